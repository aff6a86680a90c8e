import type { Role } from "@paddock/client";
import { t } from "../i18n/i18n";
import { Icon } from "./Icon";

export const isStaff = (role: Role) => role !== "customer";

/** The sign beside the name of a member of staff, which is no part of any name. */
export function StaffTag({ role }: { role: Role }) {
  if (!isStaff(role)) return null;
  return (
    <span class="tag">
      <Icon name="shield-check" size="s" />
      {role === "advisor" ? t().advisor : t().team}
    </span>
  );
}

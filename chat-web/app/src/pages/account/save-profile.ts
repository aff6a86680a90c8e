import type { Profile } from "@paddock/client";
import { humanError } from "../../errors";
import { t } from "../../i18n/i18n";
import { changeMe } from "../../live/session";
import { toast } from "../../live/toasts";

/** Changes one's account and says so; what went wrong is the answer. */
export async function saveProfile(profile: Profile): Promise<string | undefined> {
  try {
    await changeMe(profile);
    toast("go", t().me.saved);
    return undefined;
  } catch (error) {
    return humanError(error);
  }
}

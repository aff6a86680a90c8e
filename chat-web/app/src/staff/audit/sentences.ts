import type { AuditEntry } from "@paddock/client/staff";
import { st } from "../i18n/i18n";

/** What an action is called: by its whole name, or by as much of its beginning as has one (`person.change.advisor.block`). */
export function actionWords(action: string, words: Readonly<Record<string, string>>): string {
  const parts = action.split(".");
  for (let length = parts.length; length > 0; length--) {
    const known = words[parts.slice(0, length).join(".")];
    if (known) return known;
  }
  return action;
}

/** What was done, and to whom or what: a sentence after the name of who did it. */
export function deed(entry: AuditEntry): string {
  const { sentences } = st();
  const about = entry.person?.name || entry.thing || entry.changes?.find(({ field }) => field === "title")?.to;
  const said = actionWords(entry.action, sentences);
  return about ? said.replace("{}", about) : said.replace(/ ?\{\}/, "").trim();
}

/** A change as it reads: the field, and both values in words. */
export function changeWords({ field, from, to }: NonNullable<AuditEntry["changes"]>[number]) {
  const { changes, people } = st();
  const value = (raw: string | undefined) =>
    raw === undefined
      ? changes.none
      : field === "role"
        ? (people.roles[raw as keyof typeof people.roles] ?? raw)
        : raw === "true"
          ? changes.yes
          : raw === "false"
            ? changes.no
            : raw;
  return { field: changes.fields[field] ?? field, from: value(from), to: value(to) };
}

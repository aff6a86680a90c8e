import { kept } from "../storage";

const prefix = (user: string) => `paddock.of.${user}.`;

/** What one person has typed and not sent, by place, on this device. */
export function readDraft(user: string, place: string): string {
  return kept.read(`${prefix(user)}draft.${place}`) ?? "";
}

export function writeDraft(user: string, place: string, text: string) {
  const key = `${prefix(user)}draft.${place}`;
  if (text === "") kept.remove(key);
  else kept.write(key, text);
}

/** Something larger than a draft, kept as JSON; `undefined` when there is none or it cannot be read. */
export function readKept<T>(user: string, place: string): T | undefined {
  const text = kept.read(`${prefix(user)}${place}`);
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}

export function writeKept(user: string, place: string, value: unknown) {
  kept.write(`${prefix(user)}${place}`, JSON.stringify(value));
}

const outbox = (user: string) => `paddock.outbox.${user}.`;

/** The number of messages on this device that the server has not taken yet. */
export const unsent = (user: string) => kept.keys().filter((key) => key.startsWith(outbox(user))).length;

/** Takes everything of one person off this device: drafts, talk with the assistant, unsent messages. */
export function forgetPerson(user: string) {
  for (const key of kept.keys()) if (key.startsWith(prefix(user)) || key.startsWith(outbox(user))) kept.remove(key);
}

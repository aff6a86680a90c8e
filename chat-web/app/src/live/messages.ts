import type { EditedMessage, Message, RemovedMessage } from "@paddock/client";
import { isoDay } from "../i18n/format";

/** Both lists as one in order of `seq`, none twice. */
export function mergeMessages(a: readonly Message[], b: readonly Message[]): readonly Message[] {
  const last = a.at(-1);
  if (!last || b.length === 0) return b.length === 0 ? a : b;
  const next = b[0];
  if (next && next.seq > last.seq) return [...a, ...b];
  const bySeq = new Map([...a, ...b].map((message) => [message.seq, message]));
  return [...bySeq.values()].sort((x, y) => x.seq - y.seq);
}

/** What a message is after a change. */
export function changedMessage(message: Message, change: EditedMessage | RemovedMessage): Message {
  const { text: _, editedAt: __, ...rest } = message;
  const { attachments: ___, ...bare } = rest;
  return "by" in change
    ? { ...bare, removed: true, removedBy: change.by }
    : { ...rest, text: change.text, editedAt: change.editedAt };
}

/** How long a message can be changed by who wrote it. */
const ownMs = 10 * 60_000;

/** The minutes left in which one's own message can be changed; 0 when it can no longer. */
export const minutesLeft = (message: Message, now: number) =>
  message.removed ? 0 : Math.max(0, Math.ceil((Date.parse(message.at) + ownMs - now) / 60_000));

/** Where the line over new messages stands: over those after `after`, up to `until`. */
export interface NewLine {
  readonly after: number;
  readonly until: number;
  /** Somebody looked at the end since: what comes while they look is not new to them. */
  readonly read: boolean;
  readonly last: number;
}

/** The line as a talk is opened. */
export const openLine = (readSeq: number, last: number): NewLine => ({
  after: readSeq,
  until: last,
  read: false,
  last,
});

/** The line once messages up to `last` are here, with somebody looking at the end or not. */
export function moveLine(line: NewLine, last: number, looking: boolean): NewLine {
  if (looking) return line.read && line.last === last ? line : { ...line, read: true, last };
  if (last <= line.last) return line;
  return line.read ? { after: line.last, until: last, read: false, last } : { ...line, until: last, last };
}

/** A message with what its place among the others says of it. */
export interface Placed {
  readonly message: Message;
  /** First of its day: a heading stands above. */
  readonly opensDay: boolean;
  /** First of those nobody here has read: a marking stands above. */
  readonly opensUnread: boolean;
  /** First and last of a group by one author, within five minutes. */
  readonly first: boolean;
  readonly last: boolean;
}

const groupMs = 5 * 60_000;

/** Whether a talk that was read up to `readSeq` opens at a message before those that are here. */
export function opensFurtherUp(messages: readonly Message[], readSeq: number | undefined): boolean {
  const [first, last] = [messages[0]?.seq ?? 1, messages.at(-1)?.seq ?? 0];
  return readSeq !== undefined && readSeq < last && first > readSeq + 1;
}

/** Those others wrote that the line stands over. */
export const newOnes = (messages: readonly Message[], line: Pick<NewLine, "after" | "until">, mine: string) =>
  messages.filter(({ seq, from }) => seq > line.after && seq <= line.until && from.id !== mine);

/** What stands around the messages that are placed. */
export interface Surroundings {
  /** The first of those that are new: a marking stands above. */
  readonly firstNew?: number | undefined;
  readonly before?: Message | undefined;
  readonly after?: Message | undefined;
  /** The reader's by default. */
  readonly zone?: string | undefined;
}

/** Places each message: days, groups, and the line over what is new. */
export function placeMessages(messages: readonly Message[], { firstNew, before, after, zone }: Surroundings): Placed[] {
  const breaks = [...messages, ...(after ? [after] : [])].map((message, i) =>
    breakAbove(message, i === 0 ? before : messages[i - 1], firstNew, zone),
  );
  return messages.map((message, i) => ({ message, ...breaks[i]!, last: breaks[i + 1]?.first ?? true }));
}

function breakAbove(
  message: Message,
  before: Message | undefined,
  firstNew: number | undefined,
  zone: string | undefined,
) {
  const opensDay = !before || isoDay(before.at, zone) !== isoDay(message.at, zone);
  const opensUnread = message.seq === firstNew;
  const apart =
    !before || before.from.id !== message.from.id || Date.parse(message.at) - Date.parse(before.at) > groupMs;
  return { opensDay, opensUnread, first: opensDay || opensUnread || apart };
}

/** Two letters for a face: of the first and last words of a name. */
export function initials(name: string): string {
  const words = name.split(/[\s'’-]+/u).filter((word) => /\p{L}|\p{N}/u.test(word));
  const first = words[0] ?? "?";
  const last = words.length > 1 ? words.at(-1)! : "";
  return ([...first][0] ?? "?").concat([...last][0] ?? "").toUpperCase();
}

/** One of six paints, the same for a person wherever they show up. */
export function paintOf(id: string): number {
  let hash = 0;
  for (const char of id) hash = (hash * 31 + char.codePointAt(0)!) >>> 0;
  return (hash % 6) + 1;
}

import type { Conversation, Message } from "@paddock/client";
import { computed, signal } from "@preact/signals";
import { ownChats } from "../desk";
import { putInFront } from "../queue/front";

/** The ids known before in the order they had, and the new ones after them: a key stays true while chats come and go. */
export function keepOrder(known: readonly string[], now: readonly string[]): readonly string[] {
  return [...known.filter((id) => now.includes(id)), ...now.filter((id) => !known.includes(id))];
}

/** Which chats have a column: those opened last, else the first ones, as many as fit, in the order of the list. */
export function columnsOf(list: readonly string[], opened: readonly string[], fit: number): readonly string[] {
  const last = [...opened].reverse().filter((id) => list.includes(id));
  const shown = new Set([...last, ...list.filter((id) => !last.includes(id))].slice(0, Math.max(1, fit)));
  return list.filter((id) => shown.has(id));
}

/** Since when a customer waits for an answer: since the first thing they wrote after the last answer, as far as that is known. */
export function waitsSince(messages: readonly Message[] | undefined, newest: Message | undefined): string | undefined {
  if (newest?.from.role !== "customer") return undefined;
  const answer = messages?.findLastIndex(({ from }) => from.role !== "customer") ?? -1;
  return messages?.[answer + 1]?.at ?? newest.at;
}

let order: readonly string[] = [];

/** One's own open chats, each in the place it has had since it came. */
export const ownList = computed<readonly Conversation[]>(() => {
  const chats = ownChats.value;
  order = keepOrder(
    order,
    chats.map(({ id }) => id),
  );
  return order.flatMap((id) => chats.find((chat) => chat.id === id) ?? []);
});

/** Chats in the order in which they were opened. */
const opened = signal<readonly string[]>([]);
/** How many columns there is room for. */
export const fit = signal(1);
/** The chat whose box is to have the focus, as soon as it is there. */
export const focusWanted = signal<string | undefined>(undefined);

export const columns = computed(() => {
  const list = ownList.value;
  const shown = columnsOf(
    list.map(({ id }) => id),
    opened.value,
    fit.value,
  );
  return list.filter(({ id }) => shown.includes(id));
});

/** Opens a chat in a column, with the focus in its box and its person's card beside it. */
export function openColumn({ id, with: other }: Pick<Conversation, "id" | "with">) {
  opened.value = [...opened.value.filter((one) => one !== id), id];
  if (other) putInFront(other);
  focusWanted.value = id;
}

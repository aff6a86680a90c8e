import type {
  Author,
  Chat,
  Conversation,
  EditedMessage,
  Message,
  OutgoingMessage,
  RemovedMessage,
} from "@paddock/client";
import { batch, type Signal, signal } from "@preact/signals";
import { inBursts } from "./in-bursts";
import { changedMessage, mergeMessages } from "./messages";
import { chat, isCurrent, onChat } from "./session";

const typingLastsMs = 6_000;

/** One conversation as this page knows it. */
export interface Talk {
  readonly conversation: string;
  /** In order of `seq`, without holes; `undefined` until the first page is here. */
  readonly messages: Signal<readonly Message[] | undefined>;
  readonly outbox: Signal<readonly OutgoingMessage[]>;
  /** Whether older messages are still on the server. */
  readonly more: Signal<boolean>;
  readonly older: Signal<"idle" | "loading" | "failed">;
  readonly members: Signal<readonly Author[]>;
  /** Ids of those who type. */
  readonly typing: Signal<readonly string[]>;
  /** Text taken back from a message that was refused, to be edited. */
  readonly returned: Signal<string>;
  /** Why the seat is gone, if it is. */
  readonly lost: Signal<"deleted" | "left" | undefined>;
  /** How far the other one has read, as far as this page was told. */
  readonly readBy: Signal<number>;
  /** Who closed it, if that happened before our eyes: a person's id, or `system`. */
  readonly closedBy: Signal<string | undefined>;
  /** The newest message, for lists; `undefined` until one is known. */
  readonly newest: Signal<Message | undefined>;
  /** One's own message that is being changed in the box, and what it is to say. */
  readonly editing: Signal<{ readonly seq: number; readonly text: string } | undefined>;
  /** What came while the first page was on its way. */
  early: readonly Message[];
  /** How many changes of its messages this page knows of; `undefined` before any of them is here. */
  changes: number | undefined;
  /** The newest change of each message since the connection came: a page on its way may be older. */
  readonly told: Map<number, EditedMessage | RemovedMessage>;
}

const talks = new Map<string, Talk>();
const typingTimers = new Map<string, ReturnType<typeof setTimeout>>();

export function talkOf(conversation: string): Talk {
  let talk = talks.get(conversation);
  if (!talk) {
    talk = {
      conversation,
      messages: signal(undefined),
      outbox: signal([]),
      more: signal(false),
      older: signal("idle"),
      members: signal([]),
      typing: signal([]),
      returned: signal(""),
      lost: signal(undefined),
      readBy: signal(0),
      closedBy: signal(undefined),
      newest: signal(undefined),
      editing: signal(undefined),
      early: [],
      changes: undefined,
      told: new Map(),
    };
    talks.set(conversation, talk);
  }
  return talk;
}

/** Takes a seat, or finds the one already held, with the newest messages and those present. */
export async function joinRoom(room: string): Promise<Talk> {
  const joined = await chat().joinRoom(room);
  const talk = talkOf(joined.conversation);
  show(talk, joined.messages, joined.changes);
  talk.members.value = joined.members;
  talk.lost.value = undefined;
  return talk;
}

/** Fetches the newest messages of a conversation between two, unless they are here. */
export async function openTalk(talk: Talk) {
  if (talk.messages.value) return;
  const page = await chat().history(talk.conversation, { limit: 50 });
  show(talk, page.messages, page.changes);
}

/** Fetches the newest message alone, for the list of conversations. */
export async function peek(talk: Talk) {
  const page = await chat().history(talk.conversation, { limit: 1 });
  note(talk, page.messages.at(-1));
}

function show(talk: Talk, read: readonly Message[], changes: number | undefined) {
  const page = upToDate(talk, read);
  const known = talk.messages.value;
  const touching = known && page.length > 0 && (known.at(-1)?.seq ?? 0) + 1 >= (page[0]?.seq ?? 1);
  talk.messages.value = mergeMessages(touching ? mergeMessages(known, page) : page, talk.early);
  talk.early = [];
  if (!known) talk.changes = changes;
  talk.more.value = (talk.messages.value[0]?.seq ?? 1) > 1;
  talk.outbox.value = chat().outbox(talk.conversation);
  note(talk, talk.messages.value.at(-1));
}

function note(talk: Talk, message: Message | undefined) {
  if (message && message.seq > (talk.newest.value?.seq ?? 0)) talk.newest.value = message;
}

/** Fetches the page before the oldest message known. */
export async function loadOlder(talk: Talk) {
  const known = talk.messages.value;
  const first = known?.[0]?.seq;
  if (!known || first === undefined || talk.older.value === "loading") return;
  talk.older.value = "loading";
  try {
    const page = await chat().history(talk.conversation, { before: first, limit: 100 });
    talk.messages.value = mergeMessages(upToDate(talk, page.messages), talk.messages.value ?? []);
    talk.more.value = page.more;
    talk.older.value = "idle";
  } catch {
    talk.older.value = "failed";
  }
}

/** Messages as read a moment ago, with what was told since. */
function upToDate(talk: Talk, page: readonly Message[]): readonly Message[] {
  if (talk.told.size === 0) return page;
  return page.map((message) => {
    const change = talk.told.get(message.seq);
    return change ? changedMessage(message, change) : message;
  });
}

/** A message says something else, or nothing any more. */
function changed(change: EditedMessage | RemovedMessage) {
  const talk = talkOf(change.conversation);
  talk.told.set(change.seq, change);
  if (talk.changes !== undefined) talk.changes = Math.max(talk.changes, change.changes);
  const swap = (message: Message) => (message.seq === change.seq ? changedMessage(message, change) : message);
  batch(() => {
    if (talk.messages.value?.some(({ seq }) => seq === change.seq)) talk.messages.value = talk.messages.value.map(swap);
    talk.early = talk.early.map(swap);
    if (talk.newest.value?.seq === change.seq) talk.newest.value = swap(talk.newest.value);
    if ("by" in change && talk.editing.value?.seq === change.seq) talk.editing.value = undefined;
  });
}

/** A talk whose messages were changed while nobody was connected is read again, as far as it is shown. */
function compare({ id, changes = 0 }: Conversation) {
  const talk = talks.get(id);
  if (!talk) return;
  talk.told.clear();
  const behind = talk.messages.value !== undefined && talk.changes !== changes;
  if (!talk.messages.value && talk.newest.value) talk.newest.value = undefined; // the list asks for it again
  talk.changes = changes;
  if (behind) void readAgain(talk);
}

async function readAgain(talk: Talk) {
  const last = talk.messages.value?.at(-1)?.seq ?? 0;
  let after = (talk.messages.value?.[0]?.seq ?? 1) - 1;
  try {
    while (after < last) {
      const page = await chat().history(talk.conversation, { after, limit: 100 });
      if (!talk.messages.value || page.messages.length === 0) return;
      talk.messages.value = mergeMessages(talk.messages.value, upToDate(talk, page.messages));
      after = page.messages.at(-1)?.seq ?? last;
    }
    const newest = talk.newest.value;
    if (newest) talk.newest.value = talk.messages.value?.find(({ seq }) => seq === newest.seq) ?? newest;
  } catch {
    forget(talk); // whoever shows it asks for it anew
  }
}

/** Has one's own message say something else. */
export async function editMessage(talk: Talk, seq: number, text: string) {
  await chat().request("message.edit", { conversation: talk.conversation, seq, text });
}

/** Takes one's own message away. */
export async function removeMessage(talk: Talk, seq: number) {
  await chat().request("message.remove", { conversation: talk.conversation, seq });
}

/** Takes a refused message back into the box it was written in. */
export function takeBack(talk: Talk, clientId: string) {
  talk.returned.value = chat().discard(clientId) ?? "";
}

function typed(talk: Talk, user: string, on: boolean) {
  const key = `${talk.conversation} ${user}`;
  clearTimeout(typingTimers.get(key));
  const others = talk.typing.value.filter((id) => id !== user);
  talk.typing.value = on ? [...others, user] : others;
  if (on)
    typingTimers.set(
      key,
      setTimeout(() => typed(talk, user, false), typingLastsMs),
    );
}

/** Takes in what came in, conversation by conversation. */
function arrived(all: readonly Message[]) {
  const byTalk = new Map<string, Message[]>();
  for (const message of all) {
    const some = byTalk.get(message.conversation);
    if (some) some.push(message);
    else byTalk.set(message.conversation, [message]);
  }
  batch(() => {
    for (const [conversation, some] of byTalk) take(talkOf(conversation), some);
  });
}

function take(talk: Talk, came: readonly Message[]) {
  const some = upToDate(talk, came);
  if (talk.messages.value) talk.messages.value = mergeMessages(talk.messages.value, some);
  else talk.early = mergeMessages(talk.early, some);
  note(talk, some.at(-1));
  for (const { from } of some) if (talk.typing.value.includes(from.id)) typed(talk, from.id, false);
}

function follow(live: Chat, user: { id: string }) {
  talks.clear();
  const messages = inBursts<Message>((all) => isCurrent(live) && arrived(all));
  live.on("message", messages);
  live.on("message.edited", (change) => {
    messages.flush();
    changed(change);
  });
  live.on("message.removed", (change) => {
    messages.flush();
    changed(change);
  });
  live.on("welcome", ({ conversations }) => conversations.forEach(compare));
  live.on("outbox", ({ conversation, messages: underWay }) => {
    messages.flush(); // the one that is stored must be there when the one that was under way goes
    talkOf(conversation).outbox.value = underWay;
  });
  live.on("typing", ({ conversation, user: who }) => who !== user.id && typed(talkOf(conversation), who, true));
  live.on("room.member", ({ room, user: who, joined }) => {
    const talk = talkOf(room);
    const others = talk.members.value.filter((member) => member.id !== who.id);
    talk.members.value = joined ? [...others, who] : others;
    if (!joined) typed(talk, who.id, false);
  });
  live.on("room.lost", ({ conversation, reason }) => (talkOf(conversation).lost.value = reason));
  live.on("read", ({ conversation, user: who, seq }) => {
    const talk = talkOf(conversation);
    if (who !== user.id) talk.readBy.value = Math.max(talk.readBy.value, seq);
  });
  live.on("conversation.closed", ({ conversation, by }) => (talkOf(conversation).closedBy.value = by));
  live.on("resync", ({ conversation }) => {
    messages.flush();
    forget(talkOf(conversation));
  });
  live.on("epoch", () => {
    messages.flush();
    talks.forEach(forget);
  });
}

function forget(talk: Talk) {
  talk.messages.value = undefined;
  talk.newest.value = undefined;
  talk.early = [];
  talk.changes = undefined;
  talk.told.clear();
}

onChat(follow);

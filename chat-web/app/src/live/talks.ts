import type { Author, Chat, Message, OutgoingMessage } from "@paddock/client";
import { batch, type Signal, signal } from "@preact/signals";
import { inBursts } from "./in-bursts";
import { mergeMessages } from "./messages";
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
  /** What came while the first page was on its way. */
  early: readonly Message[];
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
      early: [],
    };
    talks.set(conversation, talk);
  }
  return talk;
}

/** Takes a seat, or finds the one already held, with the newest messages and those present. */
export async function joinRoom(room: string): Promise<Talk> {
  const joined = await chat().joinRoom(room);
  const talk = talkOf(joined.conversation);
  show(talk, joined.messages);
  talk.members.value = joined.members;
  talk.lost.value = undefined;
  return talk;
}

/** Fetches the newest messages of a conversation between two, unless they are here. */
export async function openTalk(talk: Talk) {
  if (talk.messages.value) return;
  const page = await chat().history(talk.conversation, { limit: 50 });
  show(talk, page.messages);
}

/** Fetches the newest message alone, for the list of conversations. */
export async function peek(talk: Talk) {
  const page = await chat().history(talk.conversation, { limit: 1 });
  note(talk, page.messages.at(-1));
}

function show(talk: Talk, page: readonly Message[]) {
  const known = talk.messages.value;
  const touching = known && page.length > 0 && (known.at(-1)?.seq ?? 0) + 1 >= (page[0]?.seq ?? 1);
  talk.messages.value = mergeMessages(touching ? mergeMessages(known, page) : page, talk.early);
  talk.early = [];
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
    talk.messages.value = mergeMessages(page.messages, talk.messages.value ?? []);
    talk.more.value = page.more;
    talk.older.value = "idle";
  } catch {
    talk.older.value = "failed";
  }
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

function take(talk: Talk, some: readonly Message[]) {
  if (talk.messages.value) talk.messages.value = mergeMessages(talk.messages.value, some);
  else talk.early = mergeMessages(talk.early, some);
  note(talk, some.at(-1));
  for (const { from } of some) if (talk.typing.value.includes(from.id)) typed(talk, from.id, false);
}

function follow(live: Chat, user: { id: string }) {
  talks.clear();
  const messages = inBursts<Message>((all) => isCurrent(live) && arrived(all));
  live.on("message", messages);
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
}

onChat(follow);

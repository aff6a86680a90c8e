import type { AdviceRequest, Chat, Conversation, Rateable, User } from "@paddock/client";
import { batch, computed, signal } from "@preact/signals";
import { t } from "../i18n/i18n";
import { readDraft, readKept, writeDraft, writeKept } from "./drafts";
import { chat, conversations, me, onChat, unreadFromAdvisor } from "./session";
import { talkOf } from "./talks";
import { toast } from "./toasts";

/** The talk that can be rated, while it can; hidden once this device was asked. */
export const rateable = signal<Rateable | undefined>(undefined);
const askedPlace = "advice.rating-asked";

/** Says how the talk was; the last word counts. */
export async function rate(talk: Rateable, score: number, comment: string) {
  const said = comment.trim();
  await chat().request("advice.rate", { request: talk.request, score, ...(said ? { comment: said } : {}) });
  rateable.value = { ...talk, score, ...(said ? { comment: said } : {}) };
}

/** Whether the person is to be asked: once, on this device, and not for what they rated. */
export const toBeAsked = computed(() => {
  const talk = rateable.value;
  return talk && talk.score === undefined && me.value && readKept(me.value.id, askedPlace) !== talk.request
    ? talk
    : undefined;
});

/** Puts the question aside for good. */
export function neverMind(talk: Rateable) {
  const user = me.peek();
  if (user) writeKept(user.id, askedPlace, talk.request);
  rateable.value = undefined;
}

/** Advisors who could take a request now; `undefined` before the server said. */
export const available = signal<number | undefined>(undefined);
/** When an advisor is back, if nobody is there and the hours are known. */
export const opensAt = signal<string | undefined>(undefined);
/** One's own request: the one waiting, or what became of the last. */
export const request = signal<AdviceRequest | null>(null);
/** A request that was accepted waits again, because its advisor is gone. */
export const returned = signal(false);
/** The talk on the page: the open one, or one that closed before one's eyes and that nobody put aside yet. */
const kept = signal<string | undefined>(undefined);

export const talkInHand = computed(() => {
  const advice = conversations.value.filter(({ kind }) => kind === "advice");
  return advice.find(({ open }) => open) ?? advice.find(({ id }) => id === kept.value);
});

/** The answers the person opened, on this device: each a talk and who answered. */
const opened = signal<readonly string[]>([]);
const answerOf = ({ id, with: by }: Conversation) => `${id} ${by?.id ?? ""}`;

/** The talk in which an advisor answers and that was not opened yet. */
export const answered = computed(() => {
  const talk = talkInHand.value;
  return talk?.open && talk.with && me.value?.role === "customer" && !opened.value.includes(answerOf(talk))
    ? talk
    : undefined;
});

/** What an advisor has for one: messages, or that they answer. */
export const fromAdvisor = computed(() => Math.max(unreadFromAdvisor.value, answered.value ? 1 : 0));

/** Keeps that a talk was opened, so that a reload does not say again that somebody answers. */
export function noteOpened(talk: Conversation) {
  const user = me.peek();
  if (!user || !talk.with || opened.peek().includes(answerOf(talk))) return;
  opened.value = [...opened.peek(), answerOf(talk)].slice(-20);
  writeKept(user.id, openedPlace, opened.value);
}

const openedPlace = "advice.opened";
/** The refusal that was put aside. */
const readPlace = "advice.refusal-read";
const place = "/app/advisor";

/** Written while one waits; goes out when an advisor answers. */
export const firstMessage = "advice.first";

/** Leaves a message for whoever comes; it answers with what waits then. */
export async function leaveMessage(text: string, topic: string) {
  const body = { text, ...(topic.trim() === "" ? {} : { topic: topic.trim() }) };
  request.value = (await chat().request<{ request: AdviceRequest }>("advice.leave", body)).request;
}

/** Takes it back. */
export async function takeBack() {
  await chat().request("advice.cancel", {});
  request.value = null;
}

export async function ask(topic: string) {
  await chat().requestAdvice(topic.trim() || undefined);
}

/** Whether it waits for somebody, in line or as a message. */
const isWaiting = (one: AdviceRequest | null) => one?.status === "pending" || one?.status === "left";

/** Puts the closed talk and the last answer aside, to ask anew. */
export function putAside() {
  const user = me.peek();
  if (user && request.peek()?.status === "refused") writeKept(user.id, readPlace, request.peek()?.id);
  batch(() => {
    kept.value = undefined;
    if (!isWaiting(request.value)) request.value = null;
  });
}

/**
 * What a change of the request means to whoever waits; `cutShort` when there is a talk with an advisor that is open, or was closed by
 * nobody's wish: then a request that waits is the one it came from.
 */
export function becomes(
  before: AdviceRequest | null,
  now: AdviceRequest,
  cutShort: boolean,
): "accepted" | "returned" | "other" {
  if (now.status === "accepted" && before?.status !== "accepted") return "accepted";
  const known = before?.id === now.id && before.status === "accepted";
  return now.status === "pending" && before?.status !== "pending" && (known || cutShort) ? "returned" : "other";
}

function cutShort(): boolean {
  const talk = talkInHand.value;
  return talk !== undefined && (talk.open || talkOf(talk.id).closedBy.value === "system");
}

function follow(live: Chat, user: User) {
  batch(() => {
    available.value = undefined;
    request.value = null;
    returned.value = false;
    rateable.value = undefined;
    kept.value = undefined;
    opened.value = readKept<string[]>(user.id, openedPlace) ?? [];
  });
  live.on("welcome", (welcome) => {
    available.value = welcome.advisors.available;
    opensAt.value = welcome.advisors.opensAt;
    rateable.value = welcome.rateable;
    // A refusal stays until it was put aside, or the person asks again.
    if (welcome.request?.status === "refused") {
      request.value = readKept(user.id, readPlace) === welcome.request.id ? null : welcome.request;
    } else if (welcome.request || isWaiting(request.value)) take(welcome.request ?? null);
  });
  live.on("advisors", ({ available: now }) => (available.value = now));
  live.on("advice", ({ request: now }) => {
    if (!now.customer || now.customer.id === user.id) take(now);
  });
  live.on("conversation.closed", ({ conversation }) => {
    const done = request.value;
    if (done?.status !== "accepted" || done.conversation !== conversation) return;
    rateable.value = { request: done.id, conversation, ...(done.advisor ? { advisor: done.advisor } : {}) };
  });
  live.on("conversation.opened", ({ conversation }) => {
    if (conversation.kind === "advice") kept.value = conversation.id;
  });

  function accepted(now: AdviceRequest) {
    if (now.conversation) sendFirst(live, user, now.conversation);
  }

  function take(now: AdviceRequest | null) {
    const what = now && becomes(request.value, now, cutShort());
    batch(() => {
      returned.value = what === "returned" || (returned.value && now?.status === "pending");
      request.value = now;
    });
    if (now && what === "accepted") accepted(now);
    if (now?.status === "refused" && !location.pathname.startsWith(place))
      toast("stop", t().advice.refused, now.reason, place);
  }
}

/** What was written in advance goes out once, whichever tab is the first to hear. */
function sendFirst(live: Chat, user: User, conversation: string) {
  const text = readDraft(user.id, firstMessage).trim();
  if (text === "") return;
  writeDraft(user.id, firstMessage, "");
  live.send(conversation, text);
}

onChat(follow);

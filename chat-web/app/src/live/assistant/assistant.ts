import type { Category, Chat, Locale, Turn, User } from "@paddock/client";
import { batch, computed, signal } from "@preact/signals";
import { codeOf, errorText } from "../../errors";
import { locale, t } from "../../i18n/i18n";
import { readKept, writeKept } from "../drafts";
import { api, chat, me, onChat } from "../session";
import { toast } from "../toasts";
import { dealershipIn, learnHome } from "./dealership";
import {
  type AnswerState,
  arrested,
  type Entry,
  type Fresh,
  given,
  now,
  type Queued,
  recapOf,
  saysTheSame,
} from "./entries";
import { pause, thinking } from "./pace";

export { thinking };

interface Kept {
  entries: readonly Entry[];
  queued?: readonly Queued[];
  turn: Turn | null;
  locale: Locale;
}

export const entries = signal<readonly Entry[]>([]);
/** What the assistant waits for now; `null` before the first turn. */
export const turn = signal<Turn | null>(null);
export const startFailed = signal<string | undefined>(undefined);
export const sendingAnswer = computed(() =>
  entries.value.some((entry) => entry.kind === "answer" && entry.state === "sending"),
);

/** What the server knows of the request in hand; what this page remembers, of a server that doesn't say. */
export const recap = computed(() => turn.value?.answers?.map(given) ?? recapOf(entries.value));

/** Answers typed while the assistant had something to say: given one by one, each when its turn has come. */
export const queued = signal<readonly Queued[]>([]);
/** What waited for a question that no longer comes, to be put back where it was typed. */
export const givenBack = signal("");

let turnLocale: Locale = locale.peek();
let revealed = Promise.resolve();
let generation = 0;
let nextId = 1;

function add(entry: Fresh<Entry>) {
  entries.value = [...entries.value, { ...entry, id: nextId++ } as Entry].slice(-200);
}

function keep() {
  const user = me.value;
  if (user)
    writeKept(user.id, "assistant", {
      entries: entries.value,
      queued: queued.value,
      turn: turn.value,
      locale: turnLocale,
    } satisfies Kept);
}

/** Starts or resumes the dialog when the page opens; asks again in the language chosen since. */
export async function openAssistant() {
  const settled = latest && (latest.ended || turnLocale === locale.value);
  if (!settled) await begin(false);
}

export async function begin(restart: boolean) {
  startFailed.value = undefined;
  restarting = restart;
  if (restart && queued.value.length > 0) giveBack();
  try {
    await chat().startAssistant({ restart });
  } catch (error) {
    startFailed.value = codeOf(error);
  } finally {
    restarting = false;
    void goOn();
  }
}

/** Answers the question in hand, or the next one while the assistant is busy with it; `text` is what the person sees of it. */
export async function answer(value: string, text: string) {
  if (busy() || queued.value.length > 0) {
    queued.value = [...queued.value, { id: nextId++, value, text }];
    keep();
    await goOn();
  } else await give(value, text);
}

const busy = () =>
  sendingAnswer.value || thinking.value || restarting || goingBack || turn.value === null || latest !== turn.value;

/** The first of those that wait has its turn, unless the answer before it did not get there. */
async function goOn() {
  const [next, ...rest] = queued.value;
  if (!next || busy()) return;
  if (turn.value?.ended) return giveBack();
  const last = entries.value.findLast(({ kind }) => kind === "answer");
  if (last?.kind === "answer" && last.state === "failed") return;
  queued.value = rest;
  await give(next.value, next.text);
}

function giveBack() {
  givenBack.value = queued.value.map(({ text }) => text).join("\n");
  queued.value = [];
  keep();
}

async function give(value: string, text: string) {
  const step = turn.value?.step ?? "ask-help";
  add({ kind: "answer", text, value, step, at: now(), state: "sending" });
  keep();
  await deliver(entries.value.at(-1)!.id, () => chat().answerAssistant(value));
}

/** Books a time of another week than the one offered. The dialog knows nothing of it, and begins anew as after any booking. */
export async function bookElsewhere(category: Category, start: string, text: string) {
  add({ kind: "answer", text, value: start, step: "offer", at: now(), state: "sending", elsewhere: category });
  keep();
  await book(entries.value.at(-1)!.id, category, start);
}

async function book(id: number, category: Category, start: string) {
  const booked = await deliver(id, () => api.book(category, start));
  if (!booked) return;
  add({ kind: "booked", appointment: booked, at: now() });
  keep();
  await begin(true);
}

export async function answerAgain(id: number) {
  const entry = entries.value.find((e) => e.id === id);
  if (entry?.kind !== "answer") return;
  mark(id, "sending");
  if (entry.elsewhere) await book(id, entry.elsewhere, entry.value);
  else await deliver(id, () => chat().answerAssistant(entry.value));
}

async function deliver<T>(id: number, send: () => Promise<T>): Promise<T | undefined> {
  try {
    const reply = await send();
    mark(id, "sent");
    return reply;
  } catch (error) {
    mark(id, "failed", codeOf(error));
    return undefined;
  } finally {
    keep();
    void goOn();
  }
}

function mark(id: number, state: AnswerState, code?: string) {
  entries.value = entries.value.map((entry) =>
    entry.id === id && entry.kind === "answer" && entry.state !== "refused"
      ? { ...entry, state, ...(code ? { code } : {}) }
      : entry,
  );
}

/** The newest turn taken, revealed or not yet. */
let latest: Turn | null = null;
let restarting = false;
/** On the way back to an earlier question. */
let goingBack = false;

/** The dialog moved, here or elsewhere: what was on its way did arrive, and what is new gets said. */
function take(next: Turn, origin: "here" | "welcome" | "elsewhere") {
  const expected = origin === "here" && (sendingAnswer.value || restarting || goingBack);
  if (!expected && saysTheSame(latest, next)) {
    latest = next;
    if (!thinking.value) turn.value = next; // the same question, perhaps with fresher options
    void goOn();
    return;
  }
  if (goingBack) add({ kind: "back", step: next.step, at: now() });
  else if (!restarting) settle(latest, next);
  latest = next;
  turnLocale = locale.value;
  const mine = generation;
  revealed = revealed.then(() => (mine === generation ? reveal(next) : undefined));
}

function settle(before: Turn | null, next: Turn) {
  const asksAgain =
    before !== null && before.dialog === next.dialog && before.step === next.step && !next.appointment && !next.ended;
  const last = entries.value.at(-1);
  if (last?.kind !== "answer") return;
  if (dealershipIn(last.value)) return mark(last.id, "sent"); // the same question, of another dealership
  const answered = next.understood !== undefined;
  const back = !answered && !asksAgain && !next.ended && wasAsked(before, next.step);
  if (last.state === "sending") mark(last.id, asksAgain || back ? "refused" : "sent");
  else if (last.state === "failed" && !asksAgain) mark(last.id, "sent");
  const label = next.understood?.label;
  if (label)
    entries.value = entries.value.map((entry) => (entry.id === last.id ? { ...entry, understood: label } : entry));
  if (back) add({ kind: "back", step: next.step, at: now() });
}

/** Whether the question was answered before, or begins the request: "back" and "cancel" lead there. */
const wasAsked = (before: Turn | null, step: string) =>
  step === "ask-help" ||
  recapOf(entries.value).some((one) => one.step === step) ||
  before?.answers?.some((one) => one.step === step) === true;

/** Goes back to a question of the request in hand; what came after it is asked again. */
export async function goBackTo(step: string) {
  if (busy()) return;
  goingBack = true;
  try {
    await chat().answerAssistant(`back:${step}`);
  } catch (error) {
    toast("stop", t().assistant.backFailed, errorText(codeOf(error)));
  } finally {
    goingBack = false;
    keep();
    void goOn();
  }
}

/** Says what is new. */
async function reveal(next: Turn) {
  const booked = next.appointment;
  const greeting = entries.value.length === 0; // nobody asked anything yet: there is nothing to think about
  for (const [i, text] of next.messages.entries()) {
    if (!greeting) await pause(text);
    add({ kind: "said", text, at: now() });
    if (booked && i === 0) add({ kind: "booked", appointment: booked, at: now() });
  }
  if (next.ended) add({ kind: "ended", at: now() });
  batch(() => {
    thinking.value = false;
    turn.value = saysTheSame(latest, next) ? latest : next;
  });
  keep();
  void goOn();
}

function follow(live: Chat, user: User) {
  generation++;
  const stored = readKept<Kept>(user.id, "assistant");
  batch(() => {
    entries.value = (stored?.entries ?? []).map(arrested);
    latest = turn.value = stored?.turn ?? null;
    queued.value = stored?.queued ?? [];
    thinking.value = false;
  });
  nextId = Math.max(0, ...[...entries.value, ...queued.value].map(({ id }) => id)) + 1;
  turnLocale = stored?.locale ?? locale.value;
  live.on("assistant", ({ turn: next, origin }) => {
    if (next) {
      learnHome(next.prompt.options);
      take(next, origin);
    } else if (latest && !latest.ended) latest = turn.value = null;
  });
}

onChat(follow);

import type { Appointment, Category, Chat, Locale, Turn, User } from "@paddock/client";
import { batch, computed, signal } from "@preact/signals";
import { codeOf } from "../errors";
import { locale } from "../i18n/i18n";
import { readKept, writeKept } from "./drafts";
import { api, chat, me, onChat } from "./session";

/** One thing said; `step` is the question an answer was for, `elsewhere` the calendar of a time in another week than the one offered. */
export type Entry =
  | { kind: "said"; id: number; text: string; at: string }
  | {
      kind: "answer";
      id: number;
      text: string;
      value: string;
      step: string;
      at: string;
      state: AnswerState;
      code?: string;
      elsewhere?: Category;
    }
  | { kind: "booked"; id: number; appointment: Appointment; at: string }
  | { kind: "ended"; id: number; at: string };

/** `refused`: the assistant asked again. `failed`: it never got there, or nobody knows. */
export type AnswerState = "sending" | "sent" | "refused" | "failed";

interface Kept {
  entries: readonly Entry[];
  turn: Turn | null;
  locale: Locale;
}

const most = 200;
const moving = () => !matchMedia("(prefers-reduced-motion: reduce)").matches;
/** 400 to 900 ms, longer for a longer text. */
const pauseMs = (text: string) => 400 + Math.min(500, text.length * 5);

export const entries = signal<readonly Entry[]>([]);
/** What the assistant waits for now; `null` before the first turn. */
export const turn = signal<Turn | null>(null);
/** The assistant is about to say something. */
export const thinking = signal(false);
export const startFailed = signal<string | undefined>(undefined);
export const sendingAnswer = computed(() =>
  entries.value.some((entry) => entry.kind === "answer" && entry.state === "sending"),
);

/** Answers of the request in hand, by question, in order. */
export const recap = computed(() => recapOf(entries.value));

export function recapOf(all: readonly Entry[]): { step: string; text: string }[] {
  const given = new Map<string, string>();
  for (const entry of all) {
    if (entry.kind === "booked" || entry.kind === "ended") given.clear();
    if (entry.kind !== "answer" || entry.state !== "sent") continue;
    if (entry.step === "ask-help") given.clear();
    given.set(entry.step, entry.text);
  }
  return [...given].map(([step, text]) => ({ step, text }));
}

let turnLocale: Locale = locale.peek();
let revealed = Promise.resolve();
let generation = 0;
let nextId = 1;

const now = () => new Date().toISOString();

/** Omit that keeps the members of a union apart. */
type Fresh<T> = T extends unknown ? Omit<T, "id"> : never;

function add(entry: Fresh<Entry>) {
  entries.value = [...entries.value, { ...entry, id: nextId++ } as Entry].slice(-most);
}

function keep() {
  const user = me.value;
  if (user)
    writeKept(user.id, "assistant", { entries: entries.value, turn: turn.value, locale: turnLocale } satisfies Kept);
}

/** Starts or resumes the dialog when the page opens; asks again in the language chosen since. */
export async function openAssistant() {
  const settled = latest && (latest.ended || turnLocale === locale.value);
  if (!settled) await begin(false);
}

export async function begin(restart: boolean) {
  startFailed.value = undefined;
  restarting = restart;
  try {
    await chat().startAssistant({ restart });
  } catch (error) {
    startFailed.value = codeOf(error);
  } finally {
    restarting = false;
  }
}

/** Answers the question in hand; `text` is what the person sees of it. */
export async function answer(value: string, text: string) {
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

/** Whether a turn found again says nothing that was not said before. */
export function saysTheSame(a: Turn | null, b: Turn): boolean {
  return (
    a !== null &&
    a.dialog === b.dialog &&
    a.step === b.step &&
    a.ended === b.ended &&
    a.messages.at(-1) === b.messages.at(-1)
  );
}

/** The dialog moved, here or elsewhere: what was on its way did arrive, and what is new gets said. */
function take(next: Turn, origin: "here" | "welcome" | "elsewhere") {
  const expected = origin === "here" && (sendingAnswer.value || restarting);
  if (!expected && saysTheSame(latest, next)) {
    latest = next;
    if (!thinking.value) turn.value = next; // the same question, perhaps with fresher options
    return;
  }
  if (!restarting) settle(latest, next);
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
  if (last.state === "sending") mark(last.id, asksAgain ? "refused" : "sent");
  else if (last.state === "failed" && !asksAgain) mark(last.id, "sent");
}

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
    turn.value = next;
  });
  keep();
}

async function pause(text: string) {
  if (!moving() || document.hidden) return;
  thinking.value = true;
  await new Promise((done) => setTimeout(done, pauseMs(text)));
}

function follow(live: Chat, user: User) {
  generation++;
  const stored = readKept<Kept>(user.id, "assistant");
  batch(() => {
    entries.value = (stored?.entries ?? []).map(arrested);
    latest = turn.value = stored?.turn ?? null;
    thinking.value = false;
  });
  nextId = Math.max(0, ...entries.value.map((entry) => entry.id)) + 1;
  turnLocale = stored?.locale ?? locale.value;
  live.on("assistant", ({ turn: next, origin }) => {
    if (next) take(next, origin);
    else if (latest && !latest.ended) latest = turn.value = null;
  });
}

/** An answer that was under way when the page went may or may not have arrived. */
const arrested = (entry: Entry): Entry =>
  entry.kind === "answer" && entry.state === "sending" ? { ...entry, state: "failed", code: "network" } : entry;

onChat(follow);

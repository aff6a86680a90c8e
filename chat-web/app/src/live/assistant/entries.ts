import type { Appointment, Category, Turn } from "@paddock/client";

/**
 * One thing said; `step` is the question an answer was for, `elsewhere` the calendar of a time in another week than the one offered,
 * `understood` what the assistant took it for, in words. `back`: the person went back to a question, and answers from there anew.
 */
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
      understood?: string;
    }
  | { kind: "back"; id: number; step: string; at: string }
  | { kind: "booked"; id: number; appointment: Appointment; at: string }
  | { kind: "ended"; id: number; at: string };

/** `refused`: the assistant asked again. `failed`: it never got there, or nobody knows. */
export type AnswerState = "sending" | "sent" | "refused" | "failed";

/** An answer that waits for its question. */
export interface Queued {
  readonly id: number;
  readonly value: string;
  readonly text: string;
}

/** A line of the request in hand. */
export interface Given {
  readonly step: string;
  readonly value: string;
  readonly text: string;
  readonly understood?: string | undefined;
}

/** A line of what the server knows, with the words it has for it. */
export const given = (one: { step: string; value: string; label: string }): Given => ({
  step: one.step,
  value: one.value,
  text: one.label,
  understood: one.label,
});

/** Answers of the request in hand, by question, in order. */
export function recapOf(all: readonly Entry[]): Given[] {
  const given = new Map<string, Given>();
  for (const entry of all) {
    if (entry.kind === "booked" || entry.kind === "ended") given.clear();
    if (entry.kind === "back") {
      const steps = [...given.keys()];
      for (const step of steps.slice(Math.max(0, steps.indexOf(entry.step)))) given.delete(step);
    }
    if (entry.kind !== "answer" || entry.state !== "sent") continue;
    if (entry.step === "ask-help") given.clear();
    const { step, value, text, understood } = entry;
    given.set(step, { step, value, text, ...(understood && { understood }) });
  }
  return [...given.values()];
}

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

/** An answer that was under way when the page went may or may not have arrived. */
export const arrested = (entry: Entry): Entry =>
  entry.kind === "answer" && entry.state === "sending" ? { ...entry, state: "failed", code: "network" } : entry;

/** Omit that keeps the members of a union apart. */
export type Fresh<T> = T extends unknown ? Omit<T, "id"> : never;

export const now = () => new Date().toISOString();

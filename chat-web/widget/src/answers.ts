import { signal } from "@preact/signals";

/** An answer to the assistant, and what the person sees of it. */
export type Answer = { readonly value: string; readonly text: string };

interface Way {
  /** Whether there is a question to answer. */
  open(): boolean;
  /** Gives the answer; false when it did not get there. */
  give(value: string): Promise<boolean>;
  /** It is under way, or it is not after all. */
  said(text: string): void;
  unsaid(text: string): void;
  changed(): void;
}

/** Answers to the assistant, given one after the other, each when the question before it was answered. */
export function answerQueue(way: Way) {
  const waiting = signal<readonly Answer[]>([]);
  /** An answer is under way. */
  const thinking = signal(false);
  /** The first one that waits did not get there, or nobody knows: it goes again when the person says so. */
  const stuck = signal(false);
  let under: Answer | undefined;

  async function go(): Promise<void> {
    while (!thinking.value && !stuck.value && way.open()) {
      const [next, ...rest] = waiting.value;
      if (!next) return;
      under = next;
      waiting.value = rest;
      thinking.value = true;
      way.said(next.text);
      way.changed();
      const given = await way.give(next.value);
      under = undefined;
      thinking.value = false;
      if (!given) {
        way.unsaid(next.text);
        waiting.value = [next, ...waiting.value];
        stuck.value = true;
      }
      way.changed();
    }
  }

  return {
    waiting,
    thinking,
    stuck,
    go,
    async add(value: string, text: string) {
      waiting.value = [...waiting.value, { value, text }];
      way.changed();
      await go();
    },
    async again() {
      stuck.value = false;
      await go();
    },
    /** The one under way, and those that wait: what has to outlive the page. */
    all: (): readonly Answer[] => (under ? [under, ...waiting.value] : waiting.value),
    /** What waits, as text; it no longer does. */
    takeBack(): string {
      const text = waiting.value.map((one) => one.text).join("\n");
      waiting.value = [];
      stuck.value = false;
      return text;
    },
    /** Those of a page before; the first one is in `doubt` if it was under way then. */
    recall(some: readonly Answer[], doubt: boolean) {
      waiting.value = some;
      stuck.value = doubt && some.length > 0;
    },
    /** The first one got there after all, on a page before. */
    arrived() {
      const [first, ...rest] = waiting.value;
      if (!first || !stuck.value) return;
      way.said(first.text);
      waiting.value = rest;
      stuck.value = false;
    },
  };
}

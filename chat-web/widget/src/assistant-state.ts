import type { Turn } from "@paddock/client";
import { batch, signal } from "@preact/signals";
import { type Answer, answerQueue } from "./answers";
import type { Shelf } from "./shelf";

/** One thing said with the assistant. */
export type Said = { readonly mine: boolean; readonly text: string; readonly understood?: string };

interface Kept {
  readonly said: readonly Said[];
  readonly turn: Turn | null;
  readonly waiting: readonly Answer[];
  /** Whether the first that waits was under way. */
  readonly under: boolean;
}

const most = 200;

type Way = {
  shelf: Shelf;
  give: (value: string) => Promise<boolean>;
  /** What was typed and can't be given any more goes back where it was typed. */
  giveBack: (text: string) => void;
};

/** The conversation with the assistant; it outlives the page. */
export function assistantState({ shelf, give, giveBack }: Way) {
  const said = signal<readonly Said[]>([]);
  const turn = signal<Turn | null>(null);
  let online = false;
  let doubtful = false;
  const say = (some: readonly Said[]) => {
    said.value = [...said.value, ...some].slice(-most);
  };
  const answers = answerQueue({
    open: () => online && turn.value !== null && !turn.value.ended,
    give,
    said: (text) => say([{ mine: true, text }]),
    unsaid(text) {
      const at = said.value.findLastIndex((one) => one.mine && one.text === text);
      said.value = said.value.filter((_, i) => i !== at);
    },
    changed: keep,
  });

  function keep() {
    const under = answers.thinking.value;
    const at = under ? said.value.findLastIndex((one) => one.mine) : -1;
    const kept: Kept = { said: said.value.filter((_, i) => i !== at), turn: turn.value, waiting: answers.all(), under };
    shelf.write("assistant", kept);
  }

  /** Keeps beside the last answer what it was taken for, unless it says so itself. */
  function note(understood: string) {
    const at = said.value.findLastIndex((one) => one.mine);
    said.value = said.value.map((one, i) =>
      i === at && one.text.toLowerCase() !== understood.toLowerCase() ? { ...one, understood } : one,
    );
  }

  const sameQuestion = (next: Turn) =>
    turn.value?.dialog === next.dialog &&
    turn.value.step === next.step &&
    turn.value.messages.at(-1) === next.messages.at(-1);

  return {
    said,
    turn,
    answers,
    /** What was said on a page before; nothing where this page has it all. */
    recall() {
      const kept = shelf.read<Kept>("assistant");
      if (!kept || said.value.length > 0) return;
      batch(() => {
        said.value = kept.said ?? [];
        turn.value = kept.turn ?? null;
        doubtful = kept.under ?? false;
        if (answers.waiting.value.length === 0) answers.recall(kept.waiting ?? [], doubtful);
      });
    },
    /** The newest turn; `null` when the server knows of no dialog. */
    take(next: Turn | null, here: boolean) {
      if (!next) {
        if (turn.value && !turn.value.ended) turn.value = null;
        return;
      }
      if (here || !sameQuestion(next)) {
        if (doubtful && !here) answers.arrived();
        if (next.understood) note(next.understood.label);
        say(next.messages.map((text) => ({ mine: false, text })));
      }
      doubtful = false;
      turn.value = next;
      if (next.ended) giveBack(answers.takeBack());
      keep();
      void answers.go();
    },
    online(now: boolean) {
      online = now;
      if (now) void answers.go();
    },
    forget() {
      batch(() => {
        said.value = [];
        turn.value = null;
        answers.recall([], false);
      });
      shelf.write("assistant", undefined);
    },
  };
}

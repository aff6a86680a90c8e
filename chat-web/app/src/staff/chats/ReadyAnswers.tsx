import { useState } from "preact/hooks";
import { talkOf } from "../../live/talks";
import { st } from "../i18n/i18n";

/** A ready answer with the customer's first name where it says `{prénom}` or `{name}`. */
export const filled = (text: string, name: string) =>
  text.replace(/\{(?:prénom|name)\}/g, name.trim().split(/\s+/)[0] ?? "");

/** The ready answers that what was typed after `/` stands for. */
export function answersFor<T extends { readonly name: string }>(draft: string, answers: readonly T[]): readonly T[] {
  const asked = /^\/(.*)$/.exec(draft)?.[1]?.toLowerCase().trim();
  return asked === undefined ? [] : answers.filter(({ name }) => name.toLowerCase().includes(asked));
}

/** Answers written in advance; they go into the box, to be changed before they are sent. A `/` in the box finds them too. */
export function ReadyAnswers({ conversation, name }: { conversation: string; name: string }) {
  const texts = st().chats;
  return (
    <div class="canned" role="group" aria-label={texts.ready}>
      {texts.answers.map((one) => (
        <button
          type="button"
          onClick={() => (talkOf(conversation).returned.value = filled(one.text, name))}
          key={one.name}
        >
          / {one.name}
        </button>
      ))}
    </div>
  );
}

/** What stands over the box while it begins with `/`; the box itself keeps the focus. */
export function useReadyAnswers(name: string) {
  const [at, setAt] = useState(0);
  const answers = st().chats.answers;
  return {
    /** Those that fit, the one chosen first told by its place. */
    suggestions(draft: string, put: (text: string) => void) {
      const fitting = answersFor(draft, answers);
      const here = Math.min(at, Math.max(0, fitting.length - 1));
      const choose = (place: number) => {
        const one = fitting[place];
        if (!one) return;
        put(filled(one.text, name));
        setAt(0);
      };
      return {
        list: fitting.map(({ name: label, text }, i) => ({
          label,
          text: filled(text, name),
          chosen: i === here,
          choose: () => choose(i),
        })),
        /** Whether the key was for the suggestions. */
        key(event: KeyboardEvent): boolean {
          if (fitting.length === 0) return false;
          if (event.key === "ArrowDown") setAt((here + 1) % fitting.length);
          else if (event.key === "ArrowUp") setAt((here + fitting.length - 1) % fitting.length);
          else if (event.key === "Enter" || event.key === "Tab") choose(here);
          else return false;
          return true;
        },
      };
    },
  };
}

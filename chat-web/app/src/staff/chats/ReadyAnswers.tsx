import { useEffect, useState } from "preact/hooks";
import { talkOf } from "../../live/talks";
import { answers, answersFor, filled, inOrder, loadAnswers } from "../answers/answers";
import { knownCard } from "../customer/cards";
import { st } from "../i18n/i18n";

/** The ready answers for a customer, in their language first. */
function useAnswers(customer: string) {
  useEffect(() => void (answers.peek() ?? loadAnswers()), []);
  return inOrder(answers.value ?? [], knownCard(customer)?.locale);
}

/** Answers written in advance; they go into the box, to be changed before they are sent. A `/` in the box finds them too. */
export function ReadyAnswers({ conversation, who, name }: { conversation: string; who: string; name: string }) {
  const texts = st().chats;
  const all = useAnswers(who);
  if (all.length === 0) return null;
  return (
    <div class="canned" role="group" aria-label={texts.ready}>
      {all.map((one) => (
        <button
          type="button"
          lang={one.language}
          onClick={() => (talkOf(conversation).returned.value = filled(one.text, name))}
          key={one.id}
        >
          / {one.title}
        </button>
      ))}
    </div>
  );
}

/** What stands over the box while it begins with `/`; the box itself keeps the focus. */
export function useReadyAnswers(who: string, name: string) {
  const [at, setAt] = useState(0);
  const all = useAnswers(who);
  return {
    /** Those that fit, the one chosen first told by its place. */
    suggestions(draft: string, put: (text: string) => void) {
      const fitting = answersFor(draft, all);
      const here = Math.min(at, Math.max(0, fitting.length - 1));
      const choose = (place: number) => {
        const one = fitting[place];
        if (!one) return;
        put(filled(one.text, name));
        setAt(0);
      };
      return {
        list: fitting.map(({ title: label, text }, i) => ({
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

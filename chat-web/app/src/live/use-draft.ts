import { useEffect, useState } from "preact/hooks";
import { readDraft, writeDraft } from "./drafts";

/** Text typed in one place by one person, kept through reloads until it is sent. */
export function useDraft(
  user: string | undefined,
  place: string,
): [text: string, set: (text: string) => void, forget: () => void] {
  const [text, setText] = useState(() => (user ? readDraft(user, place) : ""));
  useEffect(() => setText(user ? readDraft(user, place) : ""), [user, place]);
  const set = (typed: string) => {
    setText(typed);
    if (user) writeDraft(user, place, typed);
  };
  return [text, set, () => set("")];
}

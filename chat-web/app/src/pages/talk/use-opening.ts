import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { opensFurtherUp } from "../../live/messages";
import { loadOlder, type Talk } from "../../live/talks";

/** Pages of a hundred; whoever missed more begins there, and finds the rest further up. */
const mostPages = 10;

type Box = { current: HTMLElement | null };

/**
 * Opens a talk where one left off: fetches as much as it takes to get there, and scrolls to the line over what is new, unless that is in
 * sight anyway. Gives `loading` until all is there, `placing` for a render, and then `open`: only from then on is anything looked at.
 */
export function useOpening(talk: Talk, readSeq: number | undefined, box: Box, onPlaced: () => void) {
  const [stage, setStage] = useState<"loading" | "placing" | "open">("loading");
  const left = useRef(readSeq);
  left.current ??= readSeq;
  const here = talk.messages.value !== undefined;

  useEffect(() => {
    if (!here || stage !== "loading") return;
    let gone = false;
    void fetchBackTo(talk, left.current).then(() => !gone && setStage("placing"));
    return () => {
      gone = true;
    };
  }, [talk, here, stage]);

  useLayoutEffect(() => {
    if (stage !== "placing" || !box.current) return;
    const line = box.current.querySelector<HTMLElement>(".unread");
    if (line && line.getBoundingClientRect().top < box.current.getBoundingClientRect().top)
      line.scrollIntoView({ block: "start" });
    onPlaced();
    setStage("open");
  }, [stage]);

  return stage;
}

async function fetchBackTo(talk: Talk, readSeq: number | undefined) {
  for (let pages = 0; pages < mostPages; pages++) {
    if (!opensFurtherUp(talk.messages.value ?? [], readSeq)) return;
    await loadOlder(talk);
    if (talk.older.value !== "idle") return; // it says so at the top, and can be tried again there
  }
}

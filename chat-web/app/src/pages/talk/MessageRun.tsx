import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { placeMessages } from "../../live/messages";
import { holds, type Run } from "../../live/runs";
import type { Talk } from "../../live/talks";
import { type Aside, asidesIn, before } from "./asides";
import { Line } from "./MessageLine";

/** How far outside of what one sees messages stay on the page: several screens, so that quick scrolling finds them there. */
const nearby = "1500px 0px";

type MessageRunProps = {
  talk: Talk;
  run: Run;
  mine: string;
  /** What scrolls. */
  box: { current: HTMLElement | null };
  /** The first new message, and how many there are. */
  firstNew: number | undefined;
  newCount: number;
  /** Up to where one's own were read. */
  readUpTo: number | undefined;
  /** What stands among the messages, oldest first. */
  asides: readonly Aside[];
};

/** A run of messages; far from what one sees it is a gap as high as they were. */
export function MessageRun({ talk, run, mine, box, firstNew, newCount, readUpTo, asides }: MessageRunProps) {
  const list = useRef<HTMLOListElement>(null);
  const near = useNearby(list, box);
  const opens = holds(run, firstNew) ? firstNew : undefined;
  const count = opens === undefined ? 0 : newCount;
  const read = holds(run, readUpTo) ? readUpTo : undefined;
  const beside = asidesIn(run, asides);
  // The same lines while nothing of theirs changed: then the page has nothing to compare.
  const lines = useMemo(
    () =>
      placeMessages(run.messages, { firstNew: opens, before: run.before, after: run.after }).map((one) => (
        <Line
          talk={talk}
          placed={one}
          mine={one.message.from.id === mine}
          newCount={count}
          read={one.message.seq === read}
          key={one.message.seq}
        />
      )),
    [talk, run, mine, opens, count, read],
  );
  const all = beside.length === 0 ? lines : among(run, lines, beside);
  return (
    <ol class={near ? "log" : "log is-away"} ref={list}>
      {near && all}
    </ol>
  );
}

/** The lines of a run with what stands among them. */
function among(run: Run, lines: readonly ComponentChildren[], asides: readonly Aside[]) {
  const items = asides.map(({ key, content }) => (
    <li class="aside" key={key}>
      {content}
    </li>
  ));
  const places = run.messages.map(({ at }) => before(asides, at));
  return [
    ...lines.flatMap((line, i) => [...items.slice(places[i - 1] ?? 0, places[i]), line]),
    ...items.slice(places.at(-1) ?? 0),
  ];
}

/** Whether an element is near what one sees. What leaves keeps its height, and what holds the focus stays. */
function useNearby(element: { current: HTMLElement | null }, box: { current: HTMLElement | null }): boolean {
  const [near, setNear] = useState(true);
  useEffect(() => {
    const list = element.current;
    if (!list) return;
    const watcher = new IntersectionObserver(
      (seen) => {
        const now = seen.at(-1)!;
        const stays = now.isIntersecting || list.contains(document.activeElement);
        if (stays) list.style.removeProperty("height");
        else list.style.setProperty("height", `${now.boundingClientRect.height}px`);
        setNear(stays);
      },
      { root: box.current, rootMargin: nearby },
    );
    watcher.observe(list);
    return () => watcher.disconnect();
  }, []);
  return near;
}

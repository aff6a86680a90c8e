import type { Message } from "@paddock/client";
import { useEffect, useState } from "preact/hooks";

/** The seconds that somebody still has to wait in a slow room after what they wrote last. */
export function secondsToWait(messages: readonly Message[], mine: string, slowSeconds: number, now: number): number {
  if (slowSeconds === 0) return 0;
  const last = messages.findLast(({ from }) => from.id === mine);
  return last ? Math.max(0, Math.ceil((Date.parse(last.at) - now) / 1_000 + slowSeconds)) : 0;
}

/** {@link secondsToWait}, second by second. */
export function useSlow(messages: readonly Message[], mine: string, slowSeconds: number): number {
  const [now, set] = useState(Date.now());
  const left = secondsToWait(messages, mine, slowSeconds, Math.max(now, Date.now()));
  useEffect(() => {
    if (left === 0) return;
    const timer = setTimeout(() => set(Date.now()), 1_000);
    return () => clearTimeout(timer);
  }, [left, now]);
  return left;
}

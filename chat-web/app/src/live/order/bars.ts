import type { Barred, Instant } from "@paddock/client";
import { signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { onChat } from "../session";

/** What the staff keep one from, by room. */
const bars = signal<ReadonlyMap<string, Barred>>(new Map());

const holds = (until: Instant | undefined, now: number) => until === undefined || Date.parse(until) > now;

/** A timer takes no longer time than this. */
const longestMs = 2 ** 31 - 1;

/** What one is kept from in a room now; it goes by itself when it is over. */
export function useBar(room: string): Barred | undefined {
  const bar = bars.value.get(room);
  const [, again] = useState(0);
  const until = bar?.until;
  useEffect(() => {
    if (until === undefined) return;
    const timer = setTimeout(
      () => again((n) => n + 1),
      Math.min(longestMs, Math.max(0, Date.parse(until) - Date.now()) + 50),
    );
    return () => clearTimeout(timer);
  }, [until]);
  return bar && holds(until, Date.now()) ? bar : undefined;
}

onChat((live) => {
  bars.value = new Map();
  live.on("welcome", (welcome) => {
    bars.value = new Map((welcome.bars ?? []).map((bar) => [bar.room, bar]));
  });
  live.on("room.barred", ({ room, kind, until }) => {
    const next = new Map(bars.value);
    if (kind === "none") next.delete(room);
    else next.set(room, { room, kind, ...(until === undefined ? {} : { until }) });
    bars.value = next;
  });
});

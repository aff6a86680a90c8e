import type { Statistics } from "@paddock/client/staff";

/** By the hour of the day, the usual working hours and whatever lies outside of them; an hour without anybody has no wait. */
export function byHour(waitsPerHour: Statistics["waitsPerHour"]) {
  const hours = waitsPerHour.map(({ hour }) => hour);
  const first = Math.min(9, ...hours);
  const last = Math.max(18, ...hours);
  const x = hours.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const at = new Map(waitsPerHour.map(({ hour, waits }) => [hour, waits]));
  return {
    x,
    chats: x.map((hour) => at.get(hour)?.count ?? 0),
    median: x.map((hour) => at.get(hour)?.medianSeconds ?? null),
    p90: x.map((hour) => at.get(hour)?.p90Seconds ?? null),
  };
}

const minuteMs = 60_000;

/** The last sixty minutes as one figure each, the current one last; `x` counts minutes back from it. */
export function byMinute(lastHour: Statistics["lastHour"], now: number) {
  const current = Math.floor(now / minuteMs);
  const at = new Map(lastHour.map(({ at: minute, messages }) => [Math.floor(Date.parse(minute) / minuteMs), messages]));
  const x = Array.from({ length: 60 }, (_, i) => i - 59);
  return { x, messages: x.map((back) => at.get(current + back) ?? 0) };
}

/** The hour with most chats, and how long they waited in it. */
export function busiest(waitsPerHour: Statistics["waitsPerHour"]) {
  return [...waitsPerHour].sort((a, b) => b.waits.count - a.waits.count || a.hour - b.hour)[0];
}

/** The places at which no series has a value. */
export function emptyAt(series: readonly (readonly (number | null | undefined)[])[]): readonly number[] {
  const [first] = series;
  return (first ?? []).flatMap((_, i) => (series.every((one) => one[i] == null) ? [i] : []));
}

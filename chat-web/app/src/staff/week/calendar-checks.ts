import type { Opening } from "@paddock/client/staff";
import { wholeWithin } from "../ui";

export const days: readonly Opening["day"][] = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];

/** What is wrong with opening hours as typed, the first of it. */
export function checkCalendar({
  openings,
  slotMinutes,
  places,
}: {
  openings: readonly Opening[];
  slotMinutes: string;
  places: string;
}): "figures" | "order" | "overlap" | undefined {
  if (!wholeWithin(slotMinutes, 5, 480) || !wholeWithin(places, 1, 100)) return "figures";
  if (openings.some(({ from, to }) => from === "" || to === "" || from >= to)) return "order";
  const overlap = openings.some((a, i) =>
    openings.some((b, j) => i < j && a.day === b.day && a.from < b.to && b.from < a.to),
  );
  return overlap ? "overlap" : undefined;
}

export const withoutOpening = (all: readonly Opening[], at: number) => all.filter((_, i) => i !== at);
export const withClosed = (closed: readonly string[], day: string) => [...new Set([...closed, day])].sort();

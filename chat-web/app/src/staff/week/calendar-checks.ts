import type { Opening } from "@paddock/client/staff";
import { wholeWithin } from "../ui";

export const days: readonly Opening["day"][] = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];

/** The longest notice, in minutes: thirty days. */
export const mostNotice = 43_200;
/** The farthest horizon, in weeks. */
export const mostHorizon = 52;

/** What is wrong with opening hours as typed, the first of it. */
export function checkCalendar({
  openings,
  slotMinutes,
  places,
  noticeMinutes,
  horizonWeeks,
}: {
  openings: readonly Opening[];
  slotMinutes: string;
  places: string;
  noticeMinutes: string;
  horizonWeeks: string;
}): "figures" | "window" | "order" | "overlap" | undefined {
  if (!wholeWithin(slotMinutes, 5, 480) || !wholeWithin(places, 1, 50)) return "figures";
  const within = wholeWithin(noticeMinutes, 0, mostNotice) && wholeWithin(horizonWeeks, 1, mostHorizon);
  if (!within || Number(noticeMinutes) >= Number(horizonWeeks) * 7 * 24 * 60) return "window";
  return hoursProblem(openings);
}

/** What is wrong with openings themselves. */
export function hoursProblem(openings: readonly Opening[]): "order" | "overlap" | undefined {
  if (openings.some(({ from, to }) => from === "" || to === "" || from >= to)) return "order";
  const overlap = openings.some((a, i) =>
    openings.some((b, j) => i < j && a.day === b.day && a.from < b.to && b.from < a.to),
  );
  return overlap ? "overlap" : undefined;
}

export const withoutOpening = (all: readonly Opening[], at: number) => all.filter((_, i) => i !== at);
export const withClosed = (closed: readonly string[], day: string) => [...new Set([...closed, day])].sort();

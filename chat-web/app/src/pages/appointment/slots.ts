import type { Option, Slot } from "@paddock/client";
import { daysBetween, isoDay, isoWeek, mondayOf, shiftDay } from "../../i18n/format";
import { shopZone } from "../../i18n/zone";

/** The free times of one day at the dealership. */
export interface SlotDay {
  readonly day: string;
  readonly times: readonly string[];
}

/** As far ahead as one can page: about two months. */
export const lastWeek = 8;

/** The ISO week so many weeks after that of a day. */
export const weekFrom = (day: string, weeks: number) => isoWeek(shiftDay(mondayOf(day), 7 * weeks));

/** Those of a week that can still be had. */
export const bookable = (slots: readonly Slot[], now: number): Option[] =>
  slots
    .filter(({ start, free }) => free > 0 && Date.parse(start) > now)
    .map(({ start }) => ({ value: start, label: start }));

/** Groups slots by day, with the days between that have none. */
export function slotDays(options: readonly Pick<Option, "value">[]): SlotDay[] {
  const starts = options.map((option) => option.value).sort();
  const byDay = new Map<string, string[]>();
  for (const start of starts) {
    const day = isoDay(start, shopZone());
    byDay.set(day, [...(byDay.get(day) ?? []), start]);
  }
  const days = [...byDay.keys()];
  if (days.length === 0) return [];
  return daysBetween(days[0]!, days.at(-1)!).map((day) => ({ day, times: byDay.get(day) ?? [] }));
}

import type { Option } from "@paddock/client";
import { daysBetween, isoDay, shopZone } from "../i18n/format";

/** The free times of one day at the dealership. */
export interface SlotDay {
  readonly day: string;
  readonly times: readonly string[];
}

/** Groups slots by day, with the days between that have none. */
export function slotDays(options: readonly Option[]): SlotDay[] {
  const starts = options.map((option) => option.value).sort();
  const byDay = new Map<string, string[]>();
  for (const start of starts) {
    const day = isoDay(start, shopZone);
    byDay.set(day, [...(byDay.get(day) ?? []), start]);
  }
  const days = [...byDay.keys()];
  if (days.length === 0) return [];
  return daysBetween(days[0]!, days.at(-1)!).map((day) => ({ day, times: byDay.get(day) ?? [] }));
}

import type { Appointment } from "@paddock/client";
import type { Opening } from "@paddock/client/staff";
import { isoDay } from "../../i18n/format";
import { shopZone } from "../../i18n/zone";
import { days } from "./calendar-checks";

/** What a drag snaps to, and the shortest opening one can draw, in minutes. */
export const step = 15;
/** An opening ends on its own day, at its midnight at the latest: 24:00. */
const lastMinute = 24 * 60;

export type Edge = "from" | "to";

export function toMinutes(time: string): number {
  const [h = "0", m = "0"] = time.split(":");
  return Number(h) * 60 + Number(m);
}

const two = (n: number) => String(n).padStart(2, "0");
export const toTime = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

export const snap = (minutes: number) => Math.round(minutes / step) * step;
const within = (minutes: number, least: number, most: number) => Math.min(most, Math.max(least, minutes));

/** The opening moved by so many minutes, and to another day; it keeps its length and stays within the day. */
export function moved(opening: Opening, by: number, day: Opening["day"] = opening.day): Opening {
  const length = toMinutes(opening.to) - toMinutes(opening.from);
  const from = within(toMinutes(opening.from) + by, 0, lastMinute - length);
  return { day, from: toTime(from), to: toTime(from + length) };
}

/** The opening with one of its ends at that minute; the other end stays, a step away at least. */
export function resized(opening: Opening, edge: Edge, minute: number): Opening {
  if (edge === "from") return { ...opening, from: toTime(within(minute, 0, toMinutes(opening.to) - step)) };
  return { ...opening, to: toTime(within(minute, toMinutes(opening.from) + step, lastMinute)) };
}

/** What one draws from one minute to another, in either direction. */
export function drawn(day: Opening["day"], one: number, other: number): Opening {
  const from = within(Math.min(one, other), 0, lastMinute - step);
  return { day, from: toTime(from), to: toTime(within(Math.max(one, other), from + step, lastMinute)) };
}

/** Whether an opening overlaps none of the others of its day; `at` is its own place among them, -1 for a new one. */
export function fits(all: readonly Opening[], at: number, opening: Opening): boolean {
  return all.every(
    (other, i) => i === at || other.day !== opening.day || other.to <= opening.from || opening.to <= other.from,
  );
}

export const placed = (all: readonly Opening[], at: number, opening: Opening): readonly Opening[] =>
  at < 0 ? [...all, opening] : all.map((other, i) => (i === at ? opening : other));

/** Minutes since midnight at the dealership. */
export function minuteOf(at: string): number {
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: shopZone(),
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(new Date(at));
  return toMinutes(clock);
}

/** The same of an end: the midnight after a day belongs to that day. */
const endMinuteOf = (at: string) => minuteOf(at) || 24 * 60;

export const dayName = (day: string): Opening["day"] => days[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7]!;

/** The first and last full hours a week needs: working hours, and whatever is outside of them. */
export function hoursOf(
  openings: readonly Opening[],
  appointments: readonly Appointment[],
): { first: number; last: number } {
  const ends = [...openings.map(({ to }) => toMinutes(to)), ...appointments.map(({ end }) => endMinuteOf(end))];
  const begins = [...openings.map(({ from }) => toMinutes(from)), ...appointments.map(({ start }) => minuteOf(start))];
  return { first: Math.floor(Math.min(8 * 60, ...begins) / 60), last: Math.ceil(Math.max(19 * 60, ...ends) / 60) };
}

/** Those booked at a time that these hours no longer open; they stay booked all the same. */
export function outside(
  appointments: readonly Appointment[],
  openings: readonly Opening[],
  closedDays: readonly string[],
): readonly Appointment[] {
  return appointments.filter(({ start, end, status }) => {
    const day = isoDay(start, shopZone());
    const open = openings.some(
      (one) =>
        one.day === dayName(day) && toMinutes(one.from) <= minuteOf(start) && endMinuteOf(end) <= toMinutes(one.to),
    );
    return status === "booked" && (!open || closedDays.includes(day));
  });
}

/** Appointments that overlap stand beside each other: each with its lane, and how many lanes there are. */
export function inLanes(appointments: readonly Appointment[]): { one: Appointment; lane: number; lanes: number }[] {
  const sorted = [...appointments].sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
  const out: { one: Appointment; lane: number; lanes: number }[] = [];
  let group: typeof out = [];
  let groupEnd = -Infinity;
  const close = () => {
    const lanes = Math.max(0, ...group.map(({ lane }) => lane)) + 1;
    for (const each of group) each.lanes = lanes;
    group = [];
  };
  for (const one of sorted) {
    if (Date.parse(one.start) >= groupEnd) close();
    const taken = new Set(
      group.filter(({ one: other }) => Date.parse(other.end) > Date.parse(one.start)).map(({ lane }) => lane),
    );
    let lane = 0;
    while (taken.has(lane)) lane++;
    const entry = { one, lane, lanes: 1 };
    group.push(entry);
    out.push(entry);
    groupEnd = Math.max(groupEnd, Date.parse(one.end));
  }
  close();
  return out;
}

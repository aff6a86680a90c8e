import type { Instant, Locale } from "@paddock/client";
import { languages } from "./languages";

/** Words for the days around today. */
export interface DayWords {
  today: string;
  tomorrow: string;
  yesterday: string;
}

/** Barlow has no narrow no-break space, which is too thin inside figures. */
const wide = (text: string) => text.replaceAll("\u202f", "\u00a0");

const days = new Map<string | undefined, Intl.DateTimeFormat>(); // making one takes longer than using it a hundred times

/** Day of an instant in a zone, as `2026-11-23`. */
export function isoDay(at: Instant | Date, zone?: string): string {
  let format = days.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" });
    days.set(zone, format);
  }
  return format.format(new Date(at));
}

export function shiftDay(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

/** Every day from `first` to `last`, both included. */
export function daysBetween(first: string, last: string): string[] {
  const days = [first];
  for (let day = shiftDay(first, 1); day <= last; day = shiftDay(day, 1)) days.push(day);
  return days;
}

/** ISO week of a day: `2026-W48`. */
export function isoWeek(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  const year = date.getUTCFullYear();
  const week = Math.ceil(((date.getTime() - Date.UTC(year, 0, 1)) / 86_400_000 + 1) / 7);
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** Monday of a day's week. */
export function mondayOf(day: string): string {
  return shiftDay(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

export const weekAfter = (day: string) => isoWeek(shiftDay(day, 7));

/** Dates, hours and figures as one language writes them; those of the dealerships in `shopZone`. */
export function formats(locale: Locale, words: DayWords, shopZone: string, now: () => Date = () => new Date()) {
  const language = languages[locale];
  const made = new Map<string, Intl.DateTimeFormat>();
  const format = (options: Intl.DateTimeFormatOptions) => {
    const key = JSON.stringify(options);
    let found = made.get(key);
    if (!found) {
      found = new Intl.DateTimeFormat(language.tag, options);
      made.set(key, found);
    }
    return found;
  };
  const write = (at: Instant | Date, options: Intl.DateTimeFormatOptions) => wide(format(options).format(new Date(at)));
  const ofDay = (day: string, options: Intl.DateTimeFormatOptions) =>
    write(`${day}T12:00:00Z`, { ...options, timeZone: "UTC" });

  const named = (day: string, today: string) =>
    day === today
      ? words.today
      : day === shiftDay(today, 1)
        ? words.tomorrow
        : day === shiftDay(today, -1)
          ? words.yesterday
          : undefined;
  const proseHour = (at: Instant, timeZone?: string): string => {
    const [h = "", m = ""] = write(at, { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).split(":");
    return language.hour(h, m);
  };
  /** Name of the dealerships' zone where the reader's clock shows another time than theirs: « heure de La Réunion ». */
  const elsewhere = (at: Instant): string | undefined => {
    const wall: Intl.DateTimeFormatOptions = { dateStyle: "short", timeStyle: "short" };
    if (write(at, wall) === write(at, { ...wall, timeZone: shopZone })) return undefined;
    return format({ timeZone: shopZone, timeZoneName: "longGeneric" })
      .formatToParts(new Date(at))
      .find(({ type }) => type === "timeZoneName")?.value;
  };
  const hour = (at: Instant) => proseHour(at, shopZone);
  const longDay = (day: string) => capital(ofDay(day, { weekday: "long", day: "numeric", month: "long" }));

  return {
    number: (n: number) => wide(new Intl.NumberFormat(language.tag).format(n)),
    /** Stamp on a message, where the reader is: `14:31`. */
    stamp: (at: Instant) => write(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
    /** Hour of an appointment, at the dealership: « 14 h 30 », 14:30. */
    hour,
    elsewhere,
    /** The same where it stands alone, with the zone for who is elsewhere: « 14 h 30 (heure de La Réunion) ». */
    hourThere: (at: Instant) => [hour(at), elsewhere(at) && `(${elsewhere(at)})`].filter(Boolean).join(" "),
    /** Hour of something that happened, where the reader is, inside a sentence. */
    hourHere: (at: Instant) => proseHour(at),
    /** Day and hour of something that happened, where the reader is: « jeudi 12 novembre à 9 h 30 » leaves the « à » to the text. */
    dayHere: (at: Instant) =>
      named(isoDay(at), isoDay(now()))?.toLowerCase() ?? write(at, { weekday: "long", day: "numeric", month: "long" }),
    /** Short day of a list: 14:36 today, else mer. 25, else 25/11/2025. */
    when(at: Instant): string {
      const day = isoDay(at);
      if (day === isoDay(now())) return write(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
      return now().getTime() - Date.parse(at) < 6 * 86_400_000
        ? write(at, { weekday: "short" })
        : write(at, { day: "numeric", month: "short" });
    },
    /** Heading over the messages of a day: Aujourd'hui, Lundi 23 novembre. */
    messageDay: (at: Instant) => named(isoDay(at), isoDay(now())) ?? longDay(isoDay(at)),
    /** Day of an appointment beside its plate, which has the date: Demain, Jeudi. */
    visitDay: (at: Instant) =>
      named(isoDay(at, shopZone), isoDay(now(), shopZone)) ??
      capital(write(at, { timeZone: shopZone, weekday: "long" })),
    /** Lundi 23 novembre. */
    longDay,
    /** 23 – 29 novembre: the week that begins on this Monday. */
    week(monday: string): string {
      const sunday = shiftDay(monday, 6);
      const last = ofDay(sunday, { day: "numeric", month: "long" });
      const month = ofDay(monday, { month: "long" }) === ofDay(sunday, { month: "long" });
      return `${ofDay(monday, month ? { day: "numeric" } : { day: "numeric", month: "short" })} – ${last}`;
    },
    /** A day in a list of what was and will be: « 18 déc. », with the year when it isn't this one. */
    shortDate: (at: Instant) =>
      write(at, {
        timeZone: shopZone,
        day: "numeric",
        month: "short",
        ...(isoDay(at).slice(0, 4) === isoDay(now()).slice(0, 4) ? {} : { year: "numeric" }),
      }),
    /** A full hour on a scale: « 9 h », 09:00. */
    clockHour: (hour: number) => language.hour(String(hour).padStart(2, "0"), "00"),
    /** Month and year of something long ago: « mai 2023 ». */
    monthOf: (at: Instant) => write(at, { month: "long", year: "numeric" }),
    plate: (at: Instant) => ({
      day: write(at, { timeZone: shopZone, day: "numeric" }),
      month: write(at, { timeZone: shopZone, month: "long" }),
    }),
    /** `mer. 25`, Wed 25. */
    shortDay: (day: string) => ofDay(day, { weekday: "short", day: "numeric" }),
    /** « mercredi 25 novembre », Wednesday 25 November: inside a sentence. */
    proseDay: (at: Instant) => write(at, { timeZone: shopZone, weekday: "long", day: "numeric", month: "long" }),
    weekday: (at: Instant) => write(at, { timeZone: shopZone, weekday: "long" }),
    /** A date somebody answers with: 12 mars 2026. */
    date: (day: string) => ofDay(day, { day: "numeric", month: "long", year: "numeric" }),
  };
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

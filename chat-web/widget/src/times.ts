import type { Instant, Locale } from "@paddock/client";
import { tags } from "./i18n/texts";

/** Day and hour of a visit in the dealership's zone; with that zone's name where the reader's clock shows another time. */
export function visitTime(at: Instant, zone: string, locale: Locale): string {
  const options: Intl.DateTimeFormatOptions = {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
  };
  const write = (more: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tags[locale], { ...options, ...more }).format(new Date(at));
  const there = write({ timeZone: zone });
  if (there === write({})) return there;
  const name = new Intl.DateTimeFormat(tags[locale], { timeZone: zone, timeZoneName: "longGeneric" })
    .formatToParts(new Date(at))
    .find(({ type }) => type === "timeZoneName")?.value;
  return name ? `${there} (${name})` : there;
}

const part = (at: Instant, zone: string, locale: Locale, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(tags[locale], { ...options, timeZone: zone }).format(new Date(at));

/** Short day of a visit: « mar. 24 ». */
export const visitDay = (at: Instant, zone: string, locale: Locale) =>
  part(at, zone, locale, { weekday: "short", day: "numeric" });

/** Hour of a visit, at the dealership. */
export const visitHour = (at: Instant, zone: string, locale: Locale) =>
  part(at, zone, locale, { hour: "2-digit", minute: "2-digit" });

/** Options whose values are instants, by their day at the dealership, in order. */
export function byDay<T extends { readonly value: Instant }>(options: readonly T[], zone: string) {
  const days = new Map<string, T[]>();
  for (const option of [...options].sort((a, b) => Date.parse(a.value) - Date.parse(b.value))) {
    const day = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" }).format(new Date(option.value));
    days.set(day, [...(days.get(day) ?? []), option]);
  }
  return [...days].map(([day, its]) => ({ day, options: its }));
}

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

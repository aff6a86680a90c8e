import type { Locale } from "@paddock/client";

/** A language: its name, and how it is written. */
export interface Language {
  /** Its tag for `Intl`. */
  readonly tag: string;
  /** Its name, in its own words. */
  readonly name: string;
  /** An hour of the day, of two figures each for hours and minutes. */
  readonly hour: (hours: string, minutes: string) => string;
}

/** The languages there are, in the order one chooses from. */
export const languages: Record<Locale, Language> = {
  fr: {
    tag: "fr-FR",
    name: "Français",
    hour: (hours, minutes) =>
      minutes === "00" ? `${Number(hours)}\u00a0h` : `${Number(hours)}\u00a0h\u00a0${minutes}`,
  },
  en: { tag: "en-GB", name: "English", hour: (hours, minutes) => `${hours}:${minutes}` },
};

/** That of whoever asks for none of them. */
const fallback: Locale = "en";

export const locales = () => Object.keys(languages) as Locale[];

export const isLocale = (value: unknown): value is Locale =>
  typeof value === "string" && Object.hasOwn(languages, value);

/** The one that fits what a browser wishes for, as `fr-CA`. */
export const localeFor = (wish: string): Locale =>
  locales().find((locale) => wish.toLowerCase().startsWith(locale)) ?? fallback;

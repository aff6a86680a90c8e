import type { Locale } from "@paddock/client";
import { en } from "./en";
import { fr } from "./fr";

/** The texts of every language; French sets the shape. */
export type Texts = typeof fr;

export const texts: Record<Locale, Texts> = { fr, en };

/** The tag of each language for `Intl`. */
export const tags: Record<Locale, string> = { fr: "fr-FR", en: "en-GB" };

/** That of whoever asks for none of them. */
const fallback: Locale = "en";

/** The element's language, the page's, or the browser's: the first that is said, if there is such a language here. */
export function localeOf(...wishes: readonly (string | null | undefined)[]): Locale {
  const wish = wishes.find((one) => one)?.toLowerCase() ?? fallback;
  return (Object.keys(texts) as Locale[]).find((locale) => wish.startsWith(locale)) ?? fallback;
}

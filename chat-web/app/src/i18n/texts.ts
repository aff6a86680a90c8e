import type { Locale } from "@paddock/client";
import type { fr } from "./fr";
import { typesetAll } from "./typeset";

/** The texts of a language; French, written first, sets the shape. */
export type Texts = typeof fr;

/** Each language comes in a file of its own, so that nobody loads one they don't read. */
const sources: Record<Locale, () => Promise<Texts>> = {
  fr: async () => (await import("./fr")).fr,
  en: async () => (await import("./en")).en,
};

/** The texts of the languages that were loaded. */
export const texts: Partial<Record<Locale, Texts>> = {};

/** Loads those of one language, once. */
export async function load(locale: Locale): Promise<void> {
  texts[locale] ??= typesetAll(await sources[locale]());
}

import type { Locale } from "@paddock/client";
import { computed, signal } from "@preact/signals";
import { kept, onKept } from "../storage";
import { en } from "./en";
import { formats } from "./format";
import { fr } from "./fr";
import { typesetAll } from "./typeset";
import { zone } from "./zone";

/** What every language has to say; French, written first, sets the shape. */
export type Texts = typeof fr;

const dictionaries: Record<Locale, Texts> = { fr: typesetAll(fr), en: typesetAll(en) };
const key = "paddock.locale";

function firstLocale(): Locale {
  const chosen = kept.read(key);
  if (chosen === "fr" || chosen === "en") return chosen;
  return navigator.language.toLowerCase().startsWith("fr") ? "fr" : "en";
}

/** The language of this page. */
export const locale = signal<Locale>(firstLocale());

/** The person's own choice, kept on this device. */
export function chooseLocale(chosen: Locale) {
  kept.write(key, chosen);
  locale.value = chosen;
}

onKept(key, (chosen) => (chosen === "fr" || chosen === "en") && (locale.value = chosen));

/** Whether somebody chose a language here, so that the account's must not override it silently. */
export const localeWasChosen = () => kept.read(key) !== null;

const texts = computed(() => dictionaries[locale.value]);
const writing = computed(() => formats(locale.value, texts.value.day, zone.value));

/** The texts in the page's language; components that read them follow the choice. */
export const t = () => texts.value;

/** Dates and figures in the page's language. */
export const f = () => writing.value;

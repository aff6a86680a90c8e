import type { Locale } from "@paddock/client";
import { computed, signal } from "@preact/signals";
import { kept, onKept } from "../storage";
import { formats } from "./format";
import { isLocale, localeFor } from "./languages";
import { load, type Texts, texts } from "./texts";
import { zone } from "./zone";

const key = "paddock.locale";

function firstLocale(): Locale {
  const chosen = kept.read(key);
  return isLocale(chosen) ? chosen : localeFor(navigator.language);
}

/** The language of this page. */
export const locale = signal<Locale>(firstLocale());

let wanted = locale.peek();

/** Turns the page to a language, once its texts are here; rejects, and changes nothing, when they can't be had. */
export async function speak(wished: Locale): Promise<void> {
  wanted = wished;
  if (!texts[wished]) await load(wished);
  if (wanted === wished) locale.value = wished; // nobody chose another meanwhile
}

/** The texts of the page's first language; to be waited for before anything is shown. */
export const ready = speak(wanted);

/** The person's own choice, kept on this device. */
export async function chooseLocale(chosen: Locale): Promise<void> {
  await speak(chosen);
  kept.write(key, chosen);
}

onKept(key, (chosen) => {
  if (isLocale(chosen)) void speak(chosen);
});

/** Whether somebody chose a language here, so that the account's must not override it silently. */
export const localeWasChosen = () => kept.read(key) !== null;

const writing = computed(() => formats(locale.value, t().day, zone.value));

/** The texts in the page's language; components that read them follow the choice. */
export const t = () => texts[locale.value] as Texts; // by `ready`

/** Dates and figures in the page's language. */
export const f = () => writing.value;

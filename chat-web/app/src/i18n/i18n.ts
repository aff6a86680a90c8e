import type { Locale } from "@paddock/client";
import { computed, signal } from "@preact/signals";
import { kept, onKept } from "../storage";
import { formats } from "./format";
import { isLocale, localeFor } from "./languages";
import { texts } from "./texts";
import { zone } from "./zone";

const key = "paddock.locale";

function firstLocale(): Locale {
  const chosen = kept.read(key);
  return isLocale(chosen) ? chosen : localeFor(navigator.language);
}

/** The language of this page. */
export const locale = signal<Locale>(firstLocale());

/** The person's own choice, kept on this device. */
export function chooseLocale(chosen: Locale) {
  kept.write(key, chosen);
  locale.value = chosen;
}

onKept(key, (chosen) => {
  if (isLocale(chosen)) locale.value = chosen;
});

/** Whether somebody chose a language here, so that the account's must not override it silently. */
export const localeWasChosen = () => kept.read(key) !== null;

const speaking = computed(() => texts[locale.value]);
const writing = computed(() => formats(locale.value, speaking.value.day, zone.value));

/** The texts in the page's language; components that read them follow the choice. */
export const t = () => speaking.value;

/** Dates and figures in the page's language. */
export const f = () => writing.value;

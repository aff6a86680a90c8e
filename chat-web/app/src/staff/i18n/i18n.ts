import type { Locale } from "@paddock/client";
import { computed } from "@preact/signals";
import { locale } from "../../i18n/i18n";
import { typesetAll } from "../../i18n/typeset";
import { en } from "./en";
import { fr } from "./fr";

/** What the console says on top of the app; French sets the shape. */
export type StaffTexts = typeof fr;

const dictionaries: Record<Locale, StaffTexts> = { fr: typesetAll(fr), en: typesetAll(en) };
const texts = computed(() => dictionaries[locale.value]);

export const st = () => texts.value;

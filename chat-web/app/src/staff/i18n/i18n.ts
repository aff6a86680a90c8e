import type { Locale } from "@paddock/client";
import { computed } from "@preact/signals";
import { locale } from "../../i18n/i18n";
import { typesetAll } from "../../i18n/typeset";
import { deskEn } from "./desk-en";
import { deskFr } from "./desk-fr";
import { en } from "./en";
import { fr } from "./fr";

/** What the console says on top of the app; French sets the shape. */
export type StaffTexts = typeof fr & typeof deskFr;

const dictionaries: Record<Locale, StaffTexts> = {
  fr: typesetAll({ ...fr, ...deskFr }),
  en: typesetAll({ ...en, ...deskEn }),
};
const texts = computed(() => dictionaries[locale.value]);

export const st = () => texts.value;

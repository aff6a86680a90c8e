import type { Locale } from "@paddock/client";
import { typesetAll } from "../../i18n/typeset";
import { en } from "./en";
import { fr } from "./fr";

/** The console’s texts on top of the app’s; French sets the shape. */
export type StaffTexts = typeof fr;

export const staffTexts: Record<Locale, StaffTexts> = { fr: typesetAll(fr), en: typesetAll(en) };

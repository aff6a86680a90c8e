import type { Locale } from "@paddock/client";
import { typesetAll } from "../../i18n/typeset";
import { en } from "./en";
import { fr } from "./fr";

/** What the console says on top of the app; French sets the shape. */
export type StaffTexts = typeof fr;

export const staffTexts: Record<Locale, StaffTexts> = { fr: typesetAll(fr), en: typesetAll(en) };

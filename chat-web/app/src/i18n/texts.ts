import type { Locale } from "@paddock/client";
import { en } from "./en";
import { fr } from "./fr";
import { typesetAll } from "./typeset";

/** The texts of every language; French, written first, sets the shape. */
export type Texts = typeof fr;

export const texts: Record<Locale, Texts> = { fr: typesetAll(fr), en: typesetAll(en) };

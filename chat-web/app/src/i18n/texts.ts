import type { Locale } from "@paddock/client";
import { en } from "./en";
import { fr } from "./fr";
import { typesetAll } from "./typeset";

/** What every language has to say; French, written first, sets the shape. */
export type Texts = typeof fr;

export const texts: Record<Locale, Texts> = { fr: typesetAll(fr), en: typesetAll(en) };

import type { Locale } from "@paddock/client";
import { typesetAll } from "../../i18n/typeset.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

/** The landing page’s texts; French sets the shape. */
export type LandingTexts = typeof fr;

export const landingTexts: Record<Locale, LandingTexts> = { fr: typesetAll(fr), en: typesetAll(en) };

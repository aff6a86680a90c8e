import type { Locale } from "@paddock/client";
import { en } from "./en";
import { fr } from "./fr";

/** The texts of the page of components on top of the app’s; French sets the shape. */
export const galleryTexts: Record<Locale, typeof fr> = { fr, en };

import type { Locale } from "@paddock/client";
import { en } from "./en";
import { fr } from "./fr";

/** What the page of components says on top of the app; French sets the shape. */
export const galleryTexts: Record<Locale, typeof fr> = { fr, en };

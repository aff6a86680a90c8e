import { signal } from "@preact/signals";

/** Whom the page of people is to look for as it opens. */
export const sought = signal("");

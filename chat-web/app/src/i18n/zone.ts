import { signal } from "@preact/signals";

/** Zone of the dealerships, as the server says before anything is shown: appointments are read there, message stamps where the reader is. */
export const zone = signal("UTC");

export const shopZone = () => zone.value;

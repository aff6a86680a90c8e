import type { Dealership } from "@paddock/client";
import { signal } from "@preact/signals";

/** Zone of the dealerships, as the server says before anything is shown: appointments are read there, message stamps where the reader is. */
export const zone = signal("UTC");

/** The dealerships, as the server names them. */
export const dealerships = signal<readonly Dealership[]>([]);

export const shopZone = () => zone.value;

/** The dealership that an appointment's place is, if it is one of theirs. */
export const shopAt = (place: string) =>
  dealerships.value.find(({ address }) => address !== undefined && place.includes(address));

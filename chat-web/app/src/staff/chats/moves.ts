import { signal } from "@preact/signals";
import { go } from "../../router";
import { staffPath } from "../routes";

/** The chat that is asked about closing. */
export const closingChat = signal<string | undefined>(undefined);

/** The chat that is to be handed on. */
export const transferring = signal<string | undefined>(undefined);

/** The chat beside which a note is written. */
export const noting = signal<string | undefined>(undefined);

/** Back to those who wait: the focus goes to the first, or to where they will be. */
export function toLine() {
  go(staffPath("queue"));
  setTimeout(() => document.querySelector<HTMLElement>(".queue .ask .btn, .queue .search-desk input")?.focus());
}

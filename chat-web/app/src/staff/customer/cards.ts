import { ProblemError } from "@paddock/client";
import type { CustomerCard } from "@paddock/client/staff";
import { effect, signal } from "@preact/signals";
import { me } from "../../live/session";
import { admin } from "../desk";

/** Cards by customer, so that the queue can say at a glance whom it is about. `null` for one who is gone. */
const cards = signal<ReadonlyMap<string, CustomerCard | null>>(new Map());

/** What is known of a customer by now. */
export const knownCard = (id: string) => cards.value.get(id) ?? undefined;

/** Fetches a card anew; `null` for somebody who was erased. */
export async function cardOf(id: string, signal?: AbortSignal): Promise<CustomerCard | null> {
  const card = await admin.customer(id, signal && { signal }).catch((error: unknown) => {
    if (error instanceof ProblemError && error.code === "not_found") return null;
    throw error;
  });
  cards.value = new Map(cards.value).set(id, card);
  return card;
}

/** Whoever signs in next has to ask for themselves. */
effect(() => {
  if (me.value === null) cards.value = new Map();
});

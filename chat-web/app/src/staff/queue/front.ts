import type { Person } from "@paddock/client";
import { computed, signal } from "@preact/signals";
import { ownChats, requests } from "../desk";

const chosen = signal<Person | undefined>(undefined);

export function putInFront(person: Person) {
  chosen.value = person;
}

/** Whom one has before one: the one chosen last, while they wait or talk; else the first one talks with, else the first in line. */
export const inFront = computed<Person | undefined>(() => {
  const talking = ownChats.value.flatMap((chat) => (chat.with ? [chat.with] : []));
  const waiting = (requests.value ?? []).map(({ customer }) => customer);
  const all = [...talking, ...waiting].filter(({ id }) => id !== "");
  return all.find(({ id }) => id === chosen.value?.id) ?? all[0];
});

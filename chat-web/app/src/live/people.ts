import type { Chat, Conversation, Person } from "@paddock/client";
import { batch, signal } from "@preact/signals";
import { codeOf } from "../errors";
import { blocked, chat, onChat } from "./session";

/** Other customers online who agreed to be listed; `undefined` until the server said. */
export const people = signal<readonly Person[] | undefined>(undefined);
export const peopleFailed = signal<string | undefined>(undefined);
/** Whether somebody one talks with is online, as far as one was told. */
export const presence = signal<ReadonlyMap<string, boolean>>(new Map());

/** Whether the other one of a conversation is there, as far as one was told. */
export const isHere = ({ with: other }: Conversation): boolean | undefined =>
  other && (presence.value.get(other.id) ?? other.online);

let asked = 0;

/** Finds people by part of their name; of answers that overtake each other the newest question's counts. */
export async function findPeople(query: string) {
  const turn = ++asked;
  try {
    const found = await chat().people(query.trim());
    if (turn !== asked) return;
    batch(() => {
      people.value = found;
      peopleFailed.value = undefined;
    });
  } catch (error) {
    if (turn === asked) peopleFailed.value = codeOf(error);
  }
}

/** Blocks somebody or takes that back; the page shows it at once, and on every device as soon as the server tells. */
export async function setBlocked(person: Person, on: boolean) {
  await (on ? chat().block(person.id) : chat().unblock(person.id));
  const others = blocked.value.filter(({ id }) => id !== person.id);
  blocked.value = on ? [...others, person] : others;
}

function follow(live: Chat) {
  batch(() => {
    people.value = undefined;
    peopleFailed.value = undefined;
    presence.value = new Map();
  });
  // What was told before the connection broke is older than what the conversations say now.
  live.on("welcome", () => (presence.value = new Map()));
  live.on("presence", ({ user: who, online }) => (presence.value = new Map(presence.value).set(who, online)));
}

onChat(follow);

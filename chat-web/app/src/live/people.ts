import type { Chat, Conversation, Person, User } from "@paddock/client";
import { batch, signal } from "@preact/signals";
import { codeOf } from "../errors";
import { readKept, writeKept } from "./drafts";
import { chat, onChat } from "./session";

/** Other customers online who agreed to be listed; `undefined` until the server said. */
export const people = signal<readonly Person[] | undefined>(undefined);
export const peopleFailed = signal<string | undefined>(undefined);
/** Whether somebody one talks with is online, as far as one was told. */
export const presence = signal<ReadonlyMap<string, boolean>>(new Map());
/** Whom one blocked on this device; the server tells nobody who blocked whom. */
export const blocked = signal<ReadonlySet<string>>(new Set());

/** Whether the other one of a conversation is there, as far as one was told. */
export const isHere = ({ with: other }: Conversation): boolean | undefined =>
  other && (presence.value.get(other.id) ?? other.online);

let asked = 0;
let mine = "";

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

export async function setBlocked(user: string, on: boolean) {
  await (on ? chat().block(user) : chat().unblock(user));
  const next = new Set(blocked.value);
  if (on) next.add(user);
  else next.delete(user);
  blocked.value = next;
  writeKept(mine, "blocked", [...next]);
}

function follow(live: Chat, user: User) {
  mine = user.id;
  batch(() => {
    people.value = undefined;
    peopleFailed.value = undefined;
    presence.value = new Map();
    blocked.value = new Set(readKept<string[]>(user.id, "blocked") ?? []);
  });
  // What was told before the connection broke is older than what the conversations say now.
  live.on("welcome", () => (presence.value = new Map()));
  live.on("presence", ({ user: who, online }) => (presence.value = new Map(presence.value).set(who, online)));
}

onChat(follow);

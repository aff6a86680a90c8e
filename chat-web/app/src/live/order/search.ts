import type { Message } from "@paddock/client";
import { folded } from "../../folded";
import { chat } from "../session";

/** What was found, the newest first. */
export interface Found {
  readonly messages: readonly Message[];
  readonly more: boolean;
  readonly next?: string;
}

/** Looks in one conversation, or in all of one's own; goes on after what was found `before`. */
export function search(query: string, conversation: string | undefined, before?: Found, signal?: AbortSignal) {
  const last = before?.messages.at(-1)?.seq;
  const on = before && (conversation ? last : before.next);
  return chat().request<Found>("message.search", { query, conversation, before: on, limit: 20 }, signal && { signal });
}

/** What stands around a message. */
export async function around({ conversation, seq }: Message): Promise<readonly Message[]> {
  return (await chat().history(conversation, { after: Math.max(0, seq - 4), limit: 7 })).messages;
}

/** A text in pieces: those that were looked for, as the beginnings of words, and what is between them. */
export function marked(text: string, query: string): readonly { readonly text: string; readonly hit: boolean }[] {
  const words = folded(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return text
    .split(/([\p{L}\p{N}\p{M}]+)/u)
    .filter(Boolean)
    .map((piece) => ({ text: piece, hit: words.some((word) => folded(piece).startsWith(word)) }));
}

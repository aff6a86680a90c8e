import type { Conversation, Instant } from "@paddock/client";
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { cardOf, knownCard } from "../customer/cards";

/** What a talk was asked for. */
export interface Told {
  readonly topic?: string | undefined;
  readonly since: Instant;
}

const accepted = signal<ReadonlyMap<string, Told>>(new Map());

/** Keeps what was asked for when a request is accepted, so that the talk begins with it. */
export function keepTold(conversation: string, told: Told) {
  accepted.value = new Map(accepted.value).set(conversation, told);
}

const fromCard = ({ id, with: other }: Conversation): Told | undefined =>
  (other && knownCard(other.id))?.requests.find(({ conversation }) => conversation === id);

/** What a talk was asked for; after a reload the customer's card says it. */
export function useTold(conversation: Conversation): Told | undefined {
  const told = accepted.value.get(conversation.id) ?? fromCard(conversation);
  const who = conversation.with?.id;
  useEffect(() => {
    // Without the card there is no topic to show; the card itself says why it can't be had.
    if (!told && who) void cardOf(who).catch(() => undefined);
  }, [told === undefined, who, conversation.id]);
  return told;
}

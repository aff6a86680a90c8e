import type { Chat, ConnectionStatus, Conversation, OutgoingMessage, Room, Turn } from "@paddock/client";
import { createTimeline, type Timeline, type TimelineState } from "@paddock/client/timeline";
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";

/** How the connection is doing. The chat is started and stopped by whoever made it. */
export function useConnection(chat: Chat): ConnectionStatus {
  return useSyncExternalStore(
    useCallback((changed) => chat.on("status", changed), [chat]),
    () => chat.status,
    () => chat.status,
  );
}

/** All rooms by name, with their seats; empty until the first welcome. */
export function useRooms(chat: Chat): readonly Room[] {
  return useSyncExternalStore(
    useCallback((changed) => chat.on("rooms", changed), [chat]),
    () => chat.rooms,
    () => chat.rooms,
  );
}

/** The conversations one is part of, with what is unread (`lastSeq - readSeq`). */
export function useConversations(chat: Chat): readonly Conversation[] {
  return useSyncExternalStore(
    useCallback((changed) => chat.on("conversations", changed), [chat]),
    () => chat.conversations,
    () => chat.conversations,
  );
}

/** A conversation's messages as they are to be shown, and what one does with them. */
export interface TimelineView extends TimelineState {
  /** Fetches the page before the first message. */
  older(): Promise<void>;
  /** Hands a message over for delivery. */
  send(text: string): OutgoingMessage;
}

const NOTHING: TimelineState = { messages: [], unsent: [], state: "idle", more: true };

/** The messages of one conversation: history, live, edits and unsent ones, in order. Kept while the component is there. */
export function useTimeline(chat: Chat, conversation: string): TimelineView {
  const [made, setMade] = useState<Timeline>();
  useEffect(() => {
    const mine = createTimeline(chat, conversation);
    setMade(mine);
    return () => mine.close();
  }, [chat, conversation]);
  const timeline = made?.conversation === conversation ? made : undefined; // not the one of the conversation before
  const state = useSyncExternalStore(
    useCallback((changed) => timeline?.subscribe(changed) ?? ignore, [timeline]),
    () => timeline?.state ?? NOTHING,
    () => NOTHING,
  );
  return useMemo(
    () => ({
      ...state,
      older: async () => timeline?.older(),
      send: (text) => chat.send(conversation, text),
    }),
    [chat, conversation, timeline, state],
  );
}

function ignore(): void {}

/** The assistant's newest turn, and how to answer it. */
export interface AssistantView {
  /** `null` before the dialog was begun. */
  readonly turn: Turn | null;
  /** Takes up the dialog in progress, or begins one; with `restart` it begins anew. */
  start(restart?: boolean): Promise<Turn>;
  /** An option's value, or free text. */
  answer(value: string): Promise<Turn>;
}

/** The dialog with the assistant, on whichever device of the person it goes on. */
export function useAssistant(chat: Chat): AssistantView {
  const turn = useSyncExternalStore(
    useCallback((changed) => chat.on("assistant", changed), [chat]),
    () => chat.dialog,
    () => chat.dialog,
  );
  return useMemo(
    () => ({
      turn,
      start: (restart = false) => chat.startAssistant({ restart }),
      answer: (value) => chat.answerAssistant(value),
    }),
    [chat, turn],
  );
}

import type { Conversation } from "@paddock/client";
import { useEffect } from "preact/hooks";
import { status } from "./session";
import { peek, talkOf } from "./talks";

/** The newest message of each conversation, for the list alone. */
export function usePreviews(all: readonly Conversation[]) {
  const online = status.value.state === "online";
  const unknown = all.filter(({ id, lastSeq }) => lastSeq > 0 && !talkOf(id).newest.value).map(({ id }) => id);
  useEffect(() => {
    // A row without its last line is still a row: nothing to tell when that one fails.
    if (online) for (const id of unknown) void peek(talkOf(id)).catch(() => undefined);
  }, [online, unknown.join(" ")]);
}

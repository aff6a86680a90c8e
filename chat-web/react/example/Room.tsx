import type { Chat } from "@paddock/client";
import { useConnection, useTimeline } from "@paddock/react";
import { useState } from "react";

/** A room to read and write in: all that a shop's own page needs. */
export function Room({ chat, conversation }: { chat: Chat; conversation: string }) {
  const { state } = useConnection(chat);
  const { messages, unsent, more, older, send } = useTimeline(chat, conversation);
  const [text, setText] = useState("");
  return (
    <section>
      {state !== "online" && <p role="status">{state}</p>}
      {more && (
        <button type="button" onClick={older}>
          Older messages
        </button>
      )}
      <ol>
        {messages.map(({ seq, from, text, removed }) => (
          <li key={seq}>
            <b>{from.name}</b> {removed ? <i>removed</i> : text}
          </li>
        ))}
        {unsent.map(({ clientId, text, state }) => (
          <li key={clientId} aria-busy={state !== "failed"}>
            {text}{" "}
            {state === "failed" && (
              <button type="button" onClick={() => chat.retry(clientId)}>
                Try again
              </button>
            )}
          </li>
        ))}
      </ol>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send(text);
          setText("");
        }}
      >
        <input value={text} onChange={({ target }) => setText(target.value)} aria-label="Message" required />
        <button type="submit">Send</button>
      </form>
    </section>
  );
}

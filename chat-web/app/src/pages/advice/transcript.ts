import type { Message } from "@paddock/client";
import { chat } from "../../live/session";

/** Every message of a conversation, oldest first, page by page. */
export async function wholeTalk(conversation: string): Promise<readonly Message[]> {
  const pages: (readonly Message[])[] = [];
  let before: number | undefined;
  for (;;) {
    const page = await chat().history(conversation, { ...(before === undefined ? {} : { before }), limit: 100 });
    pages.unshift(page.messages);
    before = page.messages[0]?.seq;
    if (!page.more || before === undefined) return pages.flat();
  }
}

/** A talk as plain text: a heading, then a line for who and when, and what was said under it. */
export function asText(title: string, messages: readonly Message[], when: (at: string) => string, removed: string) {
  const said = messages.map(
    ({ from, at, text = `(${removed})` }) => `${when(at)}  ${from.name}\n${text.replace(/^/gm, "  ")}`,
  );
  return `${[title, "=".repeat([...title].length), "", said.join("\n\n")].join("\n")}\n`;
}

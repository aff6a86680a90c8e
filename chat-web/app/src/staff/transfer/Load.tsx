import type { Colleague } from "@paddock/client/staff";
import { st } from "../i18n/i18n";

/** How full a colleague's desk is: a mark for each place, those taken filled. */
export function Load({ of: { chats, maxChats } }: { of: Pick<Colleague, "chats" | "maxChats"> }) {
  return (
    <span
      class={chats >= maxChats ? "load is-full" : "load"}
      role="img"
      aria-label={st().transfer.load(chats, maxChats)}
    >
      {Array.from({ length: maxChats }, (_, i) => (
        <i class={i < chats ? "is-on" : undefined} key={i} />
      ))}
    </span>
  );
}

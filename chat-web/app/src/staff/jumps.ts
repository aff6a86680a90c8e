import { me } from "../live/session";
import { go } from "../router";
import { ownChats } from "./desk";
import { inFront } from "./queue/front";
import { mayOpen, type StaffPage, staffPath } from "./routes";

const jump = (page: StaffPage) => () => me.value && mayOpen(page, me.value.role) && go(staffPath(page));

/** `/` to search, `[` and `]` and figures from chat to chat, `g` and a letter to a page. */
export const jumps: Record<string, () => void> = {
  "/": () => {
    go(staffPath("queue"));
    setTimeout(() => document.getElementById("desk-search")?.focus());
  },
  "[": () => toChat(-1),
  "]": () => toChat(1),
  ...Object.fromEntries(Array.from({ length: 9 }, (_, i) => [String(i + 1), () => toChat(i, true)])),
  "g f": jump("queue"),
  "g e": jump("chats"),
  "g s": jump("rooms"),
  "g a": jump("appointments"),
  "g t": jump("statistics"),
};

/** Puts the focus into the box of one's chat at that place, or so many on from the one in front. */
function toChat(by: number, absolute = false) {
  const chats = ownChats.peek();
  const here = chats.findIndex((chat) => chat.with?.id === inFront.peek()?.id);
  const next = absolute ? chats[by] : chats[(here + by + chats.length) % chats.length];
  if (!next) return;
  document.querySelector<HTMLElement>(`#chat-${CSS.escape(next.id)} textarea`)?.focus();
}

import { me } from "../live/session";
import { go } from "../router";
import { openColumn, ownList } from "./chats/columns";
import { beside } from "./chats/OwnChats";
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

/** Opens one's chat at that place of the list, or so many on from the one in front, with the focus in its box. */
function toChat(by: number, absolute = false) {
  const chats = ownList.peek();
  const here = chats.findIndex((chat) => chat.with?.id === inFront.peek()?.id);
  const next = absolute ? chats[by] : chats[(here + by + chats.length) % chats.length];
  if (!next) return;
  openColumn(next);
  go(beside() ? staffPath("queue") : staffPath("chats", next.id));
}

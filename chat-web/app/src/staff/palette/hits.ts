import type { IconName } from "../../design/icon-names";
import { folded } from "../../folded";

/** Something the palette finds: it leads somewhere, or puts something in; it never sends. */
export interface Hit {
  readonly id: string;
  readonly group: "chats" | "people" | "rooms" | "pages" | "actions" | "answers";
  readonly title: string;
  readonly text?: string | undefined;
  readonly icon?: IconName;
  /** Whose face stands before it. */
  readonly face?: string;
  readonly keys?: string;
  readonly act: () => void;
}

export const groups: readonly Hit["group"][] = ["chats", "people", "rooms", "pages", "actions", "answers"];
/** Of one group at a time: what is further down is found by another letter. */
const most = 8;

/** What fits what was typed: every word of it begins one of the title; `>` asks for actions alone. In the order of the groups. */
export function hitsFor(typed: string, all: readonly Hit[]): readonly Hit[] {
  const actions = typed.trimStart().startsWith(">");
  const words = folded(typed.replace(/^\s*>/, "")).split(/\s+/).filter(Boolean);
  const fitting = all.filter(({ group, title, text = "" }) => {
    if (actions && group !== "actions") return false;
    const there = folded(`${title} ${text}`).split(/[^\p{L}\p{N}]+/u);
    return words.every((word) => there.some((one) => one.startsWith(word)));
  });
  return groups.flatMap((group) => fitting.filter((one) => one.group === group).slice(0, most));
}

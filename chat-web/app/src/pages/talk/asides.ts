import type { ComponentChildren } from "preact";
import type { Run } from "../../live/runs";

/** Something that stands among the messages by its time and is none of them. */
export interface Aside {
  readonly key: string;
  readonly at: string;
  readonly content: ComponentChildren;
}

/** Those that stand in a run: from its first message until the next run's; the first run has those from before it, the last those after. */
export function asidesIn(run: Run, asides: readonly Aside[]): readonly Aside[] {
  if (asides.length === 0) return asides;
  const from = run.before ? Date.parse(run.messages[0]?.at ?? "") : -Infinity;
  const until = run.after ? Date.parse(run.after.at) : Infinity;
  return asides.filter(({ at }) => Date.parse(at) >= from && Date.parse(at) < until);
}

/** How many of them, oldest first, stand before a message of that time. */
export const before = (asides: readonly Aside[], at: string) =>
  asides.filter((aside) => Date.parse(aside.at) < Date.parse(at)).length;

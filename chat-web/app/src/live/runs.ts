import type { Message } from "@paddock/client";

/** Messages that are put on the page, and taken off it, together. */
export interface Run {
  /** The same for a run's whole life. */
  readonly key: number;
  readonly messages: readonly Message[];
  /** Its neighbours, which say whether a group or a day goes on across the edge. */
  readonly before: Message | undefined;
  readonly after: Message | undefined;
}

/** Long enough that few are on the page, short enough that one more costs less than a frame. */
export const runLength = 40;

/**
 * Cuts messages into runs by their `seq`, so that an older page in front or a new message at the end changes the runs at the edge and
 * no other: those that are as they were in `known` are the very same objects.
 */
export function runsOf(messages: readonly Message[], known: readonly Run[] = []): readonly Run[] {
  const old = new Map(known.map((run) => [run.key, run]));
  const runs: Run[] = [];
  for (let from = 0; from < messages.length; ) {
    const key = runKey(messages[from]!);
    let to = from + 1;
    while (to < messages.length && runKey(messages[to]!) === key) to++;
    runs.push(
      sameOr(old.get(key), {
        key,
        messages: messages.slice(from, to),
        before: messages[from - 1],
        after: messages[to],
      }),
    );
    from = to;
  }
  return runs;
}

const runKey = ({ seq }: Message) => Math.floor((seq - 1) / runLength);

function sameOr(old: Run | undefined, fresh: Run): Run {
  const same =
    old !== undefined &&
    old.messages.length === fresh.messages.length &&
    old.messages.every((message, i) => message === fresh.messages[i]) &&
    old.before === fresh.before &&
    old.after === fresh.after;
  return same ? old : fresh;
}

export const holds = ({ messages }: Run, seq: number | undefined) =>
  seq !== undefined && seq >= (messages[0]?.seq ?? Infinity) && seq <= (messages.at(-1)?.seq ?? -Infinity);

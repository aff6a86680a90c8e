import type { Note } from "@paddock/client/staff";
import { effect, signal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { codeOf } from "../../errors";
import { me } from "../../live/session";
import { admin, noteHeard, notesMissed } from "../desk";

/** The notes beside the talks that were looked at. */
const known = signal<ReadonlyMap<string, readonly Note[]>>(new Map());

/** Both lists as one, none twice, oldest first. */
export function mergeNotes(a: readonly Note[], b: readonly Note[]): readonly Note[] {
  const byId = new Map([...a, ...b].map((note) => [note.id, note]));
  return [...byId.values()].sort((x, y) => Date.parse(x.at) - Date.parse(y.at));
}

function keep(conversation: string, notes: readonly Note[]) {
  const before = known.peek().get(conversation) ?? [];
  known.value = new Map(known.peek()).set(conversation, mergeNotes(before, notes));
}

effect(() => {
  const note = noteHeard.value;
  if (note && known.peek().has(note.conversation)) keep(note.conversation, [note]);
});

/** Whoever signs in next has to ask for themselves. */
effect(() => {
  if (me.value === null) known.value = new Map();
});

/** The notes beside a talk: asked for when it is looked at, and again when some may have been missed. */
export function useNotes(conversation: string): { notes: readonly Note[]; failed: string | undefined } {
  const [failed, setFailed] = useState<string>();
  const missed = notesMissed.value;
  useEffect(() => {
    const asking = new AbortController();
    admin.notes(conversation, { signal: asking.signal }).then(
      (notes) => {
        keep(conversation, notes);
        setFailed(undefined);
      },
      (error: unknown) => asking.signal.aborted || setFailed(codeOf(error)),
    );
    return () => asking.abort();
  }, [conversation, missed]);
  return { notes: known.value.get(conversation) ?? [], failed };
}

/** Keeps a note; it is there at once, also where the stream is down. */
export async function writeNote(conversation: string, text: string) {
  keep(conversation, [await admin.writeNote(conversation, text.trim())]);
}

import { useEffect, useState } from "preact/hooks";
import { codeOf } from "../errors";

/** What a page fetched: the old content stands while a fresh one comes, and stays when it fails. */
export interface Loaded<T> {
  readonly value: T | undefined;
  readonly failed: string | undefined;
  readonly reload: () => void;
}

/** Fetches on arrival and whenever one of `on` changes; an answer that a newer question overtook is dropped. */
export function useLoaded<T>(fetch: (signal: AbortSignal) => Promise<T>, on: readonly unknown[]): Loaded<T> {
  const [value, setValue] = useState<T>();
  const [failed, setFailed] = useState<string>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const asking = new AbortController();
    fetch(asking.signal).then(
      (fresh) => {
        if (asking.signal.aborted) return;
        setValue(fresh);
        setFailed(undefined);
      },
      (error: unknown) => asking.signal.aborted || setFailed(codeOf(error)),
    );
    return () => asking.abort();
  }, [...on, turn]);
  return { value, failed, reload: () => setTurn((n) => n + 1) };
}

/** Takes things one by one and hands them on, several at once when many come. */
export interface Bursts<T> {
  (one: T): void;
  /** Hands over what still waits, now. */
  flush(): void;
}

/**
 * Collects what comes in and hands it over at once while little comes, and at most once in `everyMs` when much does: a page that paints
 * after each of 200 messages a second does nothing else.
 */
export function inBursts<T>(hand: (all: readonly T[]) => void, everyMs = 50, clock: Clock = browserClock): Bursts<T> {
  let waiting: T[] = [];
  let last = -Infinity;
  let timer = false;
  function flush() {
    if (waiting.length === 0) return;
    last = clock.now();
    const all = waiting;
    waiting = [];
    hand(all);
  }
  function push(one: T) {
    waiting.push(one);
    if (timer) return;
    const due = last + everyMs - clock.now();
    if (due <= 0) return flush();
    timer = true;
    clock.after(due, () => {
      timer = false;
      flush();
    });
  }
  return Object.assign(push, { flush });
}

export interface Clock {
  now(): number;
  after(ms: number, act: () => void): void;
}

const browserClock: Clock = { now: () => performance.now(), after: (ms, act) => void setTimeout(act, ms) };

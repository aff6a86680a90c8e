/** What tabs of one browser share, as far as a shared stream needs it. */
export interface Neighbours {
  /** Speaks to the other tabs that listen by that name, and hears them. */
  join(name: string, hear: (message: unknown) => void): { post(message: unknown): void; leave(): void };
  /**
   * Holds what only one tab at a time can hold: `held` once it is this one's turn, until `release`. Another tab may `steal` it; then
   * `lost` is called. Whoever leaves the line first is not called at all.
   */
  hold(name: string, steal: boolean, held: () => void, lost: () => void): { release(): void };
}

/** Those of this browser; `undefined` where it lacks what it takes. */
export function neighbours(): Neighbours | undefined {
  if (typeof BroadcastChannel === "undefined" || typeof navigator === "undefined" || !navigator.locks) return undefined;
  const { locks } = navigator;
  return {
    join(name, hear) {
      const channel = new BroadcastChannel(name);
      channel.addEventListener("message", ({ data }) => hear(data));
      return { post: (message) => channel.postMessage(message), leave: () => channel.close() };
    },
    hold(name, steal, held, lost) {
      const waiting = new AbortController();
      let release = () => waiting.abort();
      let over = false;
      const options = steal ? { steal: true } : { signal: waiting.signal };
      locks
        .request(name, options, () => {
          if (over) return undefined;
          held();
          return new Promise<void>((done) => {
            release = done;
          });
        })
        .catch(() => !over && lost()); // taken away, or given up while waiting
      return {
        release() {
          over = true;
          release();
        },
      };
    },
  };
}

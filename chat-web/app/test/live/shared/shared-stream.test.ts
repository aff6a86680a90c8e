import type { EventStream, StreamEvent, StreamStatus } from "@paddock/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Neighbours } from "../../../src/live/shared/neighbours";
import { shareStream } from "../../../src/live/shared/shared-stream";

/** A browser with tabs: what they say reaches the others a moment later, and one lock goes from one to the next. */
class Browser {
  readonly #ears = new Set<(message: unknown) => void>();
  #line: { held: () => void; lost: () => void }[] = [];

  readonly tab = (): Neighbours & { frozen: boolean } => {
    const self = {
      frozen: false,
      join: (_: string, hear: (message: unknown) => void) => {
        const ear = (message: unknown) => self.frozen || hear(message);
        this.#ears.add(ear);
        return {
          post: (message: unknown) => {
            for (const one of [...this.#ears])
              if (one !== ear) queueMicrotask(() => this.#ears.has(one) && one(message));
          },
          leave: () => void this.#ears.delete(ear),
        };
      },
      hold: (_: string, steal: boolean, held: () => void, lost: () => void) => {
        const mine = { held, lost };
        const robbed = steal ? this.#line.shift() : undefined;
        if (robbed) queueMicrotask(robbed.lost);
        if (steal) this.#line.unshift(mine);
        else this.#line.push(mine);
        if (this.#line[0] === mine) queueMicrotask(() => this.#line[0] === mine && held());
        return {
          release: () => {
            const first = this.#line[0] === mine;
            this.#line = this.#line.filter((one) => one !== mine);
            const next = this.#line[0];
            if (first && next) queueMicrotask(() => next.held());
          },
        };
      },
    };
    return self;
  };
}

/** The server: it tells all it has after the id it is shown, and then what comes. */
class Server {
  readonly events: StreamEvent[] = [];
  readonly open = new Set<(event: StreamEvent) => void>();
  most = 0;
  asked: (string | undefined)[] = [];
  snapshots = false;

  readonly follow = (last: string | undefined, hear: (e: StreamEvent) => void, on: (s: StreamStatus) => void) => {
    this.asked.push(last);
    on({ state: "connecting" });
    this.open.add(hear);
    this.most = Math.max(this.most, this.open.size);
    let gone = false;
    queueMicrotask(() => {
      if (gone) return;
      on({ state: "open" });
      if (last === undefined && this.snapshots)
        hear({ type: "snapshot", id: `s${this.events.length}`, data: this.events.map(({ data }) => data) });
      else if (last !== undefined) for (const one of this.events.slice(Number(last.replace("s", "")))) hear(one);
    });
    return {
      close: () => {
        gone = true;
        this.open.delete(hear);
      },
    };
  };

  tell() {
    const event = { type: "event", id: String(this.events.length + 1), data: this.events.length + 1 };
    this.events.push(event);
    for (const hear of this.open) hear(event);
  }
}

const settle = () => vi.advanceTimersByTimeAsync(10);

describe("one stream for all tabs", () => {
  let browser: Browser;
  let server: Server;
  beforeEach(() => {
    vi.useFakeTimers();
    browser = new Browser();
    server = new Server();
  });
  afterEach(() => void vi.useRealTimers());

  function open(snapshots = false) {
    const heard: unknown[] = [];
    const states: string[] = [];
    const place = browser.tab();
    server.snapshots = snapshots;
    const stream: EventStream = shareStream(
      {
        name: "offers",
        snapshots,
        open: server.follow,
        hear: ({ type, data }) => {
          if (type === "snapshot") heard.splice(0, heard.length, ...(data as unknown[]));
          else heard.push(data);
        },
        onStatus: ({ state }) => void states.push(state),
      },
      place,
    );
    return { heard, states, stream, place };
  }

  it("takes one connection for eight of them, and all hear the same", async () => {
    const tabs = Array.from({ length: 8 }, () => open());
    await settle();
    server.tell();
    server.tell();
    await settle();
    expect(server.most).toBe(1);
    for (const { heard, states } of tabs) {
      expect(heard).toEqual([1, 2]);
      expect(states.at(-1)).toBe("open");
    }
  });

  it("goes on in the next tab when the one that had it is closed: nothing is lost and nothing doubled", async () => {
    const [first, ...others] = Array.from({ length: 8 }, () => open());
    await settle();
    server.tell();
    await settle();
    server.open.clear(); // the tab is gone: what is told now reaches nobody
    server.tell();
    first!.stream.close();
    await settle();
    server.tell();
    await settle();
    for (const { heard } of others) expect(heard).toEqual([1, 2, 3]);
    expect(server.asked).toEqual([undefined, "1"]);
  });

  it("tells one that comes later what it needs", async () => {
    const first = open(true);
    await settle();
    server.tell();
    server.tell();
    await settle();
    const later = open(true);
    await settle();
    server.tell();
    await settle();
    expect(later.heard).toEqual([1, 2, 3]);
    expect(first.heard).toEqual([1, 2, 3]);
    expect(server.asked).toEqual([undefined]);
  });

  it("asks for a fresh snapshot when that would be too much", async () => {
    const first = open(true);
    await settle();
    for (let i = 0; i < 400; i++) server.tell();
    await settle();
    const later = open(true);
    await settle();
    expect(later.heard).toHaveLength(400);
    expect(first.heard).toHaveLength(400);
    expect(server.asked).toEqual([undefined, undefined]);
    expect(server.open.size).toBe(1);
  });

  it("is taken over from a tab that gives no sign of life", async () => {
    const frozen = open();
    await settle();
    const [one, two] = [open(), open()];
    await settle();
    server.tell();
    await settle();
    frozen.place.frozen = true;
    server.open.clear();
    server.tell();
    await vi.advanceTimersByTimeAsync(25_000);
    expect(one.heard).toEqual([1, 2]);
    expect(two.heard).toEqual([1, 2]);
    expect(server.open.size).toBe(1);
  });

  it("stays with a tab that answers", async () => {
    open();
    await settle();
    open();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(server.asked).toEqual([undefined]);
  });

  it("is each tab's own where tabs can't share", () => {
    const stream = shareStream(
      { name: "x", snapshots: false, open: server.follow, hear() {}, onStatus() {} },
      undefined as unknown as Neighbours,
    );
    expect(server.open.size).toBe(1);
    stream.close();
  });
});

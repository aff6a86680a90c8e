import type { EventStream, StreamEvent, StreamStatus } from "@paddock/client";
import { type Neighbours, neighbours } from "./neighbours";

interface Wish {
  /** What tabs have to have in common to share: the kind of stream, and the person. */
  readonly name: string;
  /** Whether one who comes later needs all that was told since the last `snapshot`. */
  readonly snapshots: boolean;
  open(
    lastEventId: string | undefined,
    hear: (event: StreamEvent) => void,
    onStatus: (status: StreamStatus) => void,
  ): EventStream;
  hear(event: StreamEvent): void;
  onStatus(status: StreamStatus): void;
}

/** What tabs say to each other, each with who speaks. */
type Said =
  | { from: string; kind: "event"; event: StreamEvent }
  | { from: string; kind: "status"; status: StreamStatus }
  /** It leads from now on. */
  | { from: string; kind: "lead" }
  /** It came, or wonders whether the leader lives. */
  | { from: string; kind: "hello" | "ping" }
  | { from: string; kind: "log"; to: string; log: readonly StreamEvent[]; status: StreamStatus }
  | { from: string; kind: "pong" };

/** More than this since a snapshot, and a newcomer has a fresh one asked for. */
const longest = 300;
/** Ids remembered, against an event told by two leaders. */
const remembered = 500;
/** A tab that is looked at asks for a sign of life this often, and takes over when none comes: the leader may be frozen. */
const askMs = 15_000;
const answerMs = 5_000;

/**
 * One stream for all tabs of a browser, which allows six connections to a server: the tab that holds a lock has the connection, and
 * tells the others. When it goes, the next in line goes on after the last event it heard. Where tabs can't share, each has its own.
 */
export function shareStream(wish: Wish, others: Neighbours | undefined = neighbours()): EventStream {
  if (!others) return wish.open(undefined, wish.hear, wish.onStatus);
  return new SharedStream(wish, others);
}

class SharedStream implements EventStream {
  readonly #wish: Wish;
  readonly #others: Neighbours;
  readonly #me = Math.random().toString(36).slice(2);
  readonly #channel: ReturnType<Neighbours["join"]>;
  readonly #asking: ReturnType<typeof setInterval>;
  readonly #seen = new Set<string>();
  #lock: { release(): void };
  #stream: EventStream | undefined;
  #term = 0;
  #leader: string | undefined;
  /** Whether this tab knows what went before: it was told, or leads. */
  #joined = false;
  #closed = false;
  #lastId: string | undefined;
  #log: StreamEvent[] = [];
  #status: StreamStatus = { state: "connecting" };
  #silence: ReturnType<typeof setTimeout> | undefined;

  constructor(wish: Wish, others: Neighbours) {
    this.#wish = wish;
    this.#others = others;
    this.#channel = others.join(wish.name, (message) => this.#told(message as Said));
    this.#lock = this.#hold(false);
    this.#say({ from: this.#me, kind: "hello" });
    this.#asking = setInterval(() => this.#ask(), askMs);
    wish.onStatus(this.#status);
  }

  close(): void {
    if (this.#closed) return;
    this.#leave();
    this.#wish.onStatus({ state: "closed" });
  }

  #leave(): void {
    this.#closed = true;
    clearInterval(this.#asking);
    clearTimeout(this.#silence);
    this.#stream?.close();
    this.#channel.leave();
    this.#lock.release();
  }

  #hold(steal: boolean) {
    return this.#others.hold(
      this.#wish.name,
      steal,
      () => this.#lead(),
      () => this.#follow(),
    );
  }

  #say(said: Said): void {
    if (!this.#closed) this.#channel.post(said);
  }

  #lead(): void {
    if (this.#closed) return;
    clearTimeout(this.#silence);
    this.#leader = this.#me;
    this.#say({ from: this.#me, kind: "lead" });
    this.#open(this.#joined ? this.#lastId : undefined);
    this.#joined = true;
  }

  /** Another tab took over, since this one gave no sign of life. */
  #follow(): void {
    if (this.#closed) return;
    this.#term++;
    this.#stream?.close();
    this.#stream = undefined;
    if (this.#leader === this.#me) this.#leader = undefined;
    this.#lock = this.#hold(false);
  }

  #open(lastEventId: string | undefined): void {
    const term = ++this.#term; // what an earlier one still says counts no more
    this.#stream?.close();
    const counts = () => term === this.#term && !this.#closed && this.#leader === this.#me;
    this.#stream = this.#wish.open(
      lastEventId,
      (event) => {
        if (!counts()) return;
        this.#say({ from: this.#me, kind: "event", event });
        this.#hear(event);
      },
      (status) => {
        if (!counts() || (status.state === "closed" && status.code === undefined)) return;
        this.#say({ from: this.#me, kind: "status", status });
        this.#become(status);
      },
    );
  }

  #told(said: Said): void {
    if (this.#closed) return;
    if (said.kind === "lead") {
      this.#leader = said.from;
      if (!this.#joined) this.#say({ from: this.#me, kind: "hello" }); // nobody was there to answer the first one
    }
    const leads = this.#leader === this.#me;
    if (said.kind === "hello" && leads) this.#tell(said.from);
    else if (said.kind === "ping" && leads) this.#say({ from: this.#me, kind: "pong" });
    if (leads || (said.kind === "log" && said.to !== this.#me)) return;
    if (said.kind === "log" && !this.#joined) {
      this.#leader = said.from;
      this.#joined = true;
      for (const event of said.log) this.#hear(event);
      this.#become(said.status);
    }
    if (said.from !== this.#leader) return;
    clearTimeout(this.#silence);
    if (!this.#joined) return;
    if (said.kind === "event") this.#hear(said.event);
    else if (said.kind === "status") this.#become(said.status);
  }

  /** All a newcomer has to know; where that is too long, everybody gets a fresh snapshot. */
  #tell(to: string): void {
    const stale = this.#wish.snapshots && this.#log[0]?.type !== "snapshot" && this.#log.length > 0;
    const log = this.#wish.snapshots && !stale ? this.#log : [];
    this.#say({ from: this.#me, kind: "log", to, log, status: this.#status });
    if (stale) this.#open(undefined);
  }

  #hear(event: StreamEvent): void {
    if (event.id !== undefined) {
      const again = event.type !== "snapshot" && this.#seen.has(event.id);
      this.#lastId = event.id;
      if (again) return;
      this.#seen.add(event.id);
      if (this.#seen.size > remembered) this.#seen.delete(this.#seen.values().next().value as string);
    }
    if (event.type === "snapshot") this.#log = [];
    this.#log.push(event);
    if (this.#log.length > longest) this.#log.shift();
    this.#wish.hear(event);
  }

  #become(status: StreamStatus): void {
    this.#status = status;
    if (status.state === "closed") this.#leave();
    this.#wish.onStatus(status);
  }

  #ask(): void {
    if (this.#leader === this.#me || (typeof document !== "undefined" && document.visibilityState === "hidden")) return;
    this.#say({ from: this.#me, kind: this.#joined ? "ping" : "hello" });
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      this.#lock.release();
      this.#lock = this.#hold(true);
    }, answerMs);
  }
}

import { backoffMs } from "./backoff.ts";
import type { NetworkHints } from "./chat.ts";
import { ProblemError } from "./errors.ts";
import { Http, type HttpOptions } from "./http.ts";

/** The server comments every 15 s: nothing at all for this long, and the connection is dead. */
const SILENT_MS = 45_000;

/** One event of a stream, its data read as JSON. */
export interface StreamEvent {
  readonly type: string;
  /** Goes on from here after a break; an event without one doesn't move it. */
  readonly id?: string | undefined;
  readonly data: unknown;
}

/**
 * `connecting`: on the way, or again after a break. `open`: events come as they happen. `closed`: by `close()`, or because the
 * server said no with `code`; it stays so.
 */
export interface StreamStatus {
  readonly state: "connecting" | "open" | "closed";
  readonly code?: string;
}

/** Where a stream begins, and who hears how it is doing. */
export interface StreamOptions extends HttpOptions {
  /** Goes on after this event, which an earlier page kept. */
  readonly lastEventId?: string | undefined;
  readonly hints?: NetworkHints | undefined;
  /** In [0, 1); Math.random by default. */
  readonly random?: (() => number) | undefined;
  /** Hears every change of how the stream is doing. */
  readonly onStatus?: ((status: StreamStatus) => void) | undefined;
}

/** A stream of events being followed. */
export interface EventStream {
  /** Ends it for good. */
  close(): void;
}

/** Follows the events at a path: one connection at a time, replaced as often as needed, going on after the last event it gave. */
export function followEvents(
  path: string,
  options: StreamOptions,
  listener: (event: StreamEvent) => void,
): EventStream {
  const http = new Http(options);
  let lastId = options.lastEventId;
  let attempt = 0;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let connection: AbortController | undefined;

  const tell = (status: StreamStatus) => options.onStatus?.(status);
  const close = (code?: string) => {
    if (closed) return;
    closed = true;
    clearTimeout(timer);
    unsubscribe?.();
    connection?.abort();
    tell({ state: "closed", ...(code !== undefined && { code }) });
  };
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void connect(), ms);
  };
  const unsubscribe = options.hints?.subscribe(
    (hint) => hint !== "offline" && !connection && !closed && void connect(),
  );

  async function connect(): Promise<void> {
    clearTimeout(timer);
    tell({ state: "connecting" });
    const mine = new AbortController();
    connection = mine;
    try {
      await read(mine);
      later(backoffMs(0, options.random ?? Math.random));
    } catch (error) {
      if (closed) return;
      const problem = error instanceof ProblemError ? error : undefined;
      if (problem && !problem.retryable && (problem.status ?? 500) < 500) return close(problem.code);
      later(Math.max(problem?.retryAfterMs ?? 0, backoffMs(attempt++, options.random ?? Math.random)));
    } finally {
      connection = undefined;
    }
  }

  /** A listener that fails is told to the surroundings; the stream goes on. */
  function hear(event: StreamEvent): void {
    try {
      listener(event);
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
  }

  async function read(mine: AbortController): Promise<void> {
    let silence = setTimeout(() => mine.abort(), SILENT_MS);
    try {
      const body = await http.stream(
        lastId === undefined ? path : `${path}?lastEventId=${encodeURIComponent(lastId)}`,
        mine.signal,
      );
      const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
      tell({ state: "open" });
      const parse = parser();
      for (let part = await reader.read(); !part.done && !closed; part = await reader.read()) {
        attempt = 0;
        clearTimeout(silence);
        silence = setTimeout(() => mine.abort(), SILENT_MS);
        for (const event of parse(part.value)) {
          if (closed) return;
          lastId = event.id ?? lastId;
          hear(event);
        }
      }
    } finally {
      clearTimeout(silence);
    }
  }

  void connect();
  return { close: () => close() };
}

/** Takes the stream's text as it comes, in whatever pieces, and gives the events that are whole. */
export function parser(): (text: string) => StreamEvent[] {
  let rest = "";
  let fields: Record<string, string> = {};
  return (text) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() as string;
    const events: StreamEvent[] = [];
    for (const raw of lines) {
      const line = raw.replace(/\r$/, "");
      if (line === "") {
        if (fields.data !== undefined)
          events.push({ type: fields.event ?? "message", id: fields.id, data: JSON.parse(fields.data) });
        fields = {};
      } else if (!line.startsWith(":")) {
        const [, name = "", value = ""] = /^([^:]*)(?:: ?(.*))?$/.exec(line) ?? [];
        fields[name] = name === "data" && fields.data !== undefined ? `${fields.data}\n${value}` : value;
      }
    }
    return events;
  };
}

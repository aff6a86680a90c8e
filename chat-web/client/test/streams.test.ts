import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parser } from "../src/event-stream.ts";
import { followOffers, type Offer, type StreamStatus } from "../src/index.ts";
import { type DeskSnapshot, PaddockAdmin, type StreamEvent } from "../src/staff.ts";
import { pass } from "./fake-server.ts";

/** The server's end of the streams asked for. */
class Streams {
  readonly urls: string[] = [];
  readonly statuses: StreamStatus[] = [];
  readonly ends: ReadableStreamDefaultController<Uint8Array>[] = [];
  aborted = 0;
  refusing: (() => Response) | undefined;

  readonly fetch = (async (url: string, init: RequestInit) => {
    this.urls.push(url.replace("/api/v1", ""));
    if (this.refusing) return this.refusing();
    const body = new ReadableStream<Uint8Array>({
      start: (end) => {
        this.ends.push(end);
        init.signal?.addEventListener("abort", () => {
          this.aborted++;
          end.error(new DOMException("aborted", "AbortError"));
        });
      },
    });
    return new Response(body, { headers: { "Content-Type": "text/event-stream" } });
  }) as typeof fetch;

  async write(text: string): Promise<void> {
    this.ends.at(-1)?.enqueue(new TextEncoder().encode(text));
    await pass();
  }
}

const offer = (id: string): Offer => ({
  id,
  title: "Pneus",
  body: "Deux pour un",
  url: null,
  at: "2026-11-23T09:30:00Z",
});
const event = (id: string) => `id: ${id}\nevent: notification\ndata: ${JSON.stringify(offer(`o${id}`))}\n\n`;

let streams: Streams;
let offers: string[];
let resyncs: number;

function follow(lastEventId?: string) {
  return followOffers({
    fetch: streams.fetch,
    random: () => 0.5,
    lastEventId,
    onStatus: (status) => streams.statuses.push(status),
    onOffer: ({ id }) => offers.push(id),
    onResync: () => resyncs++,
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  streams = new Streams();
  offers = [];
  resyncs = 0;
});
afterEach(() => void vi.useRealTimers());

describe("a stream of offers", () => {
  it("gives each as it comes, in whatever pieces", async () => {
    follow();
    await pass();
    const [a, b] = [event("1").slice(0, 20), event("1").slice(20)];
    await streams.write(`retry: 2000\n\n: still here\n\n${a}`);
    expect(offers).toEqual([]);
    await streams.write(b + event("2"));
    expect(offers).toEqual(["o1", "o2"]);
  });

  it("goes on after the last one once it broke", async () => {
    follow("7");
    await pass();
    await streams.write(event("8"));
    streams.ends[0]?.close();
    await pass(1_000);
    expect(streams.urls).toEqual(["/notifications/stream?lastEventId=7", "/notifications/stream?lastEventId=8"]);
    expect(streams.statuses.map(({ state }) => state)).toEqual(["connecting", "open", "connecting", "open"]);
  });

  it("is taken for dead after 45 s without a word", async () => {
    follow();
    await pass(40_000);
    await streams.write(": still here\n\n");
    await pass(44_000);
    expect(streams.aborted).toBe(0);
    await pass(2_000);
    expect(streams.aborted).toBe(1);
    await pass(1_000);
    expect(streams.urls).toHaveLength(2);
  });

  it("says when too much was missed", async () => {
    follow("1");
    await pass();
    await streams.write("event: resync\ndata: {}\n\n");
    expect(resyncs).toBe(1);
  });

  it("stays closed when the server says no", async () => {
    streams.refusing = () => Response.json({ code: "forbidden", detail: "Not opted in." }, { status: 403 });
    follow();
    await pass(60_000);
    expect(streams.urls).toHaveLength(1);
    expect(streams.statuses.at(-1)).toEqual({ state: "closed", code: "forbidden" });
  });

  it("tries again when the server has no time, ever later", async () => {
    streams.refusing = () => Response.json({ code: "unavailable", detail: "Later." }, { status: 503 });
    follow();
    await pass(600);
    expect(streams.urls).toHaveLength(2);
    await pass(600);
    expect(streams.urls).toHaveLength(2);
    await pass(600);
    expect(streams.urls).toHaveLength(3);
  });

  it("ends when it is closed, and never comes back", async () => {
    const stream = follow();
    await pass();
    stream.close();
    await pass(120_000);
    expect(streams.aborted).toBe(1);
    expect(streams.urls).toHaveLength(1);
    expect(streams.statuses.at(-1)).toEqual({ state: "closed" });
  });
});

it("the staff's stream begins with a snapshot", async () => {
  const events: StreamEvent[] = [];
  new PaddockAdmin({ fetch: streams.fetch, accessToken: "abc" }).follow((each) => events.push(each));
  await pass();
  await streams.write('id: 12\nevent: snapshot\ndata: {"requests":[],"advisors":{"available":1}}\n\n');
  expect(streams.urls).toEqual(["/admin/events"]);
  expect(events[0]?.type).toBe("snapshot");
  expect((events[0]!.data as DeskSnapshot).advisors.available).toBe(1);
});

describe("the text of a stream", () => {
  it("may have returns, comments, several lines of data and fields nobody knows", () => {
    const parse = parser();
    expect(parse(": hi\r\nevent: a\r\nid: 5\r\ndata: [1,\r\ndata: 2]\r\nother\r\n\r\n")).toEqual([
      { type: "a", id: "5", data: [1, 2] },
    ]);
  });

  it("is no event without data", () => {
    expect(parser()("id: 5\nevent: a\n\n")).toEqual([]);
  });
});

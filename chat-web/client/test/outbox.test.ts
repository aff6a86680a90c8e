import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type ChatOptions, memoryOutbox, type OutboxStore, type StoredMessage } from "../src/index.ts";
import { Bench, conversation, type FakeSocket, LEA, pass } from "./fake-server.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const own = { id: LEA.id, name: LEA.displayName, role: "customer" } as const;
const home = { conversations: [conversation("garage"), conversation("balades")] };

async function online(options?: Partial<ChatOptions>): Promise<{ bench: Bench; socket: FakeSocket }> {
  const bench = new Bench(options);
  return { bench, socket: await bench.online(home) };
}

/** Two pages on the same store, each told of the other's changes, as localStorage does it. */
function shared(): { open(): OutboxStore; kept: OutboxStore } {
  const kept = memoryOutbox();
  const tabs = new Set<() => void>();
  const open = (): OutboxStore => {
    let mine: () => void = () => undefined;
    const others = () => {
      for (const listener of tabs) if (listener !== mine) listener();
    };
    return {
      load: kept.load,
      has: kept.has,
      put: (stored) => {
        kept.put(stored);
        others();
      },
      remove: (clientId) => {
        if (!kept.has(clientId)) return;
        kept.remove(clientId);
        others();
      },
      watch: (listener) => {
        mine = listener;
        tabs.add(listener);
        return () => tabs.delete(listener);
      },
    };
  };
  return { open, kept };
}

describe("a message", () => {
  it("is sending, then sent, then gone when its own event arrives", async () => {
    const { bench, socket } = await online();
    const { clientId } = bench.chat.send("garage", "Bonjour");
    expect(socket.last("message.send")).toMatchObject({ conversation: "garage", clientId, text: "Bonjour" });
    expect(bench.states("garage")).toEqual(["sending"]);
    socket.ok(socket.last("message.send"), { seq: 1, at: "2026-11-23T09:30:00Z", duplicate: false });
    await pass();
    expect(bench.states("garage")).toEqual(["sent"]);
    socket.message("garage", 1, { clientId, from: own });
    expect(bench.states("garage")).toEqual([]);
    expect(bench.all("outbox").map(({ messages }) => messages.map(({ state }) => state).join())).toEqual([
      "waiting",
      "sending",
      "sent",
      "",
    ]);
  });

  it("is gone for good when its event comes before the answer", async () => {
    const { bench, socket } = await online();
    const { clientId } = bench.chat.send("garage", "Bonjour");
    socket.message("garage", 1, { clientId, from: own });
    socket.ok(socket.last("message.send"), { seq: 1, duplicate: false });
    await pass();
    expect(bench.states("garage")).toEqual([]);
    expect(bench.chat.conversations).toMatchObject([{ lastSeq: 1, readSeq: 1 }, {}]);
  });

  it("is not taken for somebody else's that happens to have the same client id", async () => {
    const { bench, socket } = await online();
    const { clientId } = bench.chat.send("garage", "Bonjour");
    socket.message("garage", 1, { clientId });
    expect(bench.states("garage")).toEqual(["sending"]);
  });

  it("whose event doesn't come is fetched", async () => {
    const { bench, socket } = await online();
    const { clientId } = bench.chat.send("garage", "Bonjour");
    socket.ok(socket.last("message.send"), { seq: 1, duplicate: false });
    await pass(3_000);
    socket.ok(socket.last("message.history"), {
      messages: [{ conversation: "garage", seq: 1, from: own, text: "Bonjour", at: "2026-11-23T09:30:00Z", clientId }],
      lastSeq: 1,
      more: false,
    });
    await pass();
    expect(bench.seqs("garage")).toEqual([1]);
    expect(bench.states("garage")).toEqual([]);
  });

  it("waits while offline, and goes out with the same client id after each reconnect until answered", async () => {
    const bench = new Bench();
    const { clientId, state } = bench.chat.send("garage", "Bonjour");
    expect(state).toBe("waiting");
    for (let i = 0; i < 3; i++) {
      if (i === 0) await bench.online(home);
      else await bench.welcomed(home);
      expect(bench.socket.all("message.send").map((frame) => frame.clientId)).toEqual([clientId]);
      bench.socket.drop();
      await pass(1);
      expect(bench.states("garage")).toEqual(["waiting"]);
      await pass(8_000);
    }
    await bench.welcomed({ conversations: [conversation("garage", 1)] });
    bench.socket.message("garage", 1, { clientId, from: own });
    bench.socket.ok(bench.socket.last("message.send"), { seq: 1, duplicate: true });
    await pass();
    expect(bench.states("garage")).toEqual([]);
  });

  it("is sent again when no answer came in time", async () => {
    const { bench, socket } = await online();
    bench.chat.send("garage", "Bonjour");
    await pass(10_000);
    expect(bench.states("garage")).toEqual(["waiting"]);
    await pass(750);
    const [first, second] = socket.all("message.send");
    expect(second).toMatchObject({ clientId: first?.clientId });
    expect(second?.id).not.toBe(first?.id);
  });

  it("keeps its place: one at a time in each conversation, conversations side by side", async () => {
    const { bench, socket } = await online();
    for (const text of ["1", "2", "3"]) bench.chat.send("garage", text);
    bench.chat.send("balades", "a");
    expect(socket.all("message.send").map(({ text }) => text)).toEqual(["1", "a"]);
    socket.ok(socket.all("message.send")[0]!, { seq: 1, duplicate: false });
    await pass();
    socket.error(socket.all("message.send")[2]!, "invalid_text");
    await pass();
    expect(socket.all("message.send").map(({ text }) => text)).toEqual(["1", "a", "2", "3"]);
    expect(bench.states("garage")).toEqual(["sent", "failed", "sending"]);
  });
});

describe("a refusal", () => {
  it("for a while is waited out as long as it says, in every conversation", async () => {
    const { bench, socket } = await online();
    bench.chat.send("garage", "1");
    bench.chat.send("garage", "2");
    socket.error(socket.last("message.send"), "rate_limited", { retryable: true, retryAfterMs: 4_000 });
    await pass();
    bench.chat.send("balades", "a");
    await pass(3_999);
    expect(socket.all("message.send")).toHaveLength(1);
    expect(bench.states("garage")).toEqual(["waiting", "waiting"]);
    await pass(1);
    expect(socket.all("message.send").map(({ text }) => text)).toEqual(["1", "1", "a"]);
  });

  it("because nothing could be stored is tried again ever more slowly", async () => {
    const { bench, socket } = await online();
    const times: number[] = [];
    socket.answering = (frame) => {
      if (frame.type !== "message.send") return;
      times.push(Date.now());
      socket.error(frame, "unavailable", { retryable: true });
    };
    bench.chat.send("garage", "1");
    await pass(20_000);
    expect(times.slice(1).map((time, index) => time - times[index]!)).toEqual([500, 1_000, 2_000, 4_000, 8_000]);
  });

  it("for good is kept with its code until it is tried again", async () => {
    const outbox = memoryOutbox();
    const { bench, socket } = await online({ outbox });
    const { clientId } = bench.chat.send("garage", "1");
    socket.error(socket.last("message.send"), "not_a_member");
    await pass(60_000);
    expect(bench.chat.outbox("garage")).toMatchObject([{ state: "failed", code: "not_a_member", text: "1" }]);
    expect(outbox.load()).toMatchObject([{ clientId, code: "not_a_member" }]);
    bench.chat.retry(clientId);
    expect(outbox.load()[0]).not.toHaveProperty("code");
    socket.ok(socket.last("message.send"), { seq: 1, duplicate: false });
    await pass();
    expect(socket.all("message.send").map((frame) => frame.clientId)).toEqual([clientId, clientId]);
    expect(outbox.load()).toEqual([]);
  });

  it("for good can be discarded, which gives the text back", async () => {
    const outbox = memoryOutbox();
    const { bench, socket } = await online({ outbox });
    const { clientId } = bench.chat.send("garage", "a long text");
    expect(bench.chat.discard(clientId)).toBeUndefined();
    socket.error(socket.last("message.send"), "blocked");
    await pass();
    expect(bench.chat.discard(clientId)).toBe("a long text");
    expect(bench.states("garage")).toEqual([]);
    expect(outbox.load()).toEqual([]);
    expect(bench.chat.discard(clientId)).toBeUndefined();
  });

  it("because the room was deleted befalls all that wait there", async () => {
    const { bench, socket } = await online();
    bench.chat.send("garage", "1");
    bench.chat.send("garage", "2");
    socket.tell({ type: "room.deleted", room: "garage" });
    socket.error(socket.last("message.send"), "room_deleted");
    await pass();
    expect(bench.chat.outbox("garage").map(({ text, state, code }) => [text, state, code])).toEqual([
      ["1", "failed", "room_deleted"],
      ["2", "failed", "room_deleted"],
    ]);
  });
});

describe("over a reload", () => {
  const left: StoredMessage[] = [
    { clientId: "b", conversation: "garage", text: "second", createdAt: 2 },
    { clientId: "a", conversation: "garage", text: "first", createdAt: 1 },
    { clientId: "c", conversation: "garage", text: "refused", createdAt: 3, code: "invalid_text" },
  ];

  it("shows at once what was left, sends it in its old order, and leaves what was refused", async () => {
    const outbox = memoryOutbox();
    left.forEach(outbox.put);
    const bench = new Bench({ outbox });
    bench.chat.start();
    expect(bench.chat.outbox("garage").map(({ text, state }) => [text, state])).toEqual([
      ["first", "waiting"],
      ["second", "waiting"],
      ["refused", "failed"],
    ]);
    const socket = await bench.welcomed(home);
    socket.ok(socket.last("message.send"), { seq: 1, duplicate: true });
    await pass();
    socket.ok(socket.last("message.send"), { seq: 2, duplicate: false });
    await pass();
    expect(socket.all("message.send").map(({ clientId }) => clientId)).toEqual(["a", "b"]);
    expect(outbox.load()).toMatchObject([{ clientId: "c" }]);
  });

  it("finds each message from the moment it was written until it is stored", async () => {
    const outbox = memoryOutbox();
    const { bench, socket } = await online({ outbox });
    const { clientId } = bench.chat.send("garage", "1");
    expect(outbox.has(clientId)).toBe(true);
    socket.ok(socket.last("message.send"), { seq: 1, duplicate: false });
    await pass();
    expect(outbox.has(clientId)).toBe(false);
  });

  it("keeps the order of messages written in the same millisecond", () => {
    const outbox = memoryOutbox();
    const bench = new Bench({ outbox });
    for (let i = 0; i < 5; i++) bench.chat.send("garage", String(i));
    const times = outbox.load().map(({ createdAt }) => createdAt - Date.now());
    expect(times).toEqual([0, 1, 2, 3, 4]);
  });

  it("says when the store is full, and sends all the same", async () => {
    const full: OutboxStore = {
      ...memoryOutbox(),
      put: () => {
        throw new Error("quota");
      },
    };
    const { bench, socket } = await online({ outbox: full });
    bench.chat.send("garage", "1");
    expect(bench.all("error").map(({ error }) => (error as Error).message)).toEqual(["quota"]);
    expect(socket.all("message.send")).toHaveLength(1);
  });
});

describe("with two tabs", () => {
  it("sends what one tab wrote from that tab alone, as long as it can", async () => {
    const { open } = shared();
    const first = await online({ outbox: open() });
    const second = await online({ outbox: open() });
    first.bench.chat.send("garage", "1");
    await pass(2_000);
    first.socket.ok(first.socket.last("message.send"), { seq: 1, duplicate: false });
    await pass(60_000);
    expect(second.socket.all("message.send")).toEqual([]);
    expect(second.bench.all("outbox")).toEqual([]);
  });

  it("takes up what the other tab can't send, with the same client id", async () => {
    const { open, kept } = shared();
    const first = new Bench({ outbox: open() });
    const second = await online({ outbox: open() });
    const { clientId } = first.chat.send("garage", "1");
    await pass(3_000);
    expect(second.socket.last("message.send")).toMatchObject({ clientId });
    second.socket.ok(second.socket.last("message.send"), { seq: 1, duplicate: false });
    await pass();
    expect(kept.load()).toEqual([]);
    const late = await first.online(home);
    expect(late.all("message.send")).toEqual([]);
    expect(first.states("garage")).toEqual([]);
  });

  it("ends after both sent the same: neither sends it a third time", async () => {
    const { open, kept } = shared();
    kept.put({ clientId: "a", conversation: "garage", text: "1", createdAt: 1 });
    const first = await online({ outbox: open() });
    const second = await online({ outbox: open() });
    for (const [index, { socket }] of [first, second].entries())
      socket.ok(socket.last("message.send"), { seq: 1, duplicate: index === 1 });
    for (const { socket } of [first, second]) socket.message("garage", 1, { clientId: "a", from: own });
    await pass(60_000);
    for (const { bench, socket } of [first, second]) {
      expect(socket.all("message.send")).toHaveLength(1);
      expect(bench.states("garage")).toEqual([]);
    }
    expect(kept.load()).toEqual([]);
  });

  it("forgets in both what was discarded in one", async () => {
    const { open, kept } = shared();
    kept.put({ clientId: "a", conversation: "garage", text: "1", createdAt: 1, code: "blocked" });
    const first = await online({ outbox: open() });
    const second = await online({ outbox: open() });
    first.bench.chat.discard("a");
    expect(second.bench.states("garage")).toEqual([]);
  });

  it("follows in both what was retried in one", async () => {
    const { open, kept } = shared();
    kept.put({ clientId: "a", conversation: "garage", text: "1", createdAt: 1, code: "blocked" });
    const first = new Bench({ outbox: open() });
    first.chat.start();
    const second = await online({ outbox: open() });
    first.chat.retry("a");
    await pass(3_000);
    second.socket.ok(second.socket.last("message.send"), { seq: 1, duplicate: false });
    second.socket.message("garage", 1, { clientId: "a", from: own });
    await pass();
    expect(first.states("garage")).toEqual([]);
    expect(second.bench.states("garage")).toEqual([]);
  });

  it("lets go of the store when it is stopped", async () => {
    const { open } = shared();
    const first = await online({ outbox: open() });
    const second = await online({ outbox: open() });
    second.bench.chat.stop();
    first.socket.drop();
    first.bench.chat.send("garage", "1");
    await pass(5_000);
    expect(second.bench.all("outbox")).toEqual([]);
  });
});

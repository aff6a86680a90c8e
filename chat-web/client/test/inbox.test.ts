import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Bench, conversation, message, pass } from "./fake-server.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const messages = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => message("garage", from + index));

describe("messages", () => {
  it("arrive once each, in order, and move the conversation on", async () => {
    const bench = new Bench();
    const socket = await bench.online({ conversations: [conversation("garage", 2)] });
    for (const seq of [3, 4, 4, 3, 5]) socket.message("garage", seq);

    expect(bench.seqs("garage")).toEqual([3, 4, 5]);
    expect(bench.chat.conversations).toMatchObject([{ id: "garage", lastSeq: 5, readSeq: 2 }]);
    expect(socket.all("message.history")).toEqual([]);
  });

  it("before the welcome can't be put in order, and are left to what the welcome brings", async () => {
    const bench = new Bench();
    bench.chat.start();
    await pass();
    bench.socket.open();
    bench.socket.message("garage", 9);
    bench.socket.welcome({ conversations: [conversation("garage", 8)] });
    bench.socket.message("garage", 9);
    expect(bench.seqs("garage")).toEqual([9]);
    expect(bench.all("resync")).toEqual([]);
  });

  it("missing when the chat is stopped are asked for no more", async () => {
    const bench = new Bench();
    const socket = await bench.online({ conversations: [conversation("garage", 2)] });
    socket.message("garage", 5);
    bench.chat.stop();
    await pass();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("of a conversation not heard of before are taken as they come", async () => {
    const bench = new Bench();
    const socket = await bench.online();
    socket.message("new", 12);
    socket.message("new", 13);
    expect(bench.seqs("new")).toEqual([12, 13]);
  });

  it("after a hole wait until history has filled it", async () => {
    const bench = new Bench();
    const socket = await bench.online({ conversations: [conversation("garage", 2)] });
    socket.message("garage", 5);
    socket.message("garage", 6);
    await pass();
    expect(bench.seqs("garage")).toEqual([]);
    expect(socket.all("message.history")).toMatchObject([{ conversation: "garage", after: 2, limit: 100 }]);

    socket.ok(socket.last("message.history"), { messages: messages(3, 6), lastSeq: 6, more: false });
    await pass();
    socket.message("garage", 7);
    expect(bench.seqs("garage")).toEqual([3, 4, 5, 6, 7]);
    await pass(30_000);
    expect(socket.all("message.history")).toHaveLength(1);
  });

  it("out of order among themselves need no history once the missing one came", async () => {
    const bench = new Bench();
    const socket = await bench.online({ conversations: [conversation("garage", 2)] });
    socket.message("garage", 4);
    socket.message("garage", 3);
    expect(bench.seqs("garage")).toEqual([3, 4]);
    socket.ok(socket.last("message.history"), { messages: messages(3, 4), lastSeq: 4, more: false });
    await pass(30_000);
    expect(bench.seqs("garage")).toEqual([3, 4]);
  });

  it("are fetched page by page as long as there are more", async () => {
    const bench = new Bench();
    const socket = await bench.online({ conversations: [conversation("garage")] });
    socket.message("garage", 201);
    socket.ok(socket.last("message.history"), { messages: messages(1, 100), lastSeq: 201, more: true });
    await pass();
    socket.ok(socket.last("message.history"), { messages: messages(101, 200), lastSeq: 201, more: true });
    await pass();
    expect(socket.all("message.history").map(({ after }) => after)).toEqual([0, 100]);
    expect(bench.seqs("garage")).toEqual(messages(1, 201).map(({ seq }) => seq));
  });

  it("that history no longer has are passed over", async () => {
    const bench = new Bench();
    const socket = await bench.online({ conversations: [conversation("garage", 2)] });
    socket.message("garage", 2);
    socket.message("garage", 9);
    socket.ok(socket.last("message.history"), { messages: [message("garage", 7)], lastSeq: 9, more: false });
    await pass();
    expect(bench.seqs("garage")).toEqual([7, 9]);
  });

  it("never make it ask for ever: a page without progress ends the search", async () => {
    const bench = new Bench();
    const socket = await bench.online({ conversations: [conversation("garage", 2)] });
    socket.answering = (frame) => {
      if (frame.type === "message.history") socket.ok(frame, { messages: messages(1, 2), lastSeq: 9, more: true });
    };
    socket.message("garage", 9);
    await pass(60_000);
    expect(socket.all("message.history")).toHaveLength(1);
    expect(bench.seqs("garage")).toEqual([9]);
  });

  it("that came by themselves while history was asked leave no hole behind", async () => {
    const bench = new Bench();
    const socket = await bench.online({ conversations: [conversation("garage")] });
    socket.message("garage", 3);
    const asked = socket.last("message.history");
    for (const seq of [1, 2, 5]) socket.message("garage", seq);
    socket.ok(asked, { messages: messages(1, 2), lastSeq: 3, more: true });
    await pass();
    expect(bench.seqs("garage")).toEqual([1, 2, 3]);
    socket.ok(socket.last("message.history"), { messages: messages(4, 5), lastSeq: 5, more: false });
    await pass();
    expect(bench.seqs("garage")).toEqual([1, 2, 3, 4, 5]);
  });

  it("that history doesn't know of yet are asked for a little later", async () => {
    const bench = new Bench();
    const socket = await bench.online({ conversations: [conversation("garage", 2)] });
    socket.message("garage", 5);
    socket.ok(socket.last("message.history"), { messages: [], lastSeq: 2, more: false });
    await pass(1_000);
    expect(bench.seqs("garage")).toEqual([]);
    expect(socket.all("message.history")).toHaveLength(1);
    await pass(2_000);
    expect(socket.all("message.history")).toHaveLength(2);
    socket.ok(socket.last("message.history"), { messages: messages(3, 5), lastSeq: 5, more: false });
    await pass();
    expect(bench.seqs("garage")).toEqual([3, 4, 5]);
  });

  it("are asked for again when history isn't available just now", async () => {
    const bench = new Bench();
    const socket = await bench.online({ conversations: [conversation("garage", 2)] });
    socket.message("garage", 4);
    socket.error(socket.last("message.history"), "unavailable", { retryable: true });
    await pass(3_000);
    expect(socket.all("message.history")).toHaveLength(2);
    socket.ok(socket.last("message.history"), { messages: messages(3, 4), lastSeq: 4, more: false });
    await pass();
    expect(bench.seqs("garage")).toEqual([3, 4]);
  });

  it("that history refuses are left to the listener to page", async () => {
    const bench = new Bench();
    const socket = await bench.online({ conversations: [conversation("garage", 2)] });
    socket.message("garage", 4);
    socket.error(socket.last("message.history"), "internal");
    await pass();
    expect(bench.all("resync")).toEqual([{ conversation: "garage", lastSeq: 4 }]);
    socket.message("garage", 5);
    expect(bench.seqs("garage")).toEqual([5]);
  });

  it("after too large a hole are left to the listener to page", async () => {
    const bench = new Bench();
    const socket = await bench.online({ conversations: [conversation("garage", 2)] });
    socket.message("garage", 503);
    expect(bench.all("resync")).toEqual([{ conversation: "garage", lastSeq: 502 }]);
    expect(bench.seqs("garage")).toEqual([503]);
    expect(socket.all("message.history")).toHaveLength(0);
  });
});

describe("after a reconnect", () => {
  const reconnected = async (bench: Bench) => {
    bench.socket.drop();
    await pass(1_000);
  };

  it("goes on after the last one delivered of each conversation", async () => {
    const bench = new Bench();
    const socket = await bench.online({ conversations: [conversation("garage", 2), conversation("balades", 8)] });
    socket.message("garage", 3);
    await reconnected(bench);
    const next = await bench.welcomed({ conversations: [conversation("garage", 5), conversation("balades", 8)] });
    expect(next.last("hello").since).toEqual({ garage: 3, balades: 8 });
    next.message("garage", 4);
    next.message("garage", 5);
    expect(bench.seqs("garage")).toEqual([3, 4, 5]);
    await pass(10_000);
    expect(next.all("message.history")).toHaveLength(0);
  });

  it("forgets what was held behind a hole, and gets it anew", async () => {
    const bench = new Bench();
    const socket = await bench.online({ conversations: [conversation("garage", 2)] });
    socket.message("garage", 4);
    await reconnected(bench);
    const next = await bench.welcomed({ conversations: [conversation("garage", 4)] });
    next.ok(next.last("message.history"), { messages: messages(3, 4), lastSeq: 4, more: false });
    await pass();
    next.message("garage", 3);
    next.message("garage", 4);
    expect(bench.seqs("garage")).toEqual([3, 4]);
  });

  it("fetches what the server owed and didn't send", async () => {
    const bench = new Bench();
    await bench.online({ conversations: [conversation("garage", 2)] });
    await reconnected(bench);
    const next = await bench.welcomed({ conversations: [conversation("garage", 4)] });
    next.message("garage", 3);
    await pass(3_000);
    expect(next.all("message.history")).toMatchObject([{ after: 3 }]);
    next.ok(next.last("message.history"), { messages: messages(4, 4), lastSeq: 4, more: false });
    await pass();
    expect(bench.seqs("garage")).toEqual([3, 4]);
  });

  it("passes a resync on and continues behind it", async () => {
    const bench = new Bench();
    await bench.online({ conversations: [conversation("garage", 2)] });
    await reconnected(bench);
    const next = await bench.welcomed({ conversations: [conversation("garage", 900)] });
    next.tell({ type: "resync", conversation: "garage", lastSeq: 900 });
    next.message("garage", 901);
    expect(bench.all("resync")).toEqual([{ conversation: "garage", lastSeq: 900 }]);
    expect(bench.seqs("garage")).toEqual([901]);
    await pass(10_000);
    expect(next.all("message.history")).toHaveLength(0);
  });

  it("asks for a resync of a conversation that is shorter than before", async () => {
    const bench = new Bench();
    await bench.online({ conversations: [conversation("garage", 9)] });
    await reconnected(bench);
    const next = await bench.welcomed({ conversations: [conversation("garage", 4)] });
    next.message("garage", 5);
    expect(bench.all("resync")).toEqual([{ conversation: "garage", lastSeq: 4 }]);
    expect(bench.seqs("garage")).toEqual([5]);
  });

  it("keeps since small enough for one frame, and resyncs the rest", async () => {
    const bench = new Bench();
    const many = Array.from({ length: 600 }, (_, index) => conversation(`conversation-number-${index}`, 5));
    const socket = await bench.online({ conversations: many });
    socket.message("conversation-number-0", 6);
    await reconnected(bench);
    const next = await bench.welcomed({ conversations: many.map((each) => ({ ...each, lastSeq: 7 })) });
    const since = next.last("hello").since as Record<string, number>;
    expect(JSON.stringify(since).length).toBeLessThan(14_000);
    expect(since["conversation-number-0"]).toBe(6);
    expect(bench.all("resync")).toHaveLength(600 - Object.keys(since).length);
  });

  it("drops everything delivered when the epoch is another", async () => {
    const bench = new Bench();
    await bench.online({ conversations: [conversation("garage", 50)] });
    await reconnected(bench);
    const next = await bench.welcomed({ epoch: "e2", conversations: [conversation("garage", 40)] });
    next.message("garage", 41);
    expect(bench.all("epoch")).toEqual([{ epoch: "e2" }]);
    expect(bench.all("resync")).toEqual([]);
    expect(bench.seqs("garage")).toEqual([41]);
  });

  it("says nothing of the epoch when it stayed", async () => {
    const bench = new Bench();
    await bench.online();
    await reconnected(bench);
    await bench.welcomed();
    expect(bench.all("epoch")).toEqual([]);
    expect(bench.all("welcome")).toHaveLength(2);
  });
});

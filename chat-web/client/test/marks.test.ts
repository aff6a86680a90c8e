import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Bench, conversation, pass } from "./fake-server.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const unread = { conversations: [conversation("garage", 9, { readSeq: 0 })] };

describe("read marks", () => {
  it("count at once here, and are told together a little later", async () => {
    const bench = new Bench();
    const socket = await bench.online(unread);
    for (const seq of [3, 7, 5]) bench.chat.markRead("garage", seq);
    expect(bench.chat.conversations).toMatchObject([{ readSeq: 7 }]);
    expect(socket.all("conversation.read")).toHaveLength(0);
    await pass(400);
    expect(socket.all("conversation.read")).toMatchObject([{ conversation: "garage", seq: 7 }]);
    socket.ok(socket.last("conversation.read"));
    bench.chat.markRead("garage", 7);
    await pass(60_000);
    expect(socket.all("conversation.read")).toHaveLength(1);
  });

  it("made offline, or cut off under way, are told after the reconnect", async () => {
    const bench = new Bench();
    const socket = await bench.online(unread);
    bench.chat.markRead("garage", 3);
    await pass(400);
    socket.drop();
    await pass();
    bench.chat.markRead("garage", 2);
    await pass(1_000);
    const next = await bench.welcomed(unread);
    expect(bench.chat.conversations).toMatchObject([{ readSeq: 3 }]);
    await pass(2_500);
    expect(next.all("conversation.read")).toMatchObject([{ seq: 3 }]);
  });

  it("take in what one wrote oneself, once all before it was read", async () => {
    const bench = new Bench();
    const socket = await bench.online({
      conversations: [conversation("garage", 9, { readSeq: 9 }), conversation("piste", 4, { readSeq: 3 })],
    });
    socket.message("garage", 10, { from: { id: "lea", name: "Léa", role: "customer" } });
    socket.message("piste", 5, { from: { id: "lea", name: "Léa", role: "customer" } });
    await pass(400);
    expect(socket.all("conversation.read")).toMatchObject([{ conversation: "garage", seq: 10 }]);
  });

  it("are told again when the server had no time, and not when it refused", async () => {
    const bench = new Bench();
    const socket = await bench.online(unread);
    bench.chat.markRead("garage", 3);
    await pass(400);
    socket.error(socket.last("conversation.read"), "rate_limited", { retryable: true, retryAfterMs: 5_000 });
    await pass(5_000);
    expect(socket.all("conversation.read")).toHaveLength(2);
    socket.error(socket.last("conversation.read"), "not_a_member");
    await pass(10_000);
    expect(socket.all("conversation.read")).toHaveLength(2);
  });
});

describe("typing", () => {
  it("is told every three seconds at most, per conversation, and anew after a message", async () => {
    const bench = new Bench();
    const socket = await bench.online();
    for (let i = 0; i < 35; i++) {
      bench.chat.typing("garage");
      await pass(100);
    }
    bench.chat.typing("balades");
    expect(socket.all("conversation.typing").map(({ conversation: id }) => id)).toEqual([
      "garage",
      "garage",
      "balades",
    ]);
    bench.chat.send("garage", "done");
    bench.chat.typing("garage");
    expect(socket.all("conversation.typing")).toHaveLength(4);
  });

  it("is not told while offline, nor later, and no failure of it is heard", async () => {
    const bench = new Bench();
    bench.chat.typing("garage");
    const socket = await bench.online();
    expect(socket.all("conversation.typing")).toHaveLength(0);
    bench.chat.typing("garage");
    socket.error(socket.last("conversation.typing"), "rate_limited", { retryable: true });
    await pass(60_000);
    expect(socket.all("conversation.typing")).toHaveLength(1);
    expect(bench.all("error")).toEqual([]);
  });
});

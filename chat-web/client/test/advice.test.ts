import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { AdviceRequest } from "../src/index.ts";
import { Bench, conversation, pass } from "./fake-server.ts";

const PENDING: AdviceRequest = { id: "q1", status: "pending", position: 2, since: "2026-11-23T09:30:00Z" };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("asking for an advisor", () => {
  it("goes out with its topic, and is known from then on", async () => {
    const bench = new Bench();
    const socket = await bench.online({ advisors: { available: 1 } });
    const asked = bench.chat.requestAdvice("Reprise MT-07");
    await pass();
    expect(socket.last("advice.request")).toMatchObject({ topic: "Reprise MT-07" });
    socket.ok(socket.last("advice.request"), { request: PENDING });
    expect(await asked).toEqual(PENDING);
    expect(bench.chat.advice).toEqual(PENDING);
  });

  it("is found again on connecting, and forgotten when the server knows of none", async () => {
    const bench = new Bench();
    const socket = await bench.online({ request: PENDING });
    expect(bench.chat.advice).toEqual(PENDING);
    socket.drop();
    await pass(1_000);
    await bench.welcomed({ request: null });
    expect(bench.chat.advice).toBeNull();
  });

  it("follows what becomes of it, and leaves other people's alone", async () => {
    const bench = new Bench();
    const heard: string[] = [];
    bench.chat.on("advice", ({ request }) => heard.push(request.id));
    const socket = await bench.online({ request: PENDING });
    socket.tell({ type: "advice", request: { ...PENDING, id: "q9", customer: { id: "karim", name: "Karim" } } });
    expect(bench.chat.advice?.id).toBe("q1");
    socket.tell({ type: "advice", request: { ...PENDING, status: "refused", reason: "Fermé" } });
    expect(bench.chat.advice).toMatchObject({ status: "refused", reason: "Fermé" });
    expect(heard).toEqual(["q9", "q1"]);
  });

  it("can be taken back", async () => {
    const bench = new Bench();
    const socket = await bench.online({ request: PENDING });
    const cancelled = bench.chat.cancelAdvice();
    await pass();
    socket.ok(socket.last("advice.cancel"));
    await cancelled;
    expect(bench.chat.advice?.status).toBe("cancelled");
  });

  it("ends with a conversation that either side closes", async () => {
    const bench = new Bench();
    const socket = await bench.online();
    socket.tell({
      type: "conversation.opened",
      conversation: conversation("t1", 0, { kind: "advice", title: "Thomas" }),
    });
    const closed = bench.chat.closeConversation("t1");
    await pass();
    socket.ok(socket.last("conversation.close"));
    socket.tell({ type: "conversation.closed", conversation: "t1", by: "lea" });
    await closed;
    expect(bench.chat.conversations.find(({ id }) => id === "t1")?.open).toBe(false);
  });
});

describe("writing to somebody", () => {
  it("opens the conversation of the two, there at once", async () => {
    const bench = new Bench();
    const socket = await bench.online();
    const opening = bench.chat.openDirect({ id: "karim", name: "Karim" });
    await pass();
    expect(socket.last("direct.open")).toMatchObject({ user: "karim" });
    socket.ok(socket.last("direct.open"), { conversation: "d1", lastSeq: 3 });
    expect(await opening).toBe("d1");
    expect(bench.chat.conversations).toContainEqual({
      id: "d1",
      kind: "direct",
      title: "Karim",
      lastSeq: 3,
      readSeq: 3,
      open: true,
      with: { id: "karim", name: "Karim" },
    });
  });

  it("lists who is online, blocks and unblocks", async () => {
    const bench = new Bench();
    const socket = await bench.online();
    const people = bench.chat.people("kar");
    await pass();
    socket.ok(socket.last("people.list"), { people: [{ id: "karim", name: "Karim" }] });
    expect(await people).toEqual([{ id: "karim", name: "Karim" }]);
    for (const type of ["people.block", "people.unblock"] as const) {
      const done = type === "people.block" ? bench.chat.block("karim") : bench.chat.unblock("karim");
      await pass();
      expect(socket.last(type)).toMatchObject({ user: "karim" });
      socket.ok(socket.last(type));
      await done;
    }
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { backoffMs } from "../src/backoff.ts";
import { NetworkError, ProblemError } from "../src/index.ts";
import { Bench, conversation, GARAGE, LEA, pass } from "./fake-server.ts";
import { seeded } from "./seeded.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("connecting", () => {
  it("takes a ticket, says hello and is online with the welcome", async () => {
    const bench = new Bench();
    const socket = await bench.online({ rooms: [GARAGE], advisors: { available: 2 } });

    expect(socket.received[0]).toEqual({ type: "hello", id: "1", ticket: "t1", since: {} });
    expect(bench.all("status").map(({ state }) => state)).toEqual(["connecting", "online"]);
    expect(bench.chat.rooms).toEqual([GARAGE]);
    expect(bench.chat.advisors).toEqual({ available: 2 });
  });

  it("closes and sends nothing when somebody else is signed in by now", async () => {
    const bench = new Bench();
    bench.chat.send("garage", "for Léa's eyes");
    const socket = await bench.online({ user: { ...LEA, id: "karim" }, conversations: [conversation("garage")] });

    expect(bench.chat.status).toEqual({ state: "closed", reason: "other_user" });
    expect(socket.received.map(({ type }) => type)).toEqual(["hello"]);
    expect(socket.closedByClient).toBe(true);
    expect(bench.all("welcome")).toEqual([]);
  });

  it("gives up a connection that isn't welcomed in time, and tries again", async () => {
    const bench = new Bench();
    bench.chat.start();
    await pass();
    bench.socket.open();
    await pass(9_999);
    expect(bench.chat.status.state).toBe("connecting");
    await pass(1);
    expect(bench.chat.status.state).toBe("waiting");
    expect(bench.socket.closedByClient).toBe(true);
    await pass(1_000);
    expect(bench.sockets).toHaveLength(2);
  });

  it("holds back a command until it is online", async () => {
    const bench = new Bench();
    bench.chat.start();
    const history = bench.chat.history("garage");
    const socket = await bench.welcomed({ conversations: [conversation("garage")] });
    socket.ok(socket.last("message.history"), { messages: [], lastSeq: 0, more: false });

    expect(await history).toMatchObject({ lastSeq: 0, more: false });
  });
});

describe("without a ticket", () => {
  it.each([401, 403])("stays closed after a %i: nobody is signed in", async (status) => {
    const bench = new Bench();
    bench.ticketing = () => Promise.reject(new ProblemError({ code: "unauthenticated", detail: "", status }));
    bench.chat.start();
    await pass(120_000);

    expect(bench.chat.status).toEqual({ state: "closed", reason: "signed_out" });
    expect(bench.tickets).toBe(1);
  });

  it("tries again when the server can't be reached", async () => {
    const bench = new Bench();
    bench.ticketing = () => Promise.reject(new NetworkError("unreachable"));
    bench.chat.start();
    await pass();

    expect(bench.chat.status).toMatchObject({ state: "waiting", attempt: 1, retryAt: Date.now() + 500 });
    await pass(500);
    expect(bench.tickets).toBe(2);
  });

  it("waits as long as a rate limit says, whatever the surroundings hint", async () => {
    const bench = new Bench();
    bench.ticketing = () =>
      Promise.reject(new ProblemError({ code: "rate_limited", detail: "", status: 429, retryAfterMs: 60_000 }));
    bench.chat.start();
    await pass();
    bench.hint("online");
    await pass(59_999);
    expect(bench.tickets).toBe(1);
    await pass(1);
    expect(bench.tickets).toBe(2);
  });
});

describe("a lost connection", () => {
  it.each([1000, 1001, 1006, 1011, 4008, 4029])("comes back by itself after close code %i", async (code) => {
    const bench = new Bench();
    (await bench.online()).drop(code);
    expect(bench.chat.status.state).toBe("waiting");
    await pass(1_000);
    await bench.welcomed();
    expect(bench.chat.status.state).toBe("online");
  });

  it.each([1009, 4002, 4004, 4005, 4006, 4007])("stays away after close code %i", async (code) => {
    const bench = new Bench();
    (await bench.online()).drop(code);
    await pass(120_000);
    expect(bench.chat.status).toEqual({ state: "closed", reason: "refused", code });
    expect(bench.sockets).toHaveLength(1);
  });

  it("stays away after 4003: the session ended", async () => {
    const bench = new Bench();
    (await bench.online()).drop(4003);
    await pass(120_000);
    expect(bench.chat.status).toEqual({ state: "closed", reason: "signed_out", code: 4003 });
    expect(bench.sockets).toHaveLength(1);
  });

  it("takes one fresh ticket at once after 4001, and stays away after the second", async () => {
    const bench = new Bench();
    bench.chat.start();
    await pass();
    bench.socket.open();
    bench.socket.drop(4001);
    await pass();
    expect(bench.tickets).toBe(2);
    bench.socket.open();
    expect(bench.socket.received[0]).toMatchObject({ ticket: "t2" });
    bench.socket.drop(4001);
    await pass(120_000);
    expect(bench.chat.status).toEqual({ state: "closed", reason: "signed_out", code: 4001 });
    expect(bench.tickets).toBe(2);
  });

  it("takes a fresh ticket each time the network changed between, and stays away after two in a row", async () => {
    const bench = new Bench();
    const late = async () => {
      bench.socket.open();
      bench.socket.drop(4001);
      await pass();
    };
    (await bench.online()).drop(4001);
    await pass();
    expect(bench.tickets).toBe(2);
    await bench.welcomed();
    await late(); // it was welcomed between
    expect(bench.tickets).toBe(3);
    bench.hint("offline");
    bench.hint("online");
    await late();
    expect(bench.tickets).toBe(4);
    bench.socket.drop(1006);
    await pass(1_000);
    expect(bench.tickets).toBe(5);
    await late();
    expect(bench.tickets).toBe(6);
    await late();
    expect(bench.chat.status).toEqual({ state: "closed", reason: "signed_out", code: 4001 });
  });

  it("treats an error in answer to the hello like the close that follows it", async () => {
    const bench = new Bench();
    bench.chat.start();
    await pass();
    bench.socket.open();
    bench.socket.error({ type: "hello", id: "1" }, "unauthenticated");
    bench.socket.drop(4001);
    await pass();
    expect(bench.tickets).toBe(2);
  });

  it("can be started again after it was closed", async () => {
    const bench = new Bench();
    (await bench.online()).drop(4003);
    expect(bench.hearers).toBe(0);
    await bench.online();
    expect(bench.chat.status.state).toBe("online");
    expect(bench.hearers).toBe(1);
  });

  it("doubles the wait up to 30 s, and starts anew after five steady seconds", async () => {
    const bench = new Bench();
    await bench.online();
    const waits: number[] = [];
    const drop = async () => {
      bench.socket.drop();
      const { status } = bench.chat;
      if (status.state !== "waiting") throw new Error(status.state);
      waits.push(status.retryAt - Date.now());
      await pass(status.retryAt - Date.now());
    };
    for (let i = 0; i < 7; i++) await drop();
    await bench.welcomed();
    await pass(4_999);
    await drop();
    await bench.welcomed();
    await pass(5_000);
    await drop();

    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000, 500]);
  });

  it.each([1, 2, 3])("spreads the waits within their bounds, seed %i", (seed) => {
    const random = seeded(seed);
    for (let attempt = 0; attempt < 12; attempt++) {
      const span = Math.min(30_000, 1_000 * 2 ** attempt);
      const waits = Array.from({ length: 200 }, () => backoffMs(attempt, random));
      expect(Math.min(...waits)).toBeLessThan(span / 10);
      expect(Math.max(...waits)).toBeGreaterThan((span * 9) / 10);
      expect(Math.max(...waits)).toBeLessThan(span);
    }
  });

  it("connects at once when the network is back or the page is looked at", async () => {
    for (const hint of ["online", "visible"] as const) {
      const bench = new Bench();
      (await bench.online()).drop();
      bench.hint("offline");
      await pass();
      expect(bench.tickets).toBe(1);
      bench.hint(hint);
      await bench.welcomed();
      expect(bench.chat.status.state).toBe("online");
      await pass(10_000);
      expect(bench.sockets).toHaveLength(2);
      bench.chat.stop();
    }
  });

  it("says nothing more on the old socket, and hears nothing of it", async () => {
    const bench = new Bench();
    const old = await bench.online({ conversations: [conversation("garage")] });
    old.drop();
    old.message("garage", 1);
    old.drop();
    await pass(1_000);
    expect(bench.sockets).toHaveLength(2);
    expect(bench.seqs("garage")).toEqual([]);
  });
});

describe("a silent connection", () => {
  it("is asked for a sign of life after 20 s, and lives on with the answer", async () => {
    const bench = new Bench();
    const socket = await bench.online();
    socket.alive = false;
    await pass(19_999);
    expect(socket.all("ping")).toHaveLength(0);
    await pass(1);
    socket.ok(socket.last("ping"));
    await pass(19_999);
    expect(socket.all("ping")).toHaveLength(1);
    await pass(1);
    expect(socket.all("ping")).toHaveLength(2);
    expect(bench.chat.status.state).toBe("online");
  });

  it("is given up 10 s later when nothing comes", async () => {
    const bench = new Bench();
    const socket = await bench.online();
    socket.alive = false;
    await pass(29_999);
    expect(bench.chat.status.state).toBe("online");
    await pass(1);
    expect(bench.chat.status.state).toBe("waiting");
    expect(socket.closedByClient).toBe(true);
  });

  it("is kept when anything else was heard meanwhile", async () => {
    const bench = new Bench();
    const socket = await bench.online({ conversations: [conversation("garage")] });
    socket.alive = false;
    await pass(25_000);
    socket.message("garage", 1);
    await pass(5_001);
    expect(bench.chat.status.state).toBe("online");
  });

  it("is probed at once on a hint", async () => {
    const bench = new Bench();
    const socket = await bench.online();
    socket.alive = false;
    await pass(1_000);
    bench.hint("offline");
    expect(socket.all("ping")).toHaveLength(1);
    await pass(10_000);
    expect(bench.chat.status.state).toBe("waiting");
  });
});

describe("a command", () => {
  it("fails with the server's problem, and leaves no timer behind", async () => {
    const bench = new Bench();
    const socket = await bench.online();
    const waiting = vi.getTimerCount();
    const joining = bench.chat.joinRoom("garage");
    socket.error(socket.last("room.join"), "room_full");
    await expect(joining).rejects.toMatchObject({ name: "ProblemError", code: "room_full", retryable: false });
    await bench.chat.joinRoom("garage", { signal: AbortSignal.abort() }).catch(() => undefined);
    expect(vi.getTimerCount()).toBe(waiting);
  });

  it("fails when no answer comes in time", async () => {
    const bench = new Bench();
    await bench.online();
    const asked = bench.chat.request("people.list").catch((error: unknown) => error);
    await pass(10_000);
    expect(await asked).toMatchObject({ name: "NetworkError", failure: "timeout" });
  });

  it("fails with the reason of its signal", async () => {
    const bench = new Bench();
    const socket = await bench.online();
    const control = new AbortController();
    const asked = bench.chat.request("people.list", {}, { signal: control.signal });
    control.abort(new Error("never mind"));
    await expect(asked).rejects.toThrow("never mind");
    socket.ok(socket.last("people.list"));
    await expect(bench.chat.request("people.list", {}, { signal: control.signal })).rejects.toThrow("never mind");
    expect(socket.all("people.list")).toHaveLength(1);
  });

  it("is sent again after a reconnect where that does no harm, and fails where it might", async () => {
    const bench = new Bench();
    const socket = await bench.online();
    const history = bench.chat.history("garage");
    const answer = bench.chat.answerAssistant("yes").catch((error: unknown) => error);
    socket.drop();
    expect(await answer).toMatchObject({ name: "NetworkError", failure: "lost" });
    await pass(1_000);
    const next = await bench.welcomed();
    expect(next.all("assistant.answer")).toHaveLength(0);
    next.ok(next.last("message.history"), { messages: [], lastSeq: 7, more: false });
    expect(await history).toMatchObject({ lastSeq: 7 });
  });

  it("fails at once when there is no connection to wait for", async () => {
    const bench = new Bench();
    await expect(bench.chat.joinRoom("garage")).rejects.toMatchObject({ failure: "not_started" });
    await bench.online();
    const pending = bench.chat.joinRoom("garage");
    bench.chat.stop();
    await expect(pending).rejects.toMatchObject({ failure: "lost" });
  });

  it("is not sent when it is too large for a frame, which would end the connection", async () => {
    const bench = new Bench();
    const socket = await bench.online();
    await expect(bench.chat.answerAssistant("é".repeat(8_200))).rejects.toMatchObject({ code: "too_large" });
    expect(socket.all("assistant.answer")).toHaveLength(0);
  });
});

describe("errors nobody asked for", () => {
  it("go to who listens: a frame that is no JSON, an error without id, a listener that throws", async () => {
    const bench = new Bench();
    bench.chat.on("typing", () => {
      throw new Error("listener");
    });
    bench.chat.on("error", () => {
      throw new Error("the error listener itself");
    });
    const uncaught = vi.spyOn(globalThis, "queueMicrotask").mockImplementation(() => undefined);
    const socket = await bench.online();
    socket.onmessage?.({ data: "{" });
    socket.tell({ type: "error", code: "bad_request", detail: "what?" });
    socket.tell({ type: "typing", conversation: "garage", user: "karim" });

    expect(bench.all("error").map(({ error }) => (error as Error).name)).toEqual([
      "SyntaxError",
      "ProblemError",
      "Error",
    ]);
    expect(bench.all("typing")).toHaveLength(1);
    expect(uncaught).toHaveBeenCalledTimes(3);
    uncaught.mockRestore();
  });
});

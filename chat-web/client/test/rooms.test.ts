import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Bench, conversation, GARAGE, message, pass } from "./fake-server.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const BALADES = { id: "balades", name: "Balades", capacity: 50, members: 3, conversation: "balades" };

describe("the list of rooms", () => {
  it("follows rooms as they are made, filled and deleted", async () => {
    const bench = new Bench();
    const socket = await bench.online({ rooms: [GARAGE] });
    socket.tell({ type: "room.created", room: BALADES });
    expect(bench.chat.rooms.map(({ name }) => name)).toEqual(["Balades", "Garage"]);
    socket.tell({ type: "room.updated", room: { ...GARAGE, members: 2 } });
    expect(bench.chat.rooms[1]).toMatchObject({ members: 2 });
    socket.tell({ type: "room.deleted", room: "balades" });
    expect(bench.all("rooms").map((rooms) => rooms.length)).toEqual([1, 2, 2, 1]);
    expect(bench.all("room.lost")).toEqual([]);
  });
});

describe("lists", () => {
  it("are the same object until they change", async () => {
    const bench = new Bench();
    const socket = await bench.online({ rooms: [GARAGE], conversations: [conversation("garage", 3)] });
    const seen = () => ({
      rooms: bench.chat.rooms,
      conversations: bench.chat.conversations,
      outbox: bench.chat.outbox("garage"),
      advisors: bench.chat.advisors,
      status: bench.chat.status,
    });
    const kept = (before: ReturnType<typeof seen>) =>
      Object.entries(seen()).flatMap(([name, value]) => (value === before[name as keyof typeof before] ? [name] : []));
    const first = seen();
    expect(kept(first)).toEqual(Object.keys(first));

    socket.message("garage", 4);
    expect(kept(first)).toEqual(["rooms", "outbox", "advisors", "status"]);
    const second = seen();
    bench.chat.send("garage", "Bonjour");
    expect(kept(second)).toEqual(["rooms", "conversations", "advisors", "status"]);
    const third = seen();
    socket.tell({ type: "room.updated", room: { ...GARAGE, members: 2 } });
    expect(kept(third)).toEqual(["conversations", "outbox", "advisors", "status"]);
  });
});

describe("joining", () => {
  const joined = {
    conversation: "garage",
    room: { ...GARAGE, members: 2 },
    lastSeq: 7,
    messages: [message("garage", 7)],
    members: [],
  };

  it("opens the conversation and goes on behind what the answer brought", async () => {
    const bench = new Bench();
    const socket = await bench.online({ rooms: [GARAGE] });
    const joining = bench.chat.joinRoom("garage");
    socket.ok(socket.last("room.join"), joined);
    expect(await joining).toMatchObject({ lastSeq: 7, messages: [{ seq: 7 }] });
    socket.message("garage", 7);
    socket.message("garage", 8);
    expect(bench.seqs("garage")).toEqual([8]);
    expect(bench.chat.rooms).toMatchObject([{ members: 2 }]);
    expect(bench.chat.conversations).toMatchObject([
      { id: "garage", kind: "room", room: "garage", title: "Garage", open: true, lastSeq: 8, readSeq: 7 },
    ]);
  });

  it("counts messages that came before the answer", async () => {
    const bench = new Bench();
    const socket = await bench.online({ rooms: [GARAGE] });
    const joining = bench.chat.joinRoom("garage");
    socket.message("garage", 8);
    socket.ok(socket.last("room.join"), joined);
    await joining;
    socket.message("garage", 9);
    expect(bench.seqs("garage")).toEqual([8, 9]);
    expect(bench.chat.conversations).toMatchObject([{ lastSeq: 9 }]);
  });

  it("in another tab shows here too", async () => {
    const bench = new Bench();
    const socket = await bench.online({ rooms: [GARAGE] });
    socket.tell({ type: "room.member", room: "garage", user: { id: "karim", name: "Karim" }, joined: true });
    expect(socket.all("message.history")).toHaveLength(0);
    socket.tell({ type: "room.member", room: "garage", user: { id: "lea", name: "Léa" }, joined: true });
    socket.ok(socket.last("message.history"), { messages: [message("garage", 7)], lastSeq: 7, more: true });
    await pass();
    expect(bench.chat.conversations).toMatchObject([{ id: "garage", lastSeq: 7 }]);
  });
});

describe("a seat that is gone", () => {
  it("because one left is no loss", async () => {
    const bench = new Bench();
    const socket = await bench.online({ rooms: [GARAGE], conversations: [conversation("garage")] });
    const leaving = bench.chat.leaveRoom("garage");
    socket.tell({ type: "room.member", room: "garage", user: { id: "lea", name: "Léa" }, joined: false });
    socket.ok(socket.last("room.leave"));
    await leaving;
    expect(bench.chat.conversations).toEqual([]);
    expect(bench.all("room.lost")).toEqual([]);
  });

  it("because one left in another tab is told", async () => {
    const bench = new Bench();
    const socket = await bench.online({ rooms: [GARAGE], conversations: [conversation("garage")] });
    socket.tell({ type: "room.member", room: "garage", user: { id: "lea", name: "Léa" }, joined: false });
    expect(bench.chat.conversations).toEqual([]);
    expect(bench.all("room.lost")).toEqual([{ room: "garage", conversation: "garage", reason: "left" }]);
  });

  it("because the room was deleted is told", async () => {
    const bench = new Bench();
    const socket = await bench.online({ rooms: [GARAGE], conversations: [conversation("garage")] });
    socket.tell({ type: "room.deleted", room: "garage" });
    expect(bench.all("room.lost")).toEqual([{ room: "garage", conversation: "garage", reason: "deleted" }]);
  });

  it("because one was away too long is told after the reconnect", async () => {
    const bench = new Bench();
    await bench.online({
      rooms: [GARAGE, BALADES],
      conversations: [conversation("garage", 3), conversation("balades"), conversation("atelier")],
    });
    bench.socket.drop();
    await pass(1_000);
    const next = await bench.welcomed({ rooms: [GARAGE, BALADES], conversations: [conversation("balades")] });
    expect(bench.all("room.lost")).toEqual([
      { room: "garage", conversation: "garage", reason: "left" },
      { room: "atelier", conversation: "atelier", reason: "deleted" },
    ]);
    next.drop();
    await pass(2_000);
    const third = await bench.welcomed();
    expect(third.last("hello").since).toEqual({ balades: 0 });
  });
});

describe("conversations", () => {
  it("open and close as they are told to", async () => {
    const bench = new Bench();
    const socket = await bench.online();
    const opened = conversation("advice-1", 0, { kind: "advice", title: "Conseil" });
    socket.tell({ type: "conversation.opened", conversation: opened });
    expect(bench.chat.conversations).toEqual([opened]);
    socket.message("advice-1", 2);
    expect(socket.all("message.history")).toMatchObject([{ conversation: "advice-1", after: 0 }]);
    socket.tell({ type: "conversation.closed", conversation: "advice-1", by: "advisor" });
    expect(bench.chat.conversations).toMatchObject([{ open: false }]);
  });

  it("go when they are no longer shown to the person, and come back when they are", async () => {
    const bench = new Bench();
    const direct = conversation("d1", 1, { kind: "direct" });
    const socket = await bench.online({ conversations: [direct] });
    socket.tell({ type: "conversation.removed", conversation: "d1" });
    expect(bench.chat.conversations).toEqual([]);
    socket.tell({ type: "conversation.removed", conversation: "d1" });
    socket.tell({ type: "conversation.opened", conversation: direct });
    expect(bench.chat.conversations).toEqual([direct]);
  });

  it("are read up to where another tab of the same person read", async () => {
    const bench = new Bench();
    const socket = await bench.online({ conversations: [conversation("garage", 9, { readSeq: 2 })] });
    socket.tell({ type: "read", conversation: "garage", user: "karim", seq: 8 });
    expect(bench.chat.conversations).toMatchObject([{ readSeq: 2 }]);
    socket.tell({ type: "read", conversation: "garage", user: "lea", seq: 5 });
    socket.tell({ type: "read", conversation: "garage", user: "lea", seq: 4 });
    expect(bench.chat.conversations).toMatchObject([{ readSeq: 5 }]);
  });
});

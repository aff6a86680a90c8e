import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createTimeline, type Timeline } from "../src/timeline.ts";
import { Bench, conversation, type FakeSocket, LEA, message, pass } from "./fake-server.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const page = (from: number, to: number, fields: object = {}) => ({
  messages: Array.from({ length: to - from + 1 }, (_, at) => message("garage", from + at)),
  lastSeq: 10,
  more: from > 1,
  changes: 0,
  ...fields,
});
const shown = ({ state }: Timeline) => state.messages.map(({ seq, text }) => (text ? seq : -seq));

/** A timeline with its newest page asked for. */
async function begun(fields: object = {}) {
  const bench = new Bench();
  const socket = await bench.online({ conversations: [conversation("garage", 10, { changes: 0, ...fields })] });
  const timeline = createTimeline(bench.chat, "garage");
  await pass();
  return { bench, socket, timeline };
}

async function filled() {
  const bench = await begun();
  bench.socket.ok(bench.socket.last("message.history"), page(6, 10));
  await pass();
  return bench;
}

const away = async (bench: Bench, socket: FakeSocket, fields: object) => {
  socket.drop();
  await pass(5_000);
  return bench.welcomed({ conversations: [conversation("garage", 10, fields)] });
};

describe("a timeline", () => {
  it("shows the newest page, then those before it, then all of them", async () => {
    const { socket, timeline } = await filled();
    expect(shown(timeline)).toEqual([6, 7, 8, 9, 10]);
    expect(timeline.state).toMatchObject({ state: "ready", more: true });

    const both = Promise.all([timeline.older(), timeline.older()]);
    expect(socket.all("message.history")).toHaveLength(2);
    expect(socket.last("message.history")).toMatchObject({ before: 6 });
    socket.ok(socket.last("message.history"), page(1, 5));
    await both;
    expect(shown(timeline)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    await timeline.older();
    expect(socket.all("message.history")).toHaveLength(2);
  });

  it("has no hole where a message came before the page", async () => {
    const { socket, timeline } = await begun();
    socket.message("garage", 11);
    expect(shown(timeline)).toEqual([]);
    socket.ok(socket.last("message.history"), page(6, 10));
    await pass();
    expect(shown(timeline)).toEqual([6, 7, 8, 9, 10, 11]);
  });

  it("shows what is unsent until it is there as a message", async () => {
    const { socket, timeline } = await filled();
    const { clientId } = timeline.send("Bonjour");
    await pass();
    expect(timeline.state.unsent).toMatchObject([{ clientId, state: "sending" }]);
    socket.message("garage", 11, { from: { id: LEA.id, name: "Léa", role: "customer" }, clientId });
    expect(timeline.state.unsent).toEqual([]);
    expect(shown(timeline).at(-1)).toBe(11);
  });

  it("changes with edits and removals, and tells of each once", async () => {
    const { socket, timeline } = await filled();
    const heard = vi.fn();
    const end = timeline.subscribe(heard);
    const edited = { conversation: "garage", seq: 7, text: "autre", editedAt: "2026-11-23T09:31:00Z", changes: 1 };
    socket.tell({ type: "message.edited", ...edited });
    expect(timeline.state.messages[1]).toMatchObject({ text: "autre", editedAt: "2026-11-23T09:31:00Z" });
    socket.tell({ type: "message.removed", conversation: "garage", seq: 8, by: "staff", changes: 2 });
    expect(shown(timeline)).toEqual([6, 7, -8, 9, 10]);
    socket.tell({ type: "message.removed", conversation: "elsewhere", seq: 8, by: "staff", changes: 1 });
    expect(heard).toHaveBeenCalledTimes(2);
    const before = timeline.state;
    end();
    socket.message("garage", 11);
    expect(heard).toHaveBeenCalledTimes(2);
    expect(timeline.state).not.toBe(before);
  });

  it("does not show a page that was read before a change it heard of", async () => {
    const { socket, timeline } = await begun();
    const first = socket.last("message.history");
    const edited = { conversation: "garage", seq: 7, text: "autre", editedAt: "2026-11-23T09:31:00Z", changes: 1 };
    socket.tell({ type: "message.edited", ...edited });
    socket.ok(first, page(6, 10));
    await pass();
    expect(shown(timeline)).toEqual([]);
    const messages = page(6, 10).messages.map((each) => (each.seq === 7 ? { ...each, text: "autre" } : each));
    socket.ok(socket.last("message.history"), page(6, 10, { messages, changes: 1 }));
    await pass();
    expect(timeline.state.messages[1]).toMatchObject({ text: "autre" });
  });

  it("reads again what was changed while one was away, and nothing otherwise", async () => {
    const { bench, socket, timeline } = await filled();
    const same = await away(bench, socket, { changes: 0 });
    expect(same.all("message.history")).toEqual([]);
    const other = await away(bench, same, { changes: 3 });
    expect(shown(timeline)).toEqual([6, 7, 8, 9, 10]);
    other.ok(other.last("message.history"), page(9, 10, { changes: 3 }));
    await pass();
    expect(shown(timeline)).toEqual([9, 10]);
    expect(timeline.state.more).toBe(true);
  });

  it("begins anew when too much was missed", async () => {
    const { socket, timeline } = await filled();
    socket.tell({ type: "resync", conversation: "garage", lastSeq: 900 });
    await pass();
    const asked = socket.last("message.history");
    expect(asked.before).toBeUndefined();
    socket.ok(asked, page(890, 900, { lastSeq: 900 }));
    await pass();
    expect(shown(timeline)[0]).toBe(890);
  });

  it("says that a page failed, and tries again when asked to", async () => {
    const { socket, timeline } = await begun();
    socket.error(socket.last("message.history"), "not_a_member");
    await pass();
    expect(timeline.state).toMatchObject({ state: "failed", error: { code: "not_a_member" } });
    void timeline.older();
    expect(timeline.state).toMatchObject({ state: "loading", error: undefined });
    socket.ok(socket.last("message.history"), page(6, 10));
    await pass();
    expect(timeline.state.state).toBe("ready");
  });

  it("hears nothing after its end", async () => {
    const { socket, timeline } = await filled();
    timeline.close();
    socket.message("garage", 11);
    expect(shown(timeline)).toEqual([6, 7, 8, 9, 10]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Turn } from "../src/index.ts";
import { Bench } from "./fake-server.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const turn = (step: Turn["step"]): Turn => ({
  dialog: "d1",
  step,
  messages: ["…"],
  prompt: { kind: "choice", options: [{ value: "stop", label: "Stop" }] },
  ended: false,
});

describe("the assistant", () => {
  it("starts, is answered, and remembers its newest turn", async () => {
    const bench = new Bench();
    const socket = await bench.online();
    const starting = bench.chat.startAssistant({ restart: true });
    expect(socket.last("assistant.start")).toMatchObject({ restart: true });
    socket.ok(socket.last("assistant.start"), { turn: turn("ask-help") });
    expect(await starting).toEqual(turn("ask-help"));
    const answering = bench.chat.answerAssistant("maintenance");
    expect(socket.last("assistant.answer")).toMatchObject({ value: "maintenance" });
    socket.ok(socket.last("assistant.answer"), { turn: turn("ask-year") });
    await answering;
    expect(bench.chat.dialog).toEqual(turn("ask-year"));
    expect(bench.all("assistant").map(({ origin }) => origin)).toEqual(["welcome", "here", "here"]);
  });

  it("is found where it was left, and follows another tab", async () => {
    const bench = new Bench();
    const socket = await bench.online({ dialog: turn("ask-year") });
    expect(bench.chat.dialog).toEqual(turn("ask-year"));
    socket.tell({ type: "assistant", turn: turn("ask-last-service") });
    expect(bench.chat.dialog).toEqual(turn("ask-last-service"));
    expect(bench.all("assistant").map((event) => [event.turn?.step, event.origin])).toEqual([
      ["ask-year", "welcome"],
      ["ask-last-service", "elsewhere"],
    ]);
  });

  it("fails with the server's problem when no dialog is in progress", async () => {
    const bench = new Bench();
    const socket = await bench.online();
    const answering = bench.chat.answerAssistant("yes");
    socket.error(socket.last("assistant.answer"), "conversation_closed");
    await expect(answering).rejects.toMatchObject({ code: "conversation_closed" });
  });
});

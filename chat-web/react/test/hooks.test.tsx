// @vitest-environment happy-dom
import type { Chat } from "@paddock/client";
import { act, createElement, StrictMode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Bench, conversation, type FakeSocket, GARAGE, message, pass } from "../../client/test/fake-server.ts";
import { Room } from "../example/Room.tsx";
import { useAssistant, useConversations, useRooms } from "../src/index.ts";

let root: Root;
let place: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
});
afterEach(async () => {
  await act(async () => root.unmount());
  place.remove();
  vi.useRealTimers();
});

const garage = () => conversation("garage", 2, { changes: 0 });

/** The example as a page has it, with its history asked for. */
async function room() {
  const bench = new Bench();
  await act(async () =>
    root.render(createElement(StrictMode, null, createElement(Room, { chat: bench.chat, conversation: "garage" }))),
  );
  let socket: FakeSocket | undefined;
  await act(async () => {
    socket = await bench.online({ rooms: [GARAGE], conversations: [garage()] });
  });
  await act(async () => {
    for (const asked of socket!.all("message.history"))
      socket!.ok(asked, {
        messages: [message("garage", 1), message("garage", 2)],
        lastSeq: 2,
        more: false,
        changes: 0,
      });
    await pass();
  });
  return { bench, socket: socket! };
}

function Lists({ chat, rendered }: { chat: Chat; rendered: (...what: unknown[]) => void }) {
  rendered(useRooms(chat).length, useConversations(chat).length, useAssistant(chat).turn);
  return null;
}

describe("the hooks", () => {
  it("show a room, live, in strict mode", async () => {
    const { socket } = await room();
    expect(place.textContent).toContain("n° 1");
    expect(place.querySelector("[role=status]")).toBeNull();
    await act(async () => socket.message("garage", 3));
    expect(place.querySelectorAll("li")).toHaveLength(3);
    await act(async () => {
      socket.drop();
      await pass();
    });
    expect(place.querySelector("[role=status]")?.textContent).toBe("waiting");
  });

  it("show what one sends at once", async () => {
    const { socket } = await room();
    const input = place.querySelector("input")!;
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(input, "Bonjour");
      input.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await act(async () => {
      place.querySelector("form")!.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
      await pass();
    });
    expect(place.querySelector("[aria-busy=true]")?.textContent).toContain("Bonjour");
    expect(socket.last("message.send")).toMatchObject({ conversation: "garage", text: "Bonjour" });
  });

  it("render once for each change, and on a server", async () => {
    const renderings = vi.fn();
    const bench = new Bench();
    const lists = createElement(Lists, { chat: bench.chat, rendered: renderings });
    expect(renderToString(lists)).toBe("");
    renderings.mockClear();
    await act(async () => root.render(lists));
    await act(async () => void (await bench.online({ rooms: [GARAGE], conversations: [garage()] })));
    expect(renderings.mock.calls).toEqual([
      [0, 0, null],
      [1, 1, null],
    ]);
  });
});

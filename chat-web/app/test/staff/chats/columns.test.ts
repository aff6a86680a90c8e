import type { Message } from "@paddock/client";
import { describe, expect, it } from "vitest";
import { columnsOf, keepOrder, waitsSince } from "../../../src/staff/chats/columns";

describe("the list of one's chats", () => {
  it("keeps its order while chats come and go", () => {
    expect(keepOrder(["a", "b", "c"], ["d", "c", "a"])).toEqual(["a", "c", "d"]);
  });
});

describe("the columns", () => {
  it("are the first chats while none was opened", () => expect(columnsOf(["a", "b", "c"], [], 2)).toEqual(["a", "b"]));

  it("give way to the one opened last, in the order of the list", () => {
    expect(columnsOf(["a", "b", "c"], ["c"], 2)).toEqual(["a", "c"]);
    expect(columnsOf(["a", "b", "c"], ["c", "b"], 2)).toEqual(["b", "c"]);
    expect(columnsOf(["a", "b", "c"], ["a", "b", "c"], 1)).toEqual(["c"]);
  });

  it("are not of chats that are over", () => expect(columnsOf(["a", "b"], ["c", "b"], 1)).toEqual(["b"]));
});

describe("a wait for an answer", () => {
  const message = (seq: number, role: "customer" | "advisor"): Message => ({
    conversation: "talk",
    seq,
    from: { id: role, name: role, role },
    text: `${seq}`,
    at: `2026-11-30T10:0${seq}:00Z`,
    clientId: `${seq}`,
  });
  const [asked, answered, again, more] = [
    message(1, "customer"),
    message(2, "advisor"),
    message(3, "customer"),
    message(4, "customer"),
  ] as const;

  it("began with the first thing written after the last answer", () => {
    expect(waitsSince([asked, answered, again, more], more)).toBe(again.at);
    expect(waitsSince([asked], asked)).toBe(asked.at);
  });

  it("is none after an answer, or where nothing was written", () => {
    expect(waitsSince([asked, answered], answered)).toBeUndefined();
    expect(waitsSince([], undefined)).toBeUndefined();
  });

  it("is known by the newest message alone", () => expect(waitsSince(undefined, more)).toBe(more.at));
});

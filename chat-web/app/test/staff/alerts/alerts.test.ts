import type { Conversation } from "@paddock/client";
import type { PendingRequest } from "@paddock/client/staff";
import { describe, expect, it } from "vitest";
import { newcomers, written } from "../../../src/staff/alerts/alerts";

describe("the alerts", () => {
  const waiting = (id: string) => ({ id }) as PendingRequest;
  it("tell of those who are new in line, and of nobody at the first look", () => {
    expect(newcomers(undefined, [waiting("a")])).toEqual([]);
    expect(newcomers([waiting("a")], [waiting("a"), waiting("b")])).toEqual([waiting("b")]);
    expect(newcomers([waiting("a"), waiting("b")], [waiting("b")])).toEqual([]);
  });

  const chat = (id: string, lastSeq: number, readSeq: number) =>
    ({ id, kind: "advice", title: id, lastSeq, readSeq, open: true }) as Conversation;
  it("tell of what customers wrote, not of what was there or is read", () => {
    expect(written(undefined, [chat("a", 3, 1)])).toEqual([]);
    const before = new Map([["a", 3]]);
    expect(written(before, [chat("a", 3, 1)])).toEqual([]);
    expect(written(before, [chat("a", 4, 4)])).toEqual([]);
    expect(written(before, [chat("a", 4, 3)]).map(({ id }) => id)).toEqual(["a"]);
    expect(written(before, [chat("b", 1, 0)]).map(({ id }) => id)).toEqual(["b"]);
  });
});

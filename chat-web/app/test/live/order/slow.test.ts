import type { Message } from "@paddock/client";
import { describe, expect, it } from "vitest";
import { secondsToWait } from "../../../src/live/order/slow";

const noon = Date.UTC(2026, 10, 24, 12);
const said = (seq: number, from: string, at: number): Message => ({
  conversation: "balades",
  seq,
  from: { id: from, name: from, role: "customer" },
  text: `${seq}`,
  at: new Date(at).toISOString(),
  clientId: `c${seq}`,
});

describe("in a slow room", () => {
  const all = [said(1, "lea", noon - 60_000), said(2, "lea", noon - 12_000), said(3, "yann", noon - 1_000)];
  it("one waits since what one wrote last oneself", () => expect(secondsToWait(all, "lea", 30, noon)).toBe(18));
  it("one waits no longer once that is over", () => expect(secondsToWait(all, "lea", 12, noon)).toBe(0));
  it("who wrote nothing waits for nothing", () => expect(secondsToWait(all, "karim", 30, noon)).toBe(0));
  it("nobody waits where it is not slow", () => expect(secondsToWait(all, "yann", 0, noon)).toBe(0));
});

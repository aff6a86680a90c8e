import type { Message } from "@paddock/client";
import { expect, it } from "vitest";
import { runLength, runsOf } from "../../../src/live/runs";
import { asidesIn, before } from "../../../src/pages/talk/asides";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 9, minute)).toISOString();
const message = (seq: number): Message => ({
  conversation: "c",
  seq,
  from: { id: "claire", name: "Claire", role: "customer" },
  text: `${seq}`,
  at: at(seq),
  clientId: `${seq}`,
});
const aside = (key: string, time: string) => ({ key, at: time, content: key });

it("puts each in one run by its time, the earliest in the first and the latest in the last", () => {
  const runs = runsOf(Array.from({ length: runLength + 3 }, (_, i) => message(i + 1)));
  const asides = [aside("early", at(0)), aside("between", at(runLength)), aside("late", at(runLength + 30))];
  const placed = runs.map((run) => asidesIn(run, asides).map(({ key }) => key));
  expect(runs).toHaveLength(2);
  expect(placed.flat()).toEqual(["early", "between", "late"]);
  expect(placed[0]).toContain("early");
  expect(placed[1]).toContain("late");
});

it("says how many stand before a message", () => {
  const asides = [aside("one", at(1)), aside("two", at(5))];
  expect(before(asides, at(1))).toBe(0);
  expect(before(asides, at(2))).toBe(1);
  expect(before(asides, at(9))).toBe(2);
});

import type { Message } from "@paddock/client";
import { describe, expect, it } from "vitest";
import { inBursts } from "../../src/live/in-bursts";
import { placeMessages } from "../../src/live/messages";
import { holds, runLength, runsOf } from "../../src/live/runs";

const said = (seq: number): Message => ({
  conversation: "balades",
  seq,
  from: { id: "lea", name: "Léa", role: "customer" },
  text: `${seq}`,
  at: new Date(Date.UTC(2026, 10, 24, 10, 0, seq)).toISOString(),
  clientId: `c${seq}`,
});
const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => said(from + i));

describe("messages in runs", () => {
  it("are all there, in order", () => {
    const all = span(7, 333);
    expect(runsOf(all).flatMap(({ messages }) => messages)).toEqual(all);
  });
  it("change at the end alone when one comes in", () => {
    const all = span(1, runLength * 3);
    const before = runsOf(all);
    const more = [...all, said(all.length + 1)];
    const after = runsOf(more, before);
    expect(after.map((run, i) => run === before[i])).toEqual([true, true, false, false]); // the third has a neighbour now
    const next = runsOf([...more, said(all.length + 2)], after);
    expect(next.map((run, i) => run === after[i])).toEqual([true, true, true, false]);
  });
  it("change in front alone when an older page comes", () => {
    const newer = span(100, 220);
    const before = runsOf(newer);
    const after = runsOf([...span(50, 99), ...newer], before);
    expect(after.slice(-2)).toEqual(before.slice(-2));
    expect(after.at(-1)).toBe(before.at(-1));
  });
  it("change where a message in their middle does", () => {
    const all = span(1, runLength * 3);
    const before = runsOf(all);
    const middle = Math.floor(runLength / 2);
    const after = runsOf(
      all.map((one) => (one.seq === middle ? { ...one, text: "mieux" } : one)),
      before,
    );
    expect(after.map((run, i) => run === before[i])).toEqual([false, true, true]);
  });
  it("are placed as if they were one", () => {
    const all = span(1, 130);
    const whole = placeMessages(all, { zone: "UTC" });
    const parts = runsOf(all).flatMap(({ messages, before, after }) =>
      placeMessages(messages, { before, after, zone: "UTC" }),
    );
    expect(parts).toEqual(whole);
  });
  it("know which of them holds a message", () => {
    const [first, second] = runsOf(span(1, 60));
    expect([holds(first!, 40), holds(second!, 40), holds(second!, 41), holds(first!, undefined)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

describe("what comes in", () => {
  function clocked() {
    let now = 1000;
    let due: (() => void) | undefined;
    const got: number[][] = [];
    const push = inBursts<number>((all) => got.push([...all]), 50, {
      now: () => now,
      after: (_, act) => {
        due = act;
      },
    });
    const pass = (ms: number) => {
      now += ms;
      due?.();
      due = undefined;
    };
    return { got, push, pass };
  }
  it("is handed over at once, alone", () => {
    const { got, push, pass } = clocked();
    push(1);
    pass(60);
    push(2);
    expect(got).toEqual([[1], [2]]);
  });
  it("waits a little when more follows, and loses nothing", () => {
    const { got, push, pass } = clocked();
    for (let i = 1; i <= 5; i++) push(i);
    expect(got).toEqual([[1]]);
    pass(50);
    expect(got).toEqual([[1], [2, 3, 4, 5]]);
  });
  it("comes before whatever asks for it, and not twice", () => {
    const { got, push, pass } = clocked();
    push(1);
    push(2);
    push.flush();
    pass(50);
    expect(got).toEqual([[1], [2]]);
  });
});

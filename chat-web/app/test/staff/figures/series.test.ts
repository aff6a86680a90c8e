import { describe, expect, it } from "vitest";
import { busiest, byHour, byMinute, emptyAt } from "../../../src/staff/figures/series";

describe("series of figures", () => {
  const hour = (at: number, count: number, medianSeconds: number) => ({
    hour: at,
    waits: { count, medianSeconds, p90Seconds: medianSeconds * 2 },
  });
  it("show the working hours and whatever lies outside, with gaps", () => {
    const { x, chats, median, p90 } = byHour([hour(8, 2, 60), hour(10, 1, 30)]);
    expect([x[0], x.at(-1)]).toEqual([8, 18]);
    expect([chats.slice(0, 3), median.slice(0, 3), p90.slice(0, 3)]).toEqual([
      [2, 0, 1],
      [60, null, 30],
      [120, null, 60],
    ]);
    expect(byHour([]).x).toEqual([]);
  });
  it("count minutes back from now", () => {
    const now = Date.parse("2026-11-27T10:00:30Z");
    const { x, messages } = byMinute(
      [
        { at: "2026-11-27T10:00:00Z", messages: 4 },
        { at: "2026-11-27T09:58:00Z", messages: 7 },
      ],
      now,
    );
    expect([x[0], x.at(-1), messages.at(-1), messages.at(-3), messages.length]).toEqual([-59, 0, 4, 7, 60]);
  });
  it("know the busiest hour", () => expect(busiest([hour(9, 2, 60), hour(11, 5, 30), hour(12, 5, 10)])?.hour).toBe(11));
});

describe("hours without data", () => {
  it("are those in which no line has a value", () => {
    expect(
      emptyAt([
        [null, 1, null, 0],
        [null, null, 2, null],
      ]),
    ).toEqual([0]);
    expect(emptyAt([])).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { bookable, slotDays, weekFrom } from "../../../src/pages/appointment/slots";

describe("leafing through weeks", () => {
  it("goes from Monday to Monday, over the end of a year", () => {
    expect(weekFrom("2026-11-27", 0)).toBe("2026-W48");
    expect(weekFrom("2026-11-29", 1)).toBe("2026-W49"); // a Sunday belongs to the week before
    expect(weekFrom("2026-12-30", 1)).toBe("2027-W01");
  });
  it("shows what is free and still to come", () => {
    const slot = (start: string, free: number) => ({ start, end: start, free });
    const now = Date.parse("2026-11-27T10:00:00Z");
    expect(
      bookable(
        [slot("2026-11-27T09:00:00Z", 1), slot("2026-11-27T11:00:00Z", 0), slot("2026-11-27T12:00:00Z", 2)],
        now,
      ).map(({ value }) => value),
    ).toEqual(["2026-11-27T12:00:00Z"]);
  });
});

describe("slots by day", () => {
  const options = (...starts: string[]) => starts.map((value) => ({ value, label: value }));
  it("stand in order, with the days between that have none", () => {
    expect(slotDays(options("2026-11-27T08:30:00Z", "2026-11-25T13:00:00Z", "2026-11-25T07:30:00Z"))).toEqual([
      { day: "2026-11-25", times: ["2026-11-25T07:30:00Z", "2026-11-25T13:00:00Z"] },
      { day: "2026-11-26", times: [] },
      { day: "2026-11-27", times: ["2026-11-27T08:30:00Z"] },
    ]);
  });
  it("belong to the day it is at the dealership", () =>
    expect(slotDays(options("2026-06-30T22:30:00Z"))[0]?.day).toBe("2026-07-01"));
  it("may be none", () => expect(slotDays([])).toEqual([]));
});

import type { Opening } from "@paddock/client/staff";
import { describe, expect, it } from "vitest";
import { checkCalendar, withClosed, withoutOpening } from "../../../src/staff/week/calendar-checks";

describe("opening hours as typed", () => {
  const good: Opening[] = [
    { day: "TUE", from: "09:00", to: "12:00" },
    { day: "TUE", from: "12:00", to: "18:00" },
    { day: "WED", from: "09:00", to: "18:00" },
  ];
  const check = (openings: Opening[], slotMinutes = "90", places = "2", notice = "0", horizon = "8") =>
    checkCalendar({ openings, slotMinutes, places, noticeMinutes: notice, horizonWeeks: horizon });
  it("may touch", () => expect(check(good)).toBeUndefined());
  it("end after they began", () => expect(check([{ day: "MON", from: "12:00", to: "12:00" }])).toBe("order"));
  it("are whole", () => expect(check([{ day: "MON", from: "", to: "12:00" }])).toBe("order"));
  it("don't overlap on one day", () =>
    expect(check([...good, { day: "TUE", from: "17:30", to: "19:00" }])).toBe("overlap"));
  it.each([
    ["4", "2"],
    ["90", "0"],
    ["1e2", "2"],
    ["", "2"],
    ["90.5", "2"],
  ])("have slots of a length and places: not %j and %j", (minutes, places) =>
    expect(check(good, minutes, places)).toBe("figures"),
  );
  it("may last until midnight", () => expect(check([{ day: "MON", from: "22:00", to: "24:00" }])).toBeUndefined());
  it.each([
    ["-1", "8"],
    ["43201", "8"],
    ["0", "53"],
    ["0", "0"],
    ["10080", "1"],
  ])("have a notice and a horizon beyond it: not %j and %j", (notice, horizon) =>
    expect(check(good, "90", "2", notice, horizon)).toBe("window"),
  );
  it("lose one, and days get closed once, in order", () => {
    expect(withoutOpening(good, 1)).toEqual([good[0], good[2]]);
    expect(withClosed(["2026-12-25"], "2026-05-01")).toEqual(["2026-05-01", "2026-12-25"]);
    expect(withClosed(["2026-12-25"], "2026-12-25")).toEqual(["2026-12-25"]);
  });
});

import type { Appointment } from "@paddock/client";
import type { Opening } from "@paddock/client/staff";
import { describe, expect, it } from "vitest";
import {
  dayName,
  drawn,
  fits,
  hoursOf,
  inLanes,
  minuteOf,
  moved,
  outside,
  placed,
  resized,
  snap,
} from "../../../src/staff/week/week-grid";

const open = (day: Opening["day"], from: string, to: string): Opening => ({ day, from, to });
const visit = (start: string, end: string, status: "booked" | "cancelled" = "booked"): Appointment => ({
  id: start + end,
  category: "road",
  start,
  end,
  dealership: { id: "montreuil", name: "Montreuil" },
  place: "",
  status,
});

describe("an opening that is dragged", () => {
  it("keeps its length, and stays within its day", () => {
    expect(moved(open("MON", "09:00", "12:00"), 45)).toEqual(open("MON", "09:45", "12:45"));
    expect(moved(open("MON", "09:00", "12:00"), -1000, "TUE")).toEqual(open("TUE", "00:00", "03:00"));
    expect(moved(open("MON", "20:00", "22:00"), 1000)).toEqual(open("MON", "22:00", "24:00"));
  });
  it("is stretched at one end, and never turned inside out", () => {
    expect(resized(open("MON", "09:00", "12:00"), "to", 13 * 60)).toEqual(open("MON", "09:00", "13:00"));
    expect(resized(open("MON", "09:00", "12:00"), "to", 60)).toEqual(open("MON", "09:00", "09:15"));
    expect(resized(open("MON", "09:00", "12:00"), "from", 23 * 60)).toEqual(open("MON", "11:45", "12:00"));
  });
  it("is drawn in either direction, a quarter of an hour at least", () => {
    expect(drawn("WED", 600, 540)).toEqual(open("WED", "09:00", "10:00"));
    expect(drawn("WED", 600, 600)).toEqual(open("WED", "10:00", "10:15"));
    expect(snap(607)).toBe(600);
    expect(snap(608)).toBe(615);
  });
  it("fits where it overlaps no other of its day; it may touch one", () => {
    const all = [open("MON", "09:00", "12:00"), open("MON", "14:00", "18:00")];
    expect(fits(all, -1, open("MON", "12:00", "14:00"))).toBe(true);
    expect(fits(all, -1, open("MON", "11:45", "12:15"))).toBe(false);
    expect(fits(all, 0, open("MON", "09:00", "13:00"))).toBe(true); // itself is no obstacle
    expect(fits(all, -1, open("TUE", "09:00", "13:00"))).toBe(true);
    expect(placed(all, 1, open("MON", "15:00", "18:00"))[1]).toEqual(open("MON", "15:00", "18:00"));
  });
});

describe("the week drawn out", () => {
  it("reads hours and days at the dealership", () => {
    expect(minuteOf("2026-11-27T08:30:00Z")).toBe(9 * 60 + 30);
    expect(dayName("2026-11-29")).toBe("SUN");
  });
  it("has room for what lies outside of the usual hours", () => {
    expect(hoursOf([open("MON", "09:00", "18:00")], [])).toEqual({ first: 8, last: 19 });
    expect(hoursOf([open("MON", "06:30", "18:00")], [visit("2026-11-27T19:00:00Z", "2026-11-27T20:30:00Z")])).toEqual({
      first: 6,
      last: 22,
    });
  });
  it("knows what stays booked outside of new hours", () => {
    const friday = visit("2026-11-27T08:00:00Z", "2026-11-27T09:00:00Z"); // 9 to 10 in Paris
    expect(outside([friday], [open("FRI", "09:00", "12:00")], [])).toEqual([]);
    expect(outside([friday], [open("FRI", "09:15", "12:00")], [])).toEqual([friday]);
    expect(outside([friday], [open("FRI", "09:00", "12:00")], ["2026-11-27"])).toEqual([friday]);
    expect(outside([{ ...friday, status: "cancelled" }], [], [])).toEqual([]);
  });
  it("knows that midnight ends a day", () => {
    const late = visit("2026-11-27T22:00:00Z", "2026-11-27T23:00:00Z"); // 23 to 24 in Paris
    expect(outside([late], [open("FRI", "20:00", "24:00")], [])).toEqual([]);
    expect(hoursOf([], [late]).last).toBe(24);
  });
  it("puts what overlaps beside each other", () => {
    const lanes = inLanes([
      visit("2026-11-27T08:00:00Z", "2026-11-27T09:00:00Z"),
      visit("2026-11-27T08:30:00Z", "2026-11-27T09:30:00Z"),
      visit("2026-11-27T09:00:00Z", "2026-11-27T10:00:00Z"),
      visit("2026-11-27T12:00:00Z", "2026-11-27T13:00:00Z"),
    ]);
    expect(lanes.map(({ lane, lanes: of }) => [lane, of])).toEqual([
      [0, 2],
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
  });
});

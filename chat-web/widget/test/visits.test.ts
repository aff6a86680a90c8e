import type { Appointment } from "@paddock/client";
import { describe, expect, it } from "vitest";
import { isElsewhere, shown, weekOf } from "../src/visits";

it("knows the ISO week of a day, at the turn of the year as well", () => {
  expect(weekOf(Date.parse("2026-11-24T12:00:00Z"))).toBe("2026-W48");
  expect(weekOf(Date.parse("2027-01-01T12:00:00Z"))).toBe("2026-W53");
  expect(weekOf(Date.parse("2029-12-31T12:00:00Z"))).toBe("2030-W01");
});

it("tells another dealership from a time", () => {
  expect(isElsewhere("dealership:meaux")).toBe(true);
  expect(isElsewhere("2026-11-24T08:00:00Z")).toBe(false);
});

describe("appointments shown", () => {
  const now = Date.parse("2026-11-24T12:00:00Z");
  const visit = (id: string, start: string, more: Partial<Appointment> = {}): Appointment => ({
    id,
    category: "road",
    start,
    end: new Date(Date.parse(start) + 3_600_000).toISOString(),
    dealership: { id: "montreuil", name: "Montreuil" },
    place: "Garage",
    status: "booked",
    ...more,
  });
  it("are those to come, and what the dealership cancelled of them", () => {
    const all = [
      visit("past", "2026-11-23T08:00:00Z"),
      visit("coming", "2026-11-25T08:00:00Z"),
      visit("mine", "2026-11-25T09:00:00Z", { status: "cancelled", cancelledBy: "customer" }),
      visit("theirs", "2026-11-25T10:00:00Z", { status: "cancelled", cancelledBy: "staff" }),
      visit("long ago", "2026-11-20T10:00:00Z", { status: "cancelled", cancelledBy: "staff" }),
    ];
    expect(shown(all, now).map(({ id }) => id)).toEqual(["coming", "theirs"]);
  });
});

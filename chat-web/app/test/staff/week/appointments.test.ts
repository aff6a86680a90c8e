import type { Appointment } from "@paddock/client";
import { describe, expect, it } from "vitest";
import { ofDay } from "../../../src/staff/week/Appointments";

describe("a day's appointments", () => {
  const at = (id: string, start: string, status: Appointment["status"] = "booked"): Appointment => ({
    id,
    category: "road",
    start,
    end: start,
    dealership: { id: "montreuil", name: "Montreuil" },
    place: "",
    status,
  });
  it("are those of that day at the dealership, by the hour, without the cancelled", () => {
    const all = [
      at("late", "2026-11-24T15:00:00Z"),
      at("early", "2026-11-24T08:00:00Z"),
      at("off", "2026-11-24T09:00:00Z", "cancelled"),
      at("night", "2026-11-24T23:30:00Z"),
    ];
    expect(ofDay(all, "2026-11-24").map(({ id }) => id)).toEqual(["early", "late"]);
    expect(ofDay(all, "2026-11-25").map(({ id }) => id)).toEqual(["night"]);
  });
});

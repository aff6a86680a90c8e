import type { Appointment } from "@paddock/client";
import { describe, expect, it } from "vitest";
import { splitAppointments } from "../../../src/pages/appointment/Appointments";

describe("appointments", () => {
  const one = (id: string, start: string, status: "booked" | "cancelled" = "booked"): Appointment => ({
    id,
    category: "road",
    start,
    end: start,
    dealership: { id: "montreuil", name: "Montreuil" },
    place: "",
    status,
  });
  it("come soonest first, and go newest first; a cancelled one is of the past", () => {
    const all = [
      one("far", "2026-12-03T10:00:00Z"),
      one("old", "2026-03-12T10:00:00Z"),
      one("near", "2026-11-25T10:00:00Z"),
      one("off", "2026-11-26T10:00:00Z", "cancelled"),
    ];
    const { coming, past } = splitAppointments(all, Date.parse("2026-11-24T10:00:00Z"));
    expect([coming.map(({ id }) => id), past.map(({ id }) => id)]).toEqual([
      ["near", "far"],
      ["off", "old"],
    ]);
  });
});

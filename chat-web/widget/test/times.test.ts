import { describe, expect, it } from "vitest";
import { byDay, visitHour, visitTime } from "../src/times";

describe("the time of a visit", () => {
  it("is the dealership's, with its zone for who is elsewhere", () => {
    expect(visitTime("2026-11-25T06:00:00Z", "Indian/Reunion", "fr")).toBe(
      "mercredi 25 novembre à 10:00 (heure de La Réunion)",
    );
    expect(visitTime("2026-11-25T06:00:00Z", "Indian/Reunion", "en")).toBe(
      "Wednesday 25 November at 10:00 (Réunion Time)",
    );
  });

  it("is without one for who reads the same clock", () => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(visitTime("2026-11-25T06:00:00Z", here, "en")).not.toContain("(");
  });
});

describe("slots by day", () => {
  it("go by the dealership's days, in order", () => {
    const slots = ["2026-11-24T23:30:00Z", "2026-11-24T08:00:00Z"].map((value) => ({ value }));
    expect(byDay(slots, "Europe/Paris").map(({ day, options }) => [day, options.length])).toEqual([
      ["2026-11-24", 1],
      ["2026-11-25", 1],
    ]);
    expect(visitHour("2026-11-24T23:30:00Z", "Europe/Paris", "en")).toBe("00:30");
  });
});

import { describe, expect, it } from "vitest";
import { visitTime } from "../src/times";

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

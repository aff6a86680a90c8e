import { describe, expect, it } from "vitest";
import { litMark } from "../../src/design/badge-favicon";
import { mapUrl } from "../../src/pages/appointment/AppointmentCard";
import { bookable, weekFrom } from "../../src/pages/appointment/slots";

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

describe("addresses made of text", () => {
  it("carry a place whole", () =>
    expect(new URL(mapUrl("18, rue des Essais & Cie, 93100 Montreuil")).searchParams.get("query")).toBe(
      "18, rue des Essais & Cie, 93100 Montreuil",
    ));
  it("carry the count on the tab's icon, up to nine", () => {
    expect(decodeURIComponent(litMark(3))).toContain(">3</text>");
    expect(decodeURIComponent(litMark(12))).toContain(">9+</text>");
  });
});

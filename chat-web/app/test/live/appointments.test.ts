import type { Appointment } from "@paddock/client";
import { describe, expect, it } from "vitest";
import { isMoved, isNews, withChanged } from "../../src/live/appointments";

const visit = (id: string, start: string, more: Partial<Appointment> = {}): Appointment => ({
  id,
  category: "road",
  start,
  end: start,
  dealership: { id: "montreuil", name: "Montreuil" },
  place: "Garage",
  status: "booked",
  ...more,
});

describe("an appointment that changed", () => {
  const early = visit("a", "2026-11-24T08:00:00Z");
  const late = visit("b", "2026-11-25T08:00:00Z");
  it("takes the place of what was known of it", () => {
    const cancelled = { ...early, status: "cancelled", reason: "Fermé." } as const;
    expect(withChanged([late, early], cancelled)).toEqual([late, cancelled]);
    expect(withChanged([late], early)).toEqual([late, early]);
  });
  it("is moved when its time or dealership is another, and not when it is new or cancelled", () => {
    expect(isMoved(early, { ...early, start: late.start })).toBe(true);
    expect(isMoved(early, { ...early, dealership: { id: "meaux", name: "Meaux" } })).toBe(true);
    expect(isMoved(early, early)).toBe(false);
    expect(isMoved(undefined, early)).toBe(false);
    expect(isMoved(early, { ...early, start: late.start, status: "cancelled" })).toBe(false);
  });
  it("is news when the dealership cancelled it, until one has read about it", () => {
    const off = visit("c", early.start, { status: "cancelled", cancelledBy: "staff" });
    expect(isNews(off, [])).toBe(true);
    expect(isNews(off, ["c"])).toBe(false);
    expect(isNews({ ...off, cancelledBy: "customer" }, [])).toBe(false);
    expect(isNews(early, [])).toBe(false);
  });
});

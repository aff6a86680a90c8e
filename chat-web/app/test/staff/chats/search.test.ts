import { describe, expect, it } from "vitest";
import { matches } from "../../../src/staff/chats/Search";

describe("the search", () => {
  it("finds people whatever their accents", () => {
    expect(matches("lea", "Léa Simon")).toBe(true);
    expect(matches("pneu", "Léa Simon", "Des PNEUS")).toBe(true);
    expect(matches("moto", "Léa Simon", null)).toBe(false);
    expect(matches("", "Léa Simon")).toBe(true);
  });
});

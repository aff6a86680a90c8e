import { describe, expect, it } from "vitest";
import { wholeWithin } from "../../src/staff/ui";

describe("figures", () => {
  it("are whole numbers within bounds", () => {
    expect(["2", "10000", " 5 "].every((value) => wholeWithin(value, 2, 10_000))).toBe(true);
    expect(["1", "10001", "", "2.5", "-3", "two"].some((value) => wholeWithin(value, 2, 10_000))).toBe(false);
  });
});

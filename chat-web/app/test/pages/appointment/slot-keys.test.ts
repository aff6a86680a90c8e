import { describe, expect, it } from "vitest";
import { isWay, nextTo } from "../../../src/pages/appointment/slot-keys";

describe("arrows among slots", () => {
  // two days side by side: three times under the first, two under the second
  const spots = [
    { x: 0, y: 0 },
    { x: 0, y: 50 },
    { x: 0, y: 100 },
    { x: 120, y: 0 },
    { x: 120, y: 50 },
  ];
  it("go up and down a day, and stop at its ends", () => {
    expect(nextTo(spots, 0, "ArrowDown")).toBe(1);
    expect(nextTo(spots, 1, "ArrowUp")).toBe(0);
    expect(nextTo(spots, 0, "ArrowUp")).toBeUndefined();
    expect(nextTo(spots, 2, "ArrowDown")).toBeUndefined();
  });
  it("go across to the same hour of another day, or the one nearest to it", () => {
    expect(nextTo(spots, 1, "ArrowRight")).toBe(4);
    expect(nextTo(spots, 2, "ArrowRight")).toBe(4);
    expect(nextTo(spots, 3, "ArrowLeft")).toBe(0);
    expect(nextTo(spots, 3, "ArrowRight")).toBeUndefined();
  });
  it("are four", () => {
    expect(isWay("ArrowDown")).toBe(true);
    expect(isWay("Enter")).toBe(false);
  });
});

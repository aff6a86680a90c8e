import { describe, expect, it } from "vitest";
import { minutes, scaleEnd } from "../../../src/pages/advice/wait-words";

describe("how long it may take", () => {
  it.each([
    [250, 520, 4, 9],
    [0, 20, 0, 1],
    [60, 60, 1, 2],
    [119, 121, 1, 3],
  ])("%i to %i seconds are %i to %i minutes", (fromSeconds, toSeconds, from, to) =>
    expect(minutes({ fromSeconds, toSeconds })).toEqual({ from, to }),
  );

  it("is drawn on a scale with room beyond it", () => {
    expect([1, 9, 13, 40, 100, 130].map(scaleEnd)).toEqual([3, 15, 30, 60, 120, 180]);
  });
});

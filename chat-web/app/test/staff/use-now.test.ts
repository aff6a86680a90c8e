import { describe, expect, it } from "vitest";
import { clock } from "../../src/staff/use-now";

describe("a time that runs", () => {
  it.each([
    [0, "0:00"],
    [59.9, "0:59"],
    [552, "9:12"],
    [3_725, "1:02:05"],
    [-3, "0:00"],
  ])("%d seconds read %s", (seconds, text) => expect(clock(seconds)).toBe(text));
});

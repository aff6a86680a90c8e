import { describe, expect, it } from "vitest";
import { litMark } from "../../src/design/badge-favicon";

describe("the tab's icon", () => {
  it("carries the count, up to nine", () => {
    expect(decodeURIComponent(litMark(3))).toContain(">3</text>");
    expect(decodeURIComponent(litMark(12))).toContain(">9+</text>");
  });
});

import { describe, expect, it } from "vitest";
import { chord } from "../../src/staff/keys";

describe("the keyboard", () => {
  it("gives a key by itself, and two after g", () => {
    expect(chord(undefined, "j")).toBe("j");
    expect(chord("g", "f")).toBe("g f");
  });
});

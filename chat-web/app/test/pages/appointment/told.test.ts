import { describe, expect, it } from "vitest";
import { told } from "../../../src/pages/appointment/told";

describe("what was told before an appointment", () => {
  it.each([
    [undefined, ""],
    [{}, ""],
    [{ year: "2019", lastService: "2025-09-25", kilometres: "12500" }, /2019.*25.*2025.*12.500/],
    [{ lastService: "before:2025-11-30" }, /30.*2025/],
    [{ lastService: "2025-09" }, /2025/],
  ])("%j in words", (details, words) =>
    typeof words === "string" ? expect(told(details)).toBe(words) : expect(told(details)).toMatch(words),
  );
  it("has a word for what one does not know, and none that is the wire's", () => {
    const words = told({ year: "unknown", lastService: "never", kilometres: "unknown", usage: "offroad" });
    expect(words).not.toMatch(/unknown,|never,|undefined|offroad$/);
    expect(words.split(", ")).toHaveLength(4);
  });
});

import { describe, expect, it } from "vitest";
import { recentYears } from "../../../src/pages/assistant/Replies";

describe("years to press", () => {
  it("are the seven newest", () =>
    expect(recentYears(2027).map(({ value }) => value)).toEqual([
      "2027",
      "2026",
      "2025",
      "2024",
      "2023",
      "2022",
      "2021",
    ]));
  it("are none if the server gave no bound", () => expect(recentYears(undefined)).toEqual([]));
});

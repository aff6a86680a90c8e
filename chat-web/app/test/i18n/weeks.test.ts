import { describe, expect, it } from "vitest";
import { formats, mondayOf } from "../../src/i18n/format";

const words = { today: "Aujourd’hui", tomorrow: "Demain", yesterday: "Hier" };

describe("a week", () => {
  it("begins on Monday", () => {
    expect(["2026-11-23", "2026-11-29", "2026-11-30"].map(mondayOf)).toEqual([
      "2026-11-23",
      "2026-11-23",
      "2026-11-30",
    ]);
    expect(formats("fr", words, "Europe/Paris").week("2026-11-23")).toBe("23 – 29 novembre");
    expect(formats("fr", words, "Europe/Paris").week("2026-11-30")).toBe("30 nov. – 6 décembre");
  });
});

describe("when something was said", () => {
  const now = () => new Date("2026-11-25T12:00:00Z");
  it("is an hour today, a day this week, a date before", () => {
    const { when } = formats("fr", words, "Europe/Paris", now);
    expect([when("2026-11-25T10:05:00Z"), when("2026-11-22T10:05:00Z"), when("2026-10-02T10:05:00Z")]).toEqual([
      expect.stringMatching(/^\d\d:05$/),
      "dim.",
      "2 oct.",
    ]);
  });
});

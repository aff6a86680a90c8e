import { describe, expect, it } from "vitest";
import { formats } from "../../../src/i18n/format";
import { recapText } from "../../../src/pages/assistant/recap-text";

const words = { today: "", tomorrow: "", yesterday: "" };
const fr = formats("fr", words, "Europe/Paris");
const en = formats("en", words, "Europe/Paris");
const given = (step: string, value: string, text = value) => ({ step, value, text });

describe("a line of the recap", () => {
  it("has its day in words", () => {
    expect(recapText(given("ask-last-service", "2025-09-25"), fr)).toBe("25 septembre 2025");
    expect(recapText(given("ask-last-service", "2025-09-25"), en)).toBe("25 September 2025");
  });
  it.each(["12500", "12 500", "12.500 km", "12\u202f500km"])("has its kilometres in groups: %s", (typed) => {
    expect(recapText(given("ask-kilometres", typed), fr)).toBe("12\u00a0500\u00a0km");
    expect(recapText(given("ask-kilometres", typed), en)).toBe("12,500\u00a0km");
  });
  it("says what the assistant says it understood", () =>
    expect(recapText({ ...given("ask-last-service", "hier"), understood: "29 novembre 2026" }, fr)).toBe(
      "29 novembre 2026",
    ));
  it("guesses nothing", () => {
    expect(recapText(given("ask-last-service", "en septembre"), fr)).toBe("en septembre");
    expect(recapText(given("ask-kilometres", "pas beaucoup"), fr)).toBe("pas beaucoup");
    expect(recapText(given("ask-year", "2019"), fr)).toBe("2019");
  });
});

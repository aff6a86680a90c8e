import { describe, expect, it } from "vitest";
import { marked } from "../../../src/live/order/search";

const hits = (text: string, query: string) =>
  marked(text, query)
    .filter(({ hit }) => hit)
    .map(({ text: piece }) => piece);

describe("what was looked for", () => {
  it("is marked as the beginning of a word, without case or accents", () => {
    expect(hits("Le COL est fermé, Colin", "col FERME")).toEqual(["COL", "fermé", "Colin"]);
    expect(hits("protocole", "col")).toEqual([]);
  });
  it("leaves the text as it is", () =>
    expect(
      marked("Le col, à 9 h.", "col")
        .map(({ text }) => text)
        .join(""),
    ).toBe("Le col, à 9 h."));
});

import { describe, expect, it } from "vitest";
import { folded } from "../../src/text/folding";
import { linkify } from "../../src/text/links";

const shown = (text: string) =>
  folded(linkify(text))
    ?.map((piece) => piece.text)
    .join("");
const lines = (n: number) => Array.from({ length: n }, (_, i) => `ligne ${i + 1}`).join("\n");

describe("a long message", () => {
  it("is shown whole up to twenty lines", () => expect(shown(lines(20))).toBeUndefined());
  it("is folded after them", () => expect(shown(lines(21))).toBe(`${lines(20)} …`));
  it("is so without a line feed in it too", () => {
    const short = shown("mot ".repeat(400))!;
    expect(short.length).toBeLessThan(1_100);
    expect(short.endsWith("mot …")).toBe(true);
    expect(shown("é".repeat(4_000))?.length).toBe(1_082);
  });
  it("is never cut within what can be followed", () => {
    const text = `${lines(20)}\nhttps://a.example/x\nfin`;
    expect(shown(text)).not.toContain("https");
  });
});

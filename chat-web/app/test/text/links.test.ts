import { describe, expect, it } from "vitest";
import { linkify } from "../../src/text/links";

const followed = (text: string) =>
  linkify(text)
    .filter(({ href }) => href)
    .map(({ text: shown, href }) => [shown, href]);

describe("addresses in messages", () => {
  it("are followed if http or https, without the full stop of the sentence", () => {
    expect(linkify("Voir https://roadbook.example/provins.")).toEqual([
      { text: "Voir " },
      { text: "https://roadbook.example/provins", href: "https://roadbook.example/provins" },
      { text: "." },
    ]);
  });
  it.each([
    "javascript:alert(1)",
    "javascript://www%0aalert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "vbscript:x",
    "voir www.example",
    "<a href=x>",
    "https://",
    "http://paddock.example@evil.example/",
    "Bonjour.Merci",
    "a@b",
    "@claire",
  ])("%s stays text", (text) => expect(linkify(text)).toEqual([{ text }]));
  it("leave markup as the text it is", () => {
    const text = '<img src=x onerror=alert(1)> https://a.example/"><b>';
    expect(
      linkify(text)
        .map((p) => p.text)
        .join(""),
    ).toBe(text);
  });
  it.each([
    ["https://a.example/x_(y)", "https://a.example/x_(y)"],
    ["(https://a.example/x)", "https://a.example/x"],
    ["(voir https://a.example/x_(y))", "https://a.example/x_(y)"],
    ["[https://a.example/x].", "https://a.example/x"],
    ["« https://a.example/x »", "https://a.example/x"],
    ["https://a.example/x?a=1&b=2#c!?", "https://a.example/x?a=1&b=2#c"],
    ["https://a.example/d’été…", "https://a.example/d’été"],
    ["Et www.a.example/x_(y).", "www.a.example/x_(y)"],
  ])("of %s are %s", (text, shown) => expect(followed(text)[0]?.[0]).toBe(shown));
  it("without a scheme begin with www, and lead to https", () => {
    expect(followed("www.roadbook.example, et www.a-b.example:8443/x")).toEqual([
      ["www.roadbook.example", "https://www.roadbook.example/"],
      ["www.a-b.example:8443/x", "https://www.a-b.example:8443/x"],
    ]);
    expect(followed("xwww.a.example")).toEqual([]);
  });
});

describe("mail addresses in messages", () => {
  it.each([
    [
      "Écrivez à claire.dumont@paddock.example.",
      "claire.dumont@paddock.example",
      "mailto:claire.dumont@paddock.example",
    ],
    ["<a+b@mail.paddock.example>", "a+b@mail.paddock.example", "mailto:a%2Bb@mail.paddock.example"],
    ["mailto:a@b.example?x", "a@b.example", "mailto:a@b.example"],
  ])("of %s is %s", (text, shown, href) => expect(followed(text)).toEqual([[shown, href]]));
});

describe("telephone numbers in messages", () => {
  it.each([
    ["au 01 99 00 12 34.", "01 99 00 12 34", "tel:0199001234"],
    ["01.99.00.12.34", "01.99.00.12.34", "tel:0199001234"],
    ["0199001234", "0199001234", "tel:0199001234"],
    ["01\u00a099\u00a000\u00a012\u00a034", "01\u00a099\u00a000\u00a012\u00a034", "tel:0199001234"],
    ["+33 1 99 00 12 34", "+33 1 99 00 12 34", "tel:+33199001234"],
    ["+33 (0)1 99 00 12 34", "+33 (0)1 99 00 12 34", "tel:+33199001234"],
    ["0033 1 99 00 12 34", "0033 1 99 00 12 34", "tel:0033199001234"],
    ["call 020 7946 0958, please", "020 7946 0958", "tel:02079460958"],
    ["07700 900123", "07700 900123", "tel:07700900123"],
  ])("of %s is %s", (text, shown, href) => expect(followed(text)).toEqual([[shown, href]]));
  it.each([
    "12 500 km en 2025",
    "le 01.02.2026 10:30",
    "2026-11-25",
    "01/02/2026",
    "châssis VF0123456789012345",
    "FR76 3000 4000 0300 0000 0000 123",
    "+2",
    "0,5 ou 007",
    "n° 12345678901234567890",
  ])("%s is none", (text) => expect(followed(text)).toEqual([]));
});

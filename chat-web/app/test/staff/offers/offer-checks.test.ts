import { describe, expect, it } from "vitest";
import { checkOffer, instantOf } from "../../../src/staff/offers/offer-checks";

describe("an offer about to be emitted", () => {
  const draft = { title: "Pneus", body: "Deux pour un", url: "", later: false, at: undefined };
  const now = Date.parse("2026-11-23T10:00:00Z");
  it.each([
    ["a title", { title: " ab " }, "title"],
    ["a shorter title", { title: "é".repeat(81) }, "title"],
    ["a text", { body: "  " }, "body"],
    ["a shorter text", { body: "x".repeat(501) }, "body"],
    ["an https link", { url: "http://paddock.example" }, "url"],
    ["a time", { later: true }, "at"],
    ["a time to come", { later: true, at: "2026-11-23T09:59:00Z" }, "at"],
    ["nothing", {}, undefined],
    ["nothing more than a link that is right", { url: " https://paddock.example " }, undefined],
    ["nothing when its time is to come", { later: true, at: "2026-11-23T10:01:00Z" }, undefined],
  ] as const)("needs %s", (_, change, missing) => expect(checkOffer({ ...draft, ...change }, now)).toBe(missing));

  it("goes out at a time typed where one is", () => {
    expect(instantOf("2026-11-24T09:30")).toBe(new Date(2026, 10, 24, 9, 30).toISOString());
    expect([instantOf(""), instantOf("soon")]).toEqual([undefined, undefined]);
  });
});

import { describe, expect, it } from "vitest";
import { safeUrl } from "../../../src/pages/offer/OfferCard";

describe("links of offers", () => {
  it.each([
    "javascript:alert(1)",
    "http://paddock.example/",
    "//paddock.example",
    "data:text/html,x",
    "",
    null,
    undefined,
  ])("never lead to %s", (url) => expect(safeUrl(url)).toBeUndefined());
  it("lead to https", () =>
    expect(safeUrl("https://paddock.example/pneus?a=1")).toBe("https://paddock.example/pneus?a=1"));
});

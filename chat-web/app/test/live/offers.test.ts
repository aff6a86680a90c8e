import type { Offer } from "@paddock/client";
import { describe, expect, it } from "vitest";
import { mergeOffers } from "../../src/live/offers";

const offer = (id: string, at: string): Offer => ({ id, title: id, body: "", url: null, at });

describe("offers", () => {
  it("stand newest first, once each", () => {
    const [a, b, c] = [
      offer("a", "2026-11-21T10:00:00Z"),
      offer("b", "2026-11-22T10:00:00Z"),
      offer("c", "2026-11-23T10:00:00.5Z"),
    ];
    expect(mergeOffers([b, a], [c, b]).map(({ id }) => id)).toEqual(["c", "b", "a"]);
  });
});

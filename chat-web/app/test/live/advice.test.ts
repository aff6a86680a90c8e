import type { AdviceRequest } from "@paddock/client";
import { describe, expect, it } from "vitest";
import { becomes } from "../../src/live/advice";
import { minutes, scaleEnd } from "../../src/pages/advice/wait-words";

const request = (status: AdviceRequest["status"], id = "q1"): AdviceRequest => ({
  id,
  status,
  since: "2026-11-23T09:30:00Z",
});

describe("a request for an advisor", () => {
  it.each([
    ["is accepted once", request("pending"), request("accepted"), false, "accepted"],
    ["is not accepted again when it is told again", request("accepted"), request("accepted"), false, "other"],
    ["comes back when its advisor is gone", request("accepted"), request("pending"), false, "returned"],
    ["comes back on a page that knows of the talk alone", null, request("pending"), true, "returned"],
    [
      "is a new one, not one that came back, after an accepted one",
      request("accepted"),
      request("pending", "q2"),
      false,
      "other",
    ],
    ["is a first one", null, request("pending"), false, "other"],
    ["moves on in line, once it came back", request("pending"), request("pending"), true, "other"],
    ["is refused", request("pending"), request("refused"), false, "other"],
    ["is found accepted on another device", null, request("accepted"), false, "accepted"],
  ] as const)("%s", (_, before, now, cutShort, what) => expect(becomes(before, now, cutShort)).toBe(what));
});

describe("how long it may take", () => {
  it.each([
    [250, 520, 4, 9],
    [0, 20, 0, 1],
    [60, 60, 1, 2],
    [119, 121, 1, 3],
  ])("%i to %i seconds are %i to %i minutes", (fromSeconds, toSeconds, from, to) =>
    expect(minutes({ fromSeconds, toSeconds })).toEqual({ from, to }),
  );

  it("is drawn on a scale with room beyond it", () => {
    expect([1, 9, 13, 40, 100, 130].map(scaleEnd)).toEqual([3, 15, 30, 60, 120, 180]);
  });
});

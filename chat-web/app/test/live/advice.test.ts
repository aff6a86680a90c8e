import type { AdviceRequest } from "@paddock/client";
import { describe, expect, it } from "vitest";
import { becomes } from "../../src/live/advice";

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

import type { Message } from "@paddock/client";
import { describe, expect, it } from "vitest";
import { mergeMessages } from "../src/live/messages";

const page = (...seqs: number[]): Message[] =>
  seqs.map((seq) => ({
    conversation: "garage",
    seq,
    from: { id: "karim", name: "Karim", role: "customer" },
    text: `n° ${seq}`,
    at: "2026-11-23T09:30:00Z",
    clientId: `c${seq}`,
  }));

describe("two lists of messages", () => {
  it.each([
    { a: [], b: [1, 2], merged: [1, 2] },
    { a: [1, 2], b: [], merged: [1, 2] },
    { a: [1, 2], b: [3], merged: [1, 2, 3] },
    { a: [4, 5], b: [1, 2, 3], merged: [1, 2, 3, 4, 5] },
    { a: [1, 2, 3], b: [2, 3, 4], merged: [1, 2, 3, 4] },
  ])("$a and $b become $merged", ({ a, b, merged }) => {
    expect(mergeMessages(page(...a), page(...b)).map(({ seq }) => seq)).toEqual(merged);
  });
});

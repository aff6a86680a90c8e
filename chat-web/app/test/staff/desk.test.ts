import type { PendingRequest } from "@paddock/client/staff";
import { describe, expect, it } from "vitest";
import { inLine } from "../../src/staff/desk";

describe("the line", () => {
  const asked = (id: string, since: string): PendingRequest => ({
    id,
    since,
    status: "pending",
    customer: { id: `c${id}`, name: id },
  });
  const line = [asked("a", "2026-11-23T09:00:00Z"), asked("c", "2026-11-23T09:20:00Z")];

  it("takes a new one at its end", () =>
    expect(inLine(line, asked("d", "2026-11-23T09:30:00Z")).map(({ id }) => id)).toEqual(["a", "c", "d"]));
  it("takes one that came back where it stood", () =>
    expect(inLine(line, asked("b", "2026-11-23T09:10:00Z")).map(({ id }) => id)).toEqual(["a", "b", "c"]));
  it("holds nobody twice", () => expect(inLine(line, asked("a", "2026-11-23T09:00:00Z"))).toHaveLength(2));
  it.each(["accepted", "refused", "cancelled", "expired"] as const)("lets go of one that was %s", (status) => {
    expect(inLine(line, { ...line[0]!, status }).map(({ id }) => id)).toEqual(["c"]);
  });
});

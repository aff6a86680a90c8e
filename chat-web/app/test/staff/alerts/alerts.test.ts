import type { PendingRequest } from "@paddock/client/staff";
import { describe, expect, it } from "vitest";
import { newcomers } from "../../../src/staff/alerts/alerts";

describe("the alerts", () => {
  const waiting = (id: string) => ({ id }) as PendingRequest;
  it("tell of those who are new in line, and of nobody at the first look", () => {
    expect(newcomers(undefined, [waiting("a")])).toEqual([]);
    expect(newcomers([waiting("a")], [waiting("a"), waiting("b")])).toEqual([waiting("b")]);
    expect(newcomers([waiting("a"), waiting("b")], [waiting("b")])).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { placeOf } from "../../../src/staff/queue/place";

const line = (...ids: string[]) => ids.map((id) => ({ id }));

describe("whom the keys mean", () => {
  it("is the one chosen, whoever comes before them or goes", () => {
    const chosen = { id: "bruno", index: 1 };

    expect(placeOf(chosen, line("alma", "bruno"))).toBe(1);
    expect(placeOf(chosen, line("bruno"))).toBe(0);
    expect(placeOf(chosen, line("zoe", "alma", "bruno", "cleo"))).toBe(2);
  });

  it("is whoever has their place once they are gone", () => {
    expect(placeOf({ id: "bruno", index: 1 }, line("alma", "cleo", "dora"))).toBe(1);
    expect(placeOf({ id: "bruno", index: 1 }, line("alma"))).toBe(0);
    expect(placeOf({ id: "bruno", index: 1 }, line())).toBe(0);
  });

  it("is the first while nobody was chosen", () => expect(placeOf({ index: 0 }, line("alma", "bruno"))).toBe(0));
});

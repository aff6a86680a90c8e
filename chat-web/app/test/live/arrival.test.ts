import { describe, expect, it } from "vitest";
import { passIn } from "../../src/live/arrival";

describe("a link from another site's page", () => {
  it("brings a pass, and whose it is", () =>
    expect(passIn("#pass=k1_B-0&of=u%2F1")).toEqual({ pass: "k1_B-0", of: "u/1" }));
  it.each(["", "#", "#main", "#of=u1", "#pass="])("%j brings none", (hash) => expect(passIn(hash)).toBeUndefined());
});

import { describe, expect, it } from "vitest";
import { folded } from "../src/folded";

describe("searching rooms", () => {
  it("does not mind spaces", () => expect(folded("Claire \u00a0  Morel")).toContain(folded("claire  mor")));
  it("does not mind case or accents", () => expect(folded("Côte d’ÉMERAUDE")).toContain(folded("cote d’émer")));
});

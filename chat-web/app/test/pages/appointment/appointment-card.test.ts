import { describe, expect, it } from "vitest";
import { mapUrl } from "../../../src/pages/appointment/AppointmentCard";

describe("the address of a place", () => {
  it("carries a place whole", () =>
    expect(new URL(mapUrl("18, rue des Essais & Cie, 93100 Montreuil")).searchParams.get("query")).toBe(
      "18, rue des Essais & Cie, 93100 Montreuil",
    ));
});

import { describe, expect, it } from "vitest";
import { gained, proofAskedFor } from "../../../src/staff/people/role-steps";

describe("a role in two steps", () => {
  it("names the rights that come and those that go", () => {
    expect(gained("customer", "admin")).toEqual({ more: ["advisor", "admin"], less: [] });
    expect(gained("advisor", "admin")).toEqual({ more: ["admin"], less: [] });
    expect(gained("admin", "customer")).toEqual({ more: [], less: ["advisor", "admin"] });
  });

  it("asks for what the server says is missing", () => {
    expect(proofAskedFor("otp_required", "otp")).toBe("code");
    expect(proofAskedFor("invalid_credentials", "otp")).toBe("code");
    expect(proofAskedFor("invalid_credentials", "currentPassword")).toBe("password");
    expect(proofAskedFor("forbidden", undefined)).toBeUndefined();
  });
});

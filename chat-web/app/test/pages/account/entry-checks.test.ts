import { describe, expect, it } from "vitest";
import { checkEmail, checkName, checkPassword } from "../../../src/pages/account/entry-checks";

describe("forms", () => {
  it("count characters, not code units", () => {
    expect(checkName("🏍🏍")).toBeUndefined();
    expect(checkName("🏍")).toBeDefined();
    expect(checkName("é".repeat(33))).toBeDefined();
    expect(checkPassword("a".repeat(11))).toBe("Encore 1 caractère\u202f: il en faut 12.");
    expect(checkPassword("a".repeat(12))).toBeUndefined();
    expect(checkPassword("a".repeat(129))).toBeDefined();
  });
  it("know an address by its form alone", () => {
    expect(checkEmail("claire@paddock.example")).toBeUndefined();
    expect(checkEmail("claire")).toBeDefined();
    expect(checkEmail(" ")).toBe("Ce champ est à remplir.");
  });
});

import { describe, expect, it } from "vitest";
import { checkEmail, checkName, checkPassword, weakness } from "../../../src/pages/account/entry-checks";

describe("forms", () => {
  it("count characters, not code units", () => {
    expect(checkName("🏍🏍")).toBeUndefined();
    expect(checkName("🏍")).toBeDefined();
    expect(checkName("é".repeat(33))).toBeDefined();
    expect(checkPassword("a".repeat(11))).toBe("Encore 1 caractère\u202f: il en faut 12.");
    expect(checkPassword("ab".repeat(6))).toBeUndefined();
    expect(checkPassword("a".repeat(129))).toBeDefined();
  });
  it("take one letter for a name where it is a word or a syllable", () => {
    expect(checkName("李")).toBeUndefined();
    expect(checkName("한")).toBeUndefined();
    expect(checkName("A")).toBeDefined();
  });
  it.each([
    ["aaaa", {}],
    ["a a a a a a a a", {}],
    ["            ", {}],
    ["the-CLAIRE-of-today", { name: "Claire" }],
    ["xX-Claire.Morel-Xx", { email: "claire.morel@paddock.example" }],
  ])("say of %j while it is typed that others would guess it", (password, owner) => {
    expect(weakness(password, owner)).toBeDefined();
  });
  it.each([
    ["a", {}],
    ["aaa", {}],
    ["correct horse battery", { name: "Léa", email: "lea@paddock.example" }],
    ["correct horse battery", { name: "", email: "" }],
  ])("say nothing of %j", (password, owner) => {
    expect(weakness(password, owner)).toBeUndefined();
  });
  it("know an address by its form alone", () => {
    expect(checkEmail("claire@paddock.example")).toBeUndefined();
    expect(checkEmail("claire")).toBeDefined();
    expect(checkEmail(" ")).toBe("Ce champ est à remplir.");
  });
});

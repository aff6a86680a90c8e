import { describe, expect, it } from "vitest";
import { actionWords, actorName } from "../../../src/staff/audit/Audit";

describe("who is in the audit log", () => {
  it("is a person, a deleted account, or the operator who has none", () => {
    expect(actorName({ id: "u1", name: "Anne" })).toBe("Anne");
    expect(actorName({ id: "u1", name: "" })).toBe("Utilisateur supprimé");
    expect(actorName({ id: "operator", name: "" })).toBe("l’exploitant, par une commande");
  });
});

describe("an action in the audit log", () => {
  const words = { "person.change": "changed", "person.change.block": "blocked" };
  it("is called by as much of its name as has a word", () => {
    expect(actionWords("person.change.block", words)).toBe("blocked");
    expect(actionWords("person.change.advisor.unblock", words)).toBe("changed");
    expect(actionWords("boat.sink", words)).toBe("boat.sink");
  });
});

import { describe, expect, it } from "vitest";
import { actorName } from "../../../src/staff/audit/Audit";
import { toCsv } from "../../../src/staff/audit/audit-csv";
import { actionWords, changeWords, deed } from "../../../src/staff/audit/sentences";

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

describe("an entry of the audit log", () => {
  const entry = {
    id: "1",
    at: "2026-11-23T09:30:00Z",
    actor: { id: "u1", name: "Anne" },
    action: "person.change.admin",
    object: "person:u2",
    outcome: "ok",
    hash: "0",
  };
  it("says whom it was about, as far as they are known", () => {
    expect(deed({ ...entry, person: { id: "u2", name: "Léa" } })).toBe("a changé le rôle de Léa");
    expect(deed({ ...entry, action: "room.change", object: "room:r", thing: "Atelier" })).toBe(
      "a modifié le salon Atelier",
    );
  });
  it("says from what to what", () => {
    expect(changeWords({ field: "role", from: "customer", to: "admin" })).toEqual({
      field: "rôle",
      from: "client",
      to: "administrateur",
    });
    expect(changeWords({ field: "blocked", from: "false", to: "true" })).toMatchObject({ from: "non", to: "oui" });
  });
});

describe("the file of the audit log", () => {
  it("is no formula to a spreadsheet", () => {
    for (const evil of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
      expect(toCsv([[evil]])).toBe(`\uFEFF"'${evil}"\r\n`);
  });
  it("keeps quotes, commas and lines in their cell", () =>
    expect(toCsv([['say "hi", you', "a\nb"]])).toBe('\uFEFF"say ""hi"", you","a\nb"\r\n'));
});

import { describe, expect, it } from "vitest";
import { type Hit, hitsFor } from "../../../src/staff/palette/hits";

const hit = (group: Hit["group"], title: string, text?: string): Hit => ({ id: title, group, title, text, act() {} });
const all = [
  hit("actions", "Clair ou sombre"),
  hit("pages", "Échanges"),
  hit("chats", "Nadia Haddad", "Poignées chauffantes"),
  hit("people", "Élodie Nadal"),
  hit("rooms", "Balades"),
];
const found = (typed: string) => hitsFor(typed, all).map(({ title }) => title);

describe("the palette", () => {
  it("shows all there is by group before anything is typed", () =>
    expect(found("")).toEqual(["Nadia Haddad", "Élodie Nadal", "Balades", "Échanges", "Clair ou sombre"]));
  it("finds by the beginnings of words, without accents or case", () => {
    expect(found("nad")).toEqual(["Nadia Haddad", "Élodie Nadal"]);
    expect(found("ELO nad")).toEqual(["Élodie Nadal"]);
    expect(found("poignees")).toEqual(["Nadia Haddad"]);
    expect(found("adia")).toEqual([]);
  });
  it("finds actions alone after >", () => {
    expect(found(">")).toEqual(["Clair ou sombre"]);
    expect(found("> sombre")).toEqual(["Clair ou sombre"]);
    expect(found(">nad")).toEqual([]);
  });
  it("is never longer than a screen of each", () =>
    expect(
      hitsFor(
        "",
        Array.from({ length: 40 }, (_, i) => hit("people", `P${i}`)),
      ),
    ).toHaveLength(8));
});

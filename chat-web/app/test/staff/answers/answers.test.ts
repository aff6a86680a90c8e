import type { ReadyAnswer } from "@paddock/client/staff";
import { describe, expect, it } from "vitest";
import { answersFor, filled, inOrder } from "../../../src/staff/answers/answers";

const answer = (title: string, language: "fr" | "en" = "fr"): ReadyAnswer => ({
  id: title,
  title,
  text: title,
  language,
});

describe("a ready answer", () => {
  it("is found by what follows a slash, whatever the case and accents", () => {
    const all = [answer("Créneaux"), answer("Devis")];
    expect(answersFor("/", all)).toEqual(all);
    expect(answersFor("/cre", all)).toEqual([all[0]]);
    expect(answersFor("dev", all)).toEqual([]);
  });

  it("has names where it has places for them, and takes none for a pattern", () => {
    expect(filled("Bonjour {prénom}, hello {name}", "Claire Morel", "Nadia")).toBe("Bonjour Claire, hello Claire");
    expect(filled("{conseiller} / {advisor}", "Claire", "Nadia Ferrand")).toBe("Nadia / Nadia");
    expect(filled("{prénom}", "$& Morel", "Nadia")).toBe("$&");
  });

  it("comes in the language of the customer first", () => {
    const all = [answer("Devis"), answer("Quote", "en")];
    expect(inOrder(all, "en").map(({ title }) => title)).toEqual(["Quote", "Devis"]);
  });
});

import { describe, expect, it } from "vitest";
import { answersFor, filled } from "../../../src/staff/chats/ReadyAnswers";

describe("the box", () => {
  it("offers the answers that what follows a slash stands for", () => {
    const answers = [{ name: "Bienvenue" }, { name: "Devis" }];
    expect(answersFor("/", answers)).toEqual(answers);
    expect(answersFor("/dev", answers)).toEqual([answers[1]]);
    expect(answersFor("dev", answers)).toEqual([]);
    expect(filled("Bonjour {prénom}, hello {name}", "Claire Morel")).toBe("Bonjour Claire, hello Claire");
  });
});

import type { Turn } from "@paddock/client";
import { describe, expect, it } from "vitest";
import { type Entry, recapOf, saysTheSame, given as told } from "../../../src/live/assistant/entries";

let id = 0;
const at = "2026-11-24T10:00:00Z";
const given = (step: string, text: string, state: "sent" | "refused" | "failed" = "sent"): Entry => ({
  kind: "answer",
  id: ++id,
  step,
  text,
  value: text,
  at,
  state,
});

describe("the request in hand", () => {
  it("is the answers taken, the last of each question", () => {
    expect(
      recapOf([
        given("ask-help", "Entretien"),
        given("ask-year", "1776", "refused"),
        given("ask-year", "2019"),
        given("ask-last-service", "hier", "failed"),
      ]),
    ).toEqual([
      { step: "ask-help", value: "Entretien", text: "Entretien" },
      { step: "ask-year", value: "2019", text: "2019" },
    ]);
  });
  it("starts anew with the first question, and after a booking", () => {
    const booked = { kind: "booked", id: ++id, at, appointment: {} } as Entry;
    expect(recapOf([given("ask-help", "Entretien"), given("ask-year", "2019"), given("ask-help", "Contact")])).toEqual([
      { step: "ask-help", value: "Contact", text: "Contact" },
    ]);
    expect(recapOf([given("ask-help", "Entretien"), booked])).toEqual([]);
  });
});

describe("a line of what the server knows", () => {
  it("has the server's words for it", () =>
    expect(told({ step: "ask-last-service", value: "2025-03", label: "mars 2025" })).toEqual({
      step: "ask-last-service",
      value: "2025-03",
      text: "mars 2025",
      understood: "mars 2025",
    }));
});

describe("going back", () => {
  const back = (step: string): Entry => ({ kind: "back", id: ++id, step, at });
  const steps = (...all: Entry[]) => recapOf(all).map(({ step, text }) => `${step} ${text}`);
  const [help, year, last] = [
    given("ask-help", "Entretien"),
    given("ask-year", "2019"),
    given("ask-last-service", "hier"),
  ];
  it("takes back that answer, and those after it", () =>
    expect(steps(help, year, last, back("ask-year"), given("ask-year", "2020"))).toEqual([
      "ask-help Entretien",
      "ask-year 2020",
    ]));
  it("takes back all where one goes back to the first", () =>
    expect(steps(help, year, last, back("ask-help"))).toEqual([]));
});

describe("a turn found again", () => {
  const turn = (step: string, ...messages: string[]): Turn => ({
    dialog: "d1",
    step,
    messages,
    prompt: { kind: "choice", options: [] },
    ended: false,
  });
  it("says nothing new if its question was asked already, whatever came before it", () =>
    expect(saysTheSame(turn("ask-year", "Bonjour", "Quelle année ?"), turn("ask-year", "Quelle année ?"))).toBe(true));
  it("does, if the dialog moved on elsewhere", () =>
    expect(saysTheSame(turn("ask-year", "Quelle année ?"), turn("ask-last-service", "Quand ?"))).toBe(false));
  it("does, if there was none", () => expect(saysTheSame(null, turn("ask-help", "Bonjour"))).toBe(false));
});

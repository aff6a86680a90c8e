import type { Turn } from "@paddock/client";
import { describe, expect, it } from "vitest";
import { type Entry, recapOf, saysTheSame } from "../../src/live/assistant";

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
      { step: "ask-help", text: "Entretien" },
      { step: "ask-year", text: "2019" },
    ]);
  });
  it("starts anew with the first question, and after a booking", () => {
    const booked = { kind: "booked", id: ++id, at, appointment: {} } as Entry;
    expect(recapOf([given("ask-help", "Entretien"), given("ask-year", "2019"), given("ask-help", "Contact")])).toEqual([
      { step: "ask-help", text: "Contact" },
    ]);
    expect(recapOf([given("ask-help", "Entretien"), booked])).toEqual([]);
  });
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

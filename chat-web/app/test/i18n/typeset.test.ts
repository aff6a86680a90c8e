import { describe, expect, it } from "vitest";
import { texts as loaded } from "../../src/i18n/texts";
import { typeset, typesetAll } from "../../src/i18n/typeset";

describe("French typography", () => {
  it.each([
    ["Annuler ce rendez-vous ?", "Annuler ce rendez-vous\u202f?"],
    ["« Balades »", "«\u202fBalades\u202f»"],
    ["l'atelier", "l’atelier"],
    ["8 500 km ou 14 h 30", "8 500\u00a0km ou 14\u00a0h\u00a030"],
    ["https://roadbook.example", "https://roadbook.example"],
  ])("turns %j into %j", (typed, set) => expect(typeset(typed)).toBe(set));

  it("reaches texts in lists, in objects and out of functions", () => {
    const texts = typesetAll({ list: ["vous ?"], inner: { say: (n: number) => `${n} km !` } });
    expect(texts.list).toEqual(["vous\u202f?"]);
    expect(texts.inner.say(3)).toBe("3\u00a0km\u202f!");
  });
});

const texts = Object.values(loaded);

describe("the dictionaries", () => {
  const codes =
    "bad_request invalid_text invalid_value unauthenticated invalid_credentials otp_required forbidden not_found room_not_found room_deleted room_full name_taken name_reserved email_taken weak_password not_a_member conversation_closed blocked no_advisor_available request_already_open request_already_taken request_not_pending slot_taken slot_not_offered too_many_appointments appointment_past too_large rate_limited unavailable internal";
  it.each(codes.split(" "))("has a sentence for %s in every language", (code) => {
    for (const one of texts) expect((one.errors as Record<string, string>)[code]).toMatch(/\w.*\.$/);
  });

  it("tells nobody that they were blocked", () => {
    for (const { errors, rooms } of texts)
      expect(`${errors.blocked} ${rooms.undelivered}`).not.toMatch(/block|bloqu|person/i);
  });

  it("leaves no text empty", () => {
    const empty = (texts: object): string[] =>
      Object.entries(texts).flatMap(([key, text]) =>
        typeof text === "object" ? empty(text as object) : text === "" ? [key] : [],
      );
    expect(texts.flatMap(empty)).toEqual([]);
  });
});

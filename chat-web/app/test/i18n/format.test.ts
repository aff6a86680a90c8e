import { describe, expect, it } from "vitest";
import { daysBetween, formats, isoDay, isoWeek, weekAfter } from "../../src/i18n/format";

const now = () => new Date("2026-11-24T11:00:00Z"); // a Tuesday, noon in Paris
const fr = formats("fr", { today: "Aujourd’hui", tomorrow: "Demain", yesterday: "Hier" }, "Europe/Paris", now);
const en = formats("en", { today: "Today", tomorrow: "Tomorrow", yesterday: "Yesterday" }, "Europe/Paris", now);

describe("hours at the dealership", () => {
  it("reads them in its zone, in winter and in summer", () => {
    expect(fr.hour("2026-11-25T13:00:00Z")).toBe("14\u00a0h");
    expect(fr.hour("2026-07-25T12:30:00Z")).toBe("14\u00a0h\u00a030");
    expect(en.hour("2026-11-25T07:30:00Z")).toBe("08:30");
  });

  it("reads them in whatever zone the server says, and names it to who is elsewhere", () => {
    const island = formats("fr", { today: "", tomorrow: "", yesterday: "" }, "Indian/Reunion", now);
    expect(island.hour("2026-11-25T06:00:00Z")).toBe("10\u00a0h");
    expect(island.hourThere("2026-11-25T06:00:00Z")).toBe("10\u00a0h (heure de La Réunion)");
    expect(island.visitDay("2026-11-24T21:00:00Z")).toBe("");
    expect(island.plate("2026-11-25T21:00:00Z").day).toBe("26");
    const here = formats(
      "en",
      { today: "", tomorrow: "", yesterday: "" },
      Intl.DateTimeFormat().resolvedOptions().timeZone,
      now,
    );
    expect(here.elsewhere("2026-11-25T06:00:00Z")).toBeUndefined();
  });

  it("writes minutes below ten with their zero", () =>
    expect(fr.hour("2026-11-25T08:05:00Z")).toBe("9\u00a0h\u00a005"));
});

describe("days", () => {
  it("names those around today, and the others by weekday", () => {
    expect(fr.visitDay("2026-11-24T16:00:00Z")).toBe("Aujourd’hui");
    expect(fr.visitDay("2026-11-25T13:00:00Z")).toBe("Demain");
    expect(fr.visitDay("2026-12-03T14:00:00Z")).toBe("Jeudi");
    expect(en.visitDay("2026-11-23T14:00:00Z")).toBe("Yesterday");
  });

  it("counts an hour past midnight in Paris to the day it is there", () =>
    expect(isoDay("2026-11-24T23:30:00Z", "Europe/Paris")).toBe("2026-11-25"));
  it("shortens them", () => {
    expect(fr.shortDay("2026-11-25")).toBe("mer. 25");
    expect(en.shortDay("2026-11-25")).toBe("Wed 25");
  });
  it("writes them out in a sentence", () => expect(fr.proseDay("2026-11-25T13:00:00Z")).toBe("mercredi 25 novembre"));
  it("lists those between two, over the end of a month", () =>
    expect(daysBetween("2026-11-29", "2026-12-01")).toEqual(["2026-11-29", "2026-11-30", "2026-12-01"]));
});

describe("ISO weeks", () => {
  it.each([
    ["2026-11-23", "2026-W48"],
    ["2026-11-29", "2026-W48"],
    ["2026-12-31", "2026-W53"],
    ["2027-01-03", "2026-W53"],
    ["2027-01-04", "2027-W01"],
    ["2024-12-30", "2025-W01"],
  ])("%s is in %s", (day, week) => expect(isoWeek(day)).toBe(week));
  it("follows one another over the new year", () => expect(weekAfter("2026-12-31")).toBe("2027-W01"));
});

describe("figures", () => {
  it("have a space as wide as a figure in French", () => expect(fr.number(12_500)).toBe("12\u00a0500"));
  it("have a comma in English", () => expect(en.number(12_500)).toBe("12,500"));
});

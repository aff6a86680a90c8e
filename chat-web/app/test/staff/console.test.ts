import type { Appointment } from "@paddock/client";
import type { Opening, PendingRequest } from "@paddock/client/staff";
import { describe, expect, it } from "vitest";
import { formats, mondayOf } from "../../src/i18n/format";
import { inLine } from "../../src/staff/desk";
import { mayOpen, pages, parseStaff, staffPath } from "../../src/staff/routes";
import { wholeWithin } from "../../src/staff/ui";
import { clock } from "../../src/staff/use-now";
import { ofDay } from "../../src/staff/week/Appointments";
import { checkCalendar, withClosed, withoutOpening } from "../../src/staff/week/calendar-checks";

const words = { today: "Aujourd’hui", tomorrow: "Demain", yesterday: "Hier" };

describe("the line", () => {
  const asked = (id: string, since: string): PendingRequest => ({
    id,
    since,
    status: "pending",
    customer: { id: `c${id}`, name: id },
  });
  const line = [asked("a", "2026-11-23T09:00:00Z"), asked("c", "2026-11-23T09:20:00Z")];

  it("takes a new one at its end", () =>
    expect(inLine(line, asked("d", "2026-11-23T09:30:00Z")).map(({ id }) => id)).toEqual(["a", "c", "d"]));
  it("takes one that came back where it stood", () =>
    expect(inLine(line, asked("b", "2026-11-23T09:10:00Z")).map(({ id }) => id)).toEqual(["a", "b", "c"]));
  it("holds nobody twice", () => expect(inLine(line, asked("a", "2026-11-23T09:00:00Z"))).toHaveLength(2));
  it.each(["accepted", "refused", "cancelled", "expired"] as const)("lets go of one that was %s", (status) => {
    expect(inLine(line, { ...line[0]!, status }).map(({ id }) => id)).toEqual(["c"]);
  });
});

describe("addresses of the console", () => {
  it.each([
    ["/staff", { page: "queue" }],
    ["/staff/", { page: "queue" }],
    ["/staff/offers", { page: "offers" }],
    ["/staff/chats/t%2F1", { page: "chats", detail: "t/1" }],
    ["/staff/offers/1", { page: "unknown" }],
    ["/staff/nowhere", { page: "unknown" }],
  ])("%s is %j", (path, route) => expect(parseStaff(path)).toEqual(route));
  it("come back from the path of a chat", () =>
    expect(parseStaff(staffPath("chats", "a b/ç"))).toEqual({ page: "chats", detail: "a b/ç" }));
  it("are closed to customers, and some of them to advisors", () => {
    expect(pages.some((page) => mayOpen(page, "customer"))).toBe(false);
    expect(pages.filter((page) => !mayOpen(page, "advisor"))).toEqual([
      "rooms",
      "calendars",
      "offers",
      "people",
      "audit",
    ]);
    expect(pages.every((page) => mayOpen(page, "admin"))).toBe(true);
  });
});

describe("opening hours as typed", () => {
  const good: Opening[] = [
    { day: "TUE", from: "09:00", to: "12:00" },
    { day: "TUE", from: "12:00", to: "18:00" },
    { day: "WED", from: "09:00", to: "18:00" },
  ];
  const check = (openings: Opening[], slotMinutes = "90", places = "2") =>
    checkCalendar({ openings, slotMinutes, places });
  it("may touch", () => expect(check(good)).toBeUndefined());
  it("end after they began", () => expect(check([{ day: "MON", from: "12:00", to: "12:00" }])).toBe("order"));
  it("are whole", () => expect(check([{ day: "MON", from: "", to: "12:00" }])).toBe("order"));
  it("don't overlap on one day", () =>
    expect(check([...good, { day: "TUE", from: "17:30", to: "19:00" }])).toBe("overlap"));
  it.each([
    ["4", "2"],
    ["90", "0"],
    ["1e2", "2"],
    ["", "2"],
    ["90.5", "2"],
  ])("have slots of a length and places: not %j and %j", (minutes, places) =>
    expect(check(good, minutes, places)).toBe("figures"),
  );
  it("lose one, and days get closed once, in order", () => {
    expect(withoutOpening(good, 1)).toEqual([good[0], good[2]]);
    expect(withClosed(["2026-12-25"], "2026-05-01")).toEqual(["2026-05-01", "2026-12-25"]);
    expect(withClosed(["2026-12-25"], "2026-12-25")).toEqual(["2026-12-25"]);
  });
});

describe("a day's appointments", () => {
  const at = (id: string, start: string, status: Appointment["status"] = "booked"): Appointment => ({
    id,
    category: "road",
    start,
    end: start,
    place: "",
    status,
  });
  it("are those of that day at the dealership, by the hour, without the cancelled", () => {
    const all = [
      at("late", "2026-11-24T15:00:00Z"),
      at("early", "2026-11-24T08:00:00Z"),
      at("off", "2026-11-24T09:00:00Z", "cancelled"),
      at("night", "2026-11-24T23:30:00Z"),
    ];
    expect(ofDay(all, "2026-11-24").map(({ id }) => id)).toEqual(["early", "late"]);
    expect(ofDay(all, "2026-11-25").map(({ id }) => id)).toEqual(["night"]);
  });
  it("stand in a week that begins on Monday", () => {
    expect(["2026-11-23", "2026-11-29", "2026-11-30"].map(mondayOf)).toEqual([
      "2026-11-23",
      "2026-11-23",
      "2026-11-30",
    ]);
    expect(formats("fr", words, "Europe/Paris").week("2026-11-23")).toBe("23 – 29 novembre");
    expect(formats("fr", words, "Europe/Paris").week("2026-11-30")).toBe("30 nov. – 6 décembre");
  });
});

describe("figures", () => {
  it.each([
    [0, "0:00"],
    [59.9, "0:59"],
    [552, "9:12"],
    [3_725, "1:02:05"],
    [-3, "0:00"],
  ])("%d seconds read %s", (seconds, text) => expect(clock(seconds)).toBe(text));
  it("are whole numbers within bounds", () => {
    expect(["2", "10000", " 5 "].every((value) => wholeWithin(value, 2, 10_000))).toBe(true);
    expect(["1", "10001", "", "2.5", "-3", "two"].some((value) => wholeWithin(value, 2, 10_000))).toBe(false);
  });
});

describe("when something was said", () => {
  const now = () => new Date("2026-11-25T12:00:00Z");
  it("is an hour today, a day this week, a date before", () => {
    const { when } = formats("fr", words, "Europe/Paris", now);
    expect([when("2026-11-25T10:05:00Z"), when("2026-11-22T10:05:00Z"), when("2026-10-02T10:05:00Z")]).toEqual([
      expect.stringMatching(/^\d\d:05$/),
      "dim.",
      "2 oct.",
    ]);
  });
});

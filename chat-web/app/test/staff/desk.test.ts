import type { Appointment } from "@paddock/client";
import type { Opening, PendingRequest } from "@paddock/client/staff";
import { describe, expect, it } from "vitest";
import { newcomers } from "../../src/staff/alerts/alerts";
import { actionWords, actorName } from "../../src/staff/audit/Audit";
import { answersFor, filled } from "../../src/staff/chats/ReadyAnswers";
import { matches } from "../../src/staff/chats/Search";
import { busiest, byHour, byMinute } from "../../src/staff/figures/series";
import { chord } from "../../src/staff/keys";
import {
  dayName,
  drawn,
  fits,
  hoursOf,
  inLanes,
  minuteOf,
  moved,
  outside,
  placed,
  resized,
  snap,
} from "../../src/staff/week/week-grid";

const open = (day: Opening["day"], from: string, to: string): Opening => ({ day, from, to });
const visit = (start: string, end: string, status: "booked" | "cancelled" = "booked"): Appointment => ({
  id: start + end,
  category: "road",
  start,
  end,
  place: "",
  status,
});

describe("an opening that is dragged", () => {
  it("keeps its length, and stays within its day", () => {
    expect(moved(open("MON", "09:00", "12:00"), 45)).toEqual(open("MON", "09:45", "12:45"));
    expect(moved(open("MON", "09:00", "12:00"), -1000, "TUE")).toEqual(open("TUE", "00:00", "03:00"));
    expect(moved(open("MON", "20:00", "22:00"), 1000)).toEqual(open("MON", "21:45", "23:45"));
  });
  it("is stretched at one end, and never turned inside out", () => {
    expect(resized(open("MON", "09:00", "12:00"), "to", 13 * 60)).toEqual(open("MON", "09:00", "13:00"));
    expect(resized(open("MON", "09:00", "12:00"), "to", 60)).toEqual(open("MON", "09:00", "09:15"));
    expect(resized(open("MON", "09:00", "12:00"), "from", 23 * 60)).toEqual(open("MON", "11:45", "12:00"));
  });
  it("is drawn in either direction, a quarter of an hour at least", () => {
    expect(drawn("WED", 600, 540)).toEqual(open("WED", "09:00", "10:00"));
    expect(drawn("WED", 600, 600)).toEqual(open("WED", "10:00", "10:15"));
    expect(snap(607)).toBe(600);
    expect(snap(608)).toBe(615);
  });
  it("fits where it overlaps no other of its day; it may touch one", () => {
    const all = [open("MON", "09:00", "12:00"), open("MON", "14:00", "18:00")];
    expect(fits(all, -1, open("MON", "12:00", "14:00"))).toBe(true);
    expect(fits(all, -1, open("MON", "11:45", "12:15"))).toBe(false);
    expect(fits(all, 0, open("MON", "09:00", "13:00"))).toBe(true); // itself is no obstacle
    expect(fits(all, -1, open("TUE", "09:00", "13:00"))).toBe(true);
    expect(placed(all, 1, open("MON", "15:00", "18:00"))[1]).toEqual(open("MON", "15:00", "18:00"));
  });
});

describe("the week drawn out", () => {
  it("reads hours and days at the dealership", () => {
    expect(minuteOf("2026-11-27T08:30:00Z")).toBe(9 * 60 + 30);
    expect(dayName("2026-11-29")).toBe("SUN");
  });
  it("has room for what lies outside of the usual hours", () => {
    expect(hoursOf([open("MON", "09:00", "18:00")], [])).toEqual({ first: 8, last: 19 });
    expect(hoursOf([open("MON", "06:30", "18:00")], [visit("2026-11-27T19:00:00Z", "2026-11-27T20:30:00Z")])).toEqual({
      first: 6,
      last: 22,
    });
  });
  it("knows what stays booked outside of new hours", () => {
    const friday = visit("2026-11-27T08:00:00Z", "2026-11-27T09:00:00Z"); // 9 to 10 in Paris
    expect(outside([friday], [open("FRI", "09:00", "12:00")], [])).toEqual([]);
    expect(outside([friday], [open("FRI", "09:15", "12:00")], [])).toEqual([friday]);
    expect(outside([friday], [open("FRI", "09:00", "12:00")], ["2026-11-27"])).toEqual([friday]);
    expect(outside([{ ...friday, status: "cancelled" }], [], [])).toEqual([]);
  });
  it("puts what overlaps beside each other", () => {
    const lanes = inLanes([
      visit("2026-11-27T08:00:00Z", "2026-11-27T09:00:00Z"),
      visit("2026-11-27T08:30:00Z", "2026-11-27T09:30:00Z"),
      visit("2026-11-27T09:00:00Z", "2026-11-27T10:00:00Z"),
      visit("2026-11-27T12:00:00Z", "2026-11-27T13:00:00Z"),
    ]);
    expect(lanes.map(({ lane, lanes: of }) => [lane, of])).toEqual([
      [0, 2],
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
  });
});

describe("the desk", () => {
  const waiting = (id: string) => ({ id }) as PendingRequest;
  it("tells of those who are new in line, and of nobody at the first look", () => {
    expect(newcomers(undefined, [waiting("a")])).toEqual([]);
    expect(newcomers([waiting("a")], [waiting("a"), waiting("b")])).toEqual([waiting("b")]);
    expect(newcomers([waiting("a"), waiting("b")], [waiting("b")])).toEqual([]);
  });
  it("reads a key by itself, and two after g", () => {
    expect(chord(undefined, "j")).toBe("j");
    expect(chord("g", "f")).toBe("g f");
  });
  it("finds people whatever their accents", () => {
    expect(matches("lea", "Léa Simon")).toBe(true);
    expect(matches("pneu", "Léa Simon", "Des PNEUS")).toBe(true);
    expect(matches("moto", "Léa Simon", null)).toBe(false);
    expect(matches("", "Léa Simon")).toBe(true);
  });
  it("offers the answers that what follows a slash stands for", () => {
    const answers = [{ name: "Bienvenue" }, { name: "Devis" }];
    expect(answersFor("/", answers)).toEqual(answers);
    expect(answersFor("/dev", answers)).toEqual([answers[1]]);
    expect(answersFor("dev", answers)).toEqual([]);
    expect(filled("Bonjour {prénom}, hello {name}", "Claire Morel")).toBe("Bonjour Claire, hello Claire");
  });
});

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

describe("series of figures", () => {
  const hour = (at: number, count: number, medianSeconds: number) => ({
    hour: at,
    waits: { count, medianSeconds, p90Seconds: medianSeconds * 2 },
  });
  it("show the working hours and whatever lies outside, with gaps", () => {
    const { x, chats, median, p90 } = byHour([hour(8, 2, 60), hour(10, 1, 30)]);
    expect([x[0], x.at(-1)]).toEqual([8, 18]);
    expect([chats.slice(0, 3), median.slice(0, 3), p90.slice(0, 3)]).toEqual([
      [2, 0, 1],
      [60, null, 30],
      [120, null, 60],
    ]);
    expect(byHour([]).x).toEqual([]);
  });
  it("count minutes back from now", () => {
    const now = Date.parse("2026-11-27T10:00:30Z");
    const { x, messages } = byMinute(
      [
        { at: "2026-11-27T10:00:00Z", messages: 4 },
        { at: "2026-11-27T09:58:00Z", messages: 7 },
      ],
      now,
    );
    expect([x[0], x.at(-1), messages.at(-1), messages.at(-3), messages.length]).toEqual([-59, 0, 4, 7, 60]);
  });
  it("know the busiest hour", () => expect(busiest([hour(9, 2, 60), hour(11, 5, 30), hour(12, 5, 10)])?.hour).toBe(11));
});

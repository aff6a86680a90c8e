import { describe, expect, it } from "vitest";
import { mayOpen, pages, parseStaff, staffPath } from "../../src/staff/routes";

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
      "answers",
      "offers",
      "people",
      "audit",
      "desk-hours",
      "mails",
    ]);
    expect(pages.every((page) => mayOpen(page, "admin"))).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { entryPath, parse, roomPath, safeNext } from "../src/router";

describe("addresses", () => {
  it.each([
    ["/app", { page: "assistant" }],
    ["/app/", { page: "assistant" }],
    ["/app/rooms", { page: "rooms" }],
    ["/app/rooms/", { page: "rooms" }],
    ["/app/rooms/r%C3%A9%2F1", { page: "rooms", room: "ré/1" }],
    ["/app/rooms/%E0%A4%A", { page: "rooms", room: "%E0%A4%A" }],
    ["/app/advisor", { page: "advisor" }],
    ["/app/offers", { page: "offers" }],
    ["/app/offers/1", { page: "unknown" }],
    ["/app/messages", { page: "messages" }],
    ["/app/messages/d%2F1", { page: "messages", talk: "d/1" }],
    ["/app/me", { page: "me" }],
    ["/app/me/more", { page: "unknown" }],
    ["/app/book/road/20261124T073000Z", { page: "book", category: "road", start: "2026-11-24T07:30:00Z" }],
    ["/app/book/road/20261324T073000Z", { page: "unknown" }],
    ["/app/book/boats/20261124T073000Z", { page: "unknown" }],
    ["/app/book/road", { page: "unknown" }],
    ["/app/nowhere", { page: "unknown" }],
  ])("%s is %j", (path, route) => expect(parse(path)).toEqual(route));

  it("come back from the path of a room", () =>
    expect(parse(roomPath("a b/ç"))).toEqual({ page: "rooms", room: "a b/ç" }));
});

describe("where one goes after signing in", () => {
  it("is the slot one chose before, to be asked about", () =>
    expect(safeNext("/app/book/road/20261124T073000Z")).toBe("/app/book/road/20261124T073000Z"));
  it("is the page one wanted", () => {
    const [path, search] = entryPath("sign-in", "/app/rooms/balades").split("?");
    expect(parse(path!, `?${search}`)).toEqual({ page: "sign-in", next: "/app/rooms/balades" });
  });
  it.each([
    "https://evil.example",
    "//evil.example/app",
    "/app/../evil",
    "/app/%2e%2e/evil",
    "/app//evil",
    "javascript:alert(1)",
    "/app/sign-in",
    "/",
    null,
  ])("is never %s", (next) => {
    expect(safeNext(next)).toBe("/app/assistant");
  });
});

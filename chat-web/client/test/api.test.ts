import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PaddockAccount } from "../src/account.ts";
import { type HttpOptions, PaddockApi } from "../src/index.ts";
import { PaddockAdmin } from "../src/staff.ts";
import { LEA } from "./fake-server.ts";

interface Call {
  url: string;
  init: RequestInit;
}

function api(answer: (call: Call) => Response | Promise<Response>, options: HttpOptions = {}) {
  const calls: Call[] = [];
  const send = async (url: string | URL | Request, init: RequestInit = {}) => {
    const call = { url: String(url), init };
    calls.push(call);
    return answer(call);
  };
  const all = { fetch: send as typeof fetch, ...options };
  return { api: new PaddockApi(all), admin: new PaddockAdmin(all), account: new PaddockAccount(all), calls };
}

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });
const never = ({ init }: Call) =>
  new Promise<Response>((_, reject) => init.signal?.addEventListener("abort", () => reject(init.signal?.reason)));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a call", () => {
  it("goes to the page's own server with its cookie, JSON both ways", async () => {
    const { api: paddock, calls } = api(() => json({ user: LEA }, 201));
    expect(await paddock.enterAsGuest({ displayName: "Léa", locale: "fr" })).toEqual(LEA);
    expect(calls[0]?.url).toBe("/api/v1/guests");
    expect(calls[0]?.init).toMatchObject({ method: "POST", body: '{"displayName":"Léa","locale":"fr"}' });
    expect(calls[0]?.init.headers).toEqual({ Accept: "application/json", "Content-Type": "application/json" });
  });

  it("asks for the platform without anybody's word", async () => {
    const site = { zone: "Indian/Reunion", mail: false, dealerships: [], desk: { open: true }, locales: ["fr", "en"] };
    const { api: paddock, calls } = api(() => json(site));
    expect(await paddock.site()).toEqual(site);
    expect(calls[0]?.url).toBe("/api/v1/site");
  });

  it("goes elsewhere with a token", async () => {
    const { api: paddock, calls } = api(() => new Response(null, { status: 204 }), {
      baseUrl: "https://chat.example",
      accessToken: "abc",
    });
    expect(await paddock.signOut()).toBeUndefined();
    expect(calls[0]?.url).toBe("https://chat.example/api/v1/sessions/current");
    expect(calls[0]?.init).toMatchObject({ method: "DELETE", headers: { Authorization: "Bearer abc" } });
    expect(paddock.calendarFileUrl("a/1")).toBe("https://chat.example/api/v1/appointments/a%2F1.ics");
  });

  it.each([
    "https://chat.example",
    "https://chat.example/",
    "https://chat.example/api/v1",
    "https://chat.example/api/v1/",
  ])("finds the server at %s", (baseUrl) => {
    expect(new PaddockApi({ baseUrl }).calendarFileUrl("a1")).toBe("https://chat.example/api/v1/appointments/a1.ics");
    expect(new PaddockApi({ baseUrl: "https://shop.example/paddock/" }).calendarFileUrl("a1")).toBe(
      "https://shop.example/paddock/api/v1/appointments/a1.ics",
    );
  });

  it.each<[string, (paddock: PaddockApi, admin: PaddockAdmin, account: PaddockAccount) => Promise<unknown>, string]>([
    [
      "signUp",
      (paddock) => paddock.signUp({ email: "lea@paddock.example", password: "123456789012", displayName: "Léa" }),
      "POST /accounts",
    ],
    ["signIn", (paddock) => paddock.signIn({ email: "lea@paddock.example", password: "x" }), "POST /sessions"],
    ["signOutEverywhere", (paddock) => paddock.signOutEverywhere(), "DELETE /sessions"],
    ["me", (paddock) => paddock.me(), "GET /me"],
    ["changeMe", (paddock) => paddock.changeMe({ locale: "en" }), "PATCH /me"],
    ["account exportMe", (_, __, account) => account.exportMe(), "GET /me/export"],
    ["account eraseMe", (_, __, account) => account.eraseMe({ currentPassword: "old" }), "DELETE /me"],
    ["account eraseMe of a guest", (_, __, account) => account.eraseMe(), "DELETE /me"],
    ["webSocketTicket", (paddock) => paddock.webSocketTicket(), "POST /ws-tickets"],
    ["rooms", (paddock) => paddock.rooms(), "GET /rooms"],
    ["slots", (paddock) => paddock.slots("road", "2026-W48"), "GET /calendars/road/slots?week=2026-W48"],
    ["slots of this week", (paddock) => paddock.slots("road"), "GET /calendars/road/slots"],
    ["appointments", (paddock) => paddock.appointments(), "GET /appointments"],
    ["book", (paddock) => paddock.book("road", "2026-11-23T09:30:00Z"), "POST /appointments"],
    ["cancelAppointment", (paddock) => paddock.cancelAppointment("a1"), "DELETE /appointments/a1"],
    ["offers", (paddock) => paddock.offers({ before: "o 9" }), "GET /notifications?limit=50&before=o%209"],
    ["offersSeen", (paddock) => paddock.offersSeen("o9"), "POST /notifications/seen"],
    [
      "account changePassword",
      (_, __, account) => account.changePassword({ currentPassword: "old", password: "123456789012" }),
      "PUT /me/password",
    ],
    ["account enrolTotp", (_, __, account) => account.enrolTotp({ currentPassword: "old" }), "POST /me/totp"],
    ["account confirmTotp", (_, __, account) => account.confirmTotp("123456"), "POST /me/totp/confirm"],
    ["account removeTotp", (_, __, account) => account.removeTotp("123456"), "DELETE /me/totp"],
    ["account sessions", (_, __, account) => account.sessions(), "GET /me/sessions"],
    ["account endSession", (_, __, account) => account.endSession("s 1"), "DELETE /me/sessions/s%201"],
    ["admin requests", (_, admin) => admin.requests(), "GET /admin/advice-requests?status=pending"],
    ["admin accept", (_, admin) => admin.accept("q/1"), "POST /admin/advice-requests/q%2F1/accept"],
    ["admin refuse", (_, admin) => admin.refuse("q1", "Fermé"), "POST /admin/advice-requests/q1/refuse"],
    ["admin availability", (_, admin) => admin.availability(), "GET /admin/availability"],
    [
      "admin setAvailability",
      (_, admin) => admin.setAvailability({ available: true, maxChats: 3 }),
      "PUT /admin/availability",
    ],
    ["admin conversations", (_, admin) => admin.conversations(), "GET /admin/conversations"],
    [
      "admin messages",
      (_, admin) => admin.messages("t1", { after: 4 }),
      "GET /admin/conversations/t1/messages?after=4",
    ],
    [
      "admin send",
      (_, admin) => admin.send("t1", { clientId: "c1", text: "Bonjour" }),
      "POST /admin/conversations/t1/messages",
    ],
    ["admin closeConversation", (_, admin) => admin.closeConversation("t1"), "POST /admin/conversations/t1/close"],
    [
      "admin appointments",
      (_, admin) => admin.appointments({ category: "road", week: "2026-W48" }),
      "GET /admin/appointments?category=road&week=2026-W48",
    ],
    ["admin cancelAppointment", (_, admin) => admin.cancelAppointment("a1"), "POST /admin/appointments/a1/cancel"],
    [
      "admin emitOffer",
      (_, admin) => admin.emitOffer({ title: "Pneus", body: "Deux pour un" }),
      "POST /admin/notifications",
    ],
    ["admin offers", (_, admin) => admin.offers({ limit: 20 }), "GET /admin/notifications?limit=20"],
    ["admin callOffOffer", (_, admin) => admin.callOffOffer("o1"), "DELETE /admin/notifications/o1"],
    ["admin statistics", (_, admin) => admin.statistics("week"), "GET /admin/statistics?range=week"],
    ["admin people", (_, admin) => admin.people("léa"), "GET /admin/people?query=l%C3%A9a"],
    ["admin changePerson", (_, admin) => admin.changePerson("p1", { blocked: true }), "PATCH /admin/people/p1"],
    ["admin audit", (_, admin) => admin.audit({ before: "40" }), "GET /admin/audit?before=40"],
    ["admin rooms", (_, admin) => admin.rooms(), "GET /admin/rooms"],
    ["admin createRoom", (_, admin) => admin.createRoom({ name: "Atelier", capacity: 2 }), "POST /admin/rooms"],
    ["admin changeRoom", (_, admin) => admin.changeRoom("r1", { capacity: 3 }), "PATCH /admin/rooms/r1"],
    ["admin deleteRoom", (_, admin) => admin.deleteRoom("r1"), "DELETE /admin/rooms/r1"],
    ["admin calendar", (_, admin) => admin.calendar("track"), "GET /admin/calendars/track"],
    [
      "admin setCalendar",
      (_, admin) =>
        admin.setCalendar("track", {
          slotMinutes: 30,
          places: 1,
          openings: [],
          closedDays: [],
          noticeMinutes: 0,
          horizonWeeks: 8,
        }),
      "PUT /admin/calendars/track",
    ],
  ])("%s asks for the contract's path", async (_, ask, path) => {
    const { api: paddock, admin, account, calls } = api(() => json({}));
    await ask(paddock, admin, account);
    expect(`${calls[0]?.init.method} ${calls[0]?.url.replace("/api/v1", "")}`).toBe(path);
  });
});

describe("a failure", () => {
  it("is the server's problem, with the field at fault", async () => {
    const { api: paddock } = api(() =>
      json(
        {
          type: "urn:paddock:email_taken",
          title: "Taken",
          status: 409,
          detail: "This address has an account.",
          code: "email_taken",
          field: "email",
          correlationId: "k1",
        },
        409,
      ),
    );
    await expect(paddock.signIn({ email: "lea@paddock.example", password: "x" })).rejects.toMatchObject({
      name: "ProblemError",
      code: "email_taken",
      detail: "This address has an account.",
      message: "This address has an account.",
      status: 409,
      field: "email",
      correlationId: "k1",
      retryable: false,
    });
  });

  it("tells how long to wait", async () => {
    const { api: paddock } = api(() =>
      json({ code: "rate_limited", detail: "Slowly." }, 429, { "Retry-After": "7", "X-Correlation-Id": "k2" }),
    );
    await expect(paddock.me()).rejects.toMatchObject({
      code: "rate_limited",
      retryable: true,
      retryAfterMs: 7_000,
      correlationId: "k2",
    });
  });

  it.each([
    [502, "unavailable"],
    [429, "rate_limited"],
    [413, "too_large"],
    [418, "bad_request"],
    [500, "internal"],
  ])("of something in between (%i in HTML) is told by its status: %s", async (status, code) => {
    const { api: paddock } = api(() => new Response("<h1>Oh</h1>", { status }));
    await expect(paddock.me()).rejects.toMatchObject({ name: "ProblemError", code, status, field: undefined });
  });

  it("is internal when an answer of 200 isn't JSON", async () => {
    const { api: paddock } = api(() => new Response("<h1>Welcome to the hotel's network</h1>"));
    await expect(paddock.me()).rejects.toMatchObject({ name: "ProblemError", code: "internal", status: 200 });
  });

  it("is the network's when no answer came", async () => {
    const { api: paddock } = api(() => Promise.reject(new TypeError("Failed to fetch")));
    await expect(paddock.me()).rejects.toMatchObject({
      name: "NetworkError",
      failure: "unreachable",
      cause: { message: "Failed to fetch" },
    });
  });

  it("is a timeout when none came in time", async () => {
    const { api: paddock } = api(never, { timeoutMs: 3_000 });
    const asked = paddock.me().catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(2_999);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await asked).toMatchObject({ name: "NetworkError", failure: "timeout" });
  });

  it("is the caller's own when the caller gave up, before or meanwhile", async () => {
    const { api: paddock, calls } = api(never);
    const control = new AbortController();
    const asked = paddock.me({ signal: control.signal });
    control.abort(new Error("left the page"));
    await expect(asked).rejects.toThrow("left the page");
    await expect(paddock.me({ signal: control.signal })).rejects.toThrow("left the page");
    expect(calls).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});

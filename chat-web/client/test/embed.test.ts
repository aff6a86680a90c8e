import { describe, expect, it } from "vitest";
import { PaddockApi } from "../src/api.ts";
import { embeddedTokens, enterEmbedded } from "../src/embed.ts";

type Sent = { url: string; init: RequestInit };

function server(answer: (sent: Sent) => [number, unknown]) {
  const sent: Sent[] = [];
  const fetch = async (url: RequestInfo | URL, init: RequestInit = {}) => {
    sent.push({ url: String(url), init });
    const [status, body] = answer(sent.at(-1)!);
    return new Response(JSON.stringify(body), { status });
  };
  return { sent, http: { baseUrl: "https://chat.example", fetch: fetch as typeof globalThis.fetch } };
}

describe("a guest on another site", () => {
  it("gets the session into the page's hands", async () => {
    const { sent, http } = server(() => [201, { user: { id: "zoe" }, session: "secret" }]);
    expect(await enterEmbedded(http, { displayName: "Zoé", locale: "fr" })).toEqual({
      user: { id: "zoe" },
      session: "secret",
    });
    expect(JSON.parse(String(sent[0]!.init.body))).toEqual({ displayName: "Zoé", locale: "fr", session: true });
  });

  it("asks for a token once, however many calls wait, and again before it expires", async () => {
    let now = 0;
    let tokens = 0;
    const { sent, http } = server(({ url }) =>
      url.endsWith("/tokens") ? [200, { accessToken: `t${++tokens}`, expiresInSeconds: 900 }] : [200, { rooms: [] }],
    );
    const api = new PaddockApi({ ...http, accessToken: embeddedTokens(http, "secret", () => now) });
    await Promise.all([api.rooms(), api.rooms()]);
    now = 839_000;
    await api.rooms();
    expect(tokens).toBe(1);
    now = 840_000;
    await api.rooms();
    const bearers = sent
      .filter(({ url }) => url.endsWith("/rooms"))
      .map(({ init }) => (init.headers as Record<string, string>).Authorization);
    expect(bearers).toEqual(["Bearer t1", "Bearer t1", "Bearer t1", "Bearer t2"]);
  });

  it("asks anew after it failed", async () => {
    let fails = true;
    const { http } = server(() =>
      fails ? [503, { code: "unavailable" }] : [200, { accessToken: "t", expiresInSeconds: 900 }],
    );
    const token = embeddedTokens(http, "secret");
    await expect(token()).rejects.toMatchObject({ code: "unavailable" });
    fails = false;
    expect(await token()).toBe("t");
  });
});

import { describe, expect, it } from "vitest";
import { PaddockApi } from "../src/api.ts";
import { programTokens } from "../src/programs.ts";

function server(answer: (body: Record<string, string>) => [number, unknown]) {
  const asked: Record<string, string>[] = [];
  const bearers: (string | undefined)[] = [];
  const send = async (url: RequestInfo | URL, { headers, body }: RequestInit = {}) => {
    if (!String(url).endsWith("/tokens")) {
      bearers.push((headers as Record<string, string>).Authorization);
      return new Response('{"rooms":[]}');
    }
    asked.push(JSON.parse(String(body)));
    const [status, said] = answer(asked.at(-1)!);
    return new Response(JSON.stringify(said), { status });
  };
  return { asked, bearers, http: { baseUrl: "https://chat.example/", fetch: send as typeof fetch } };
}

const ADVISOR = { email: "advisor@paddock.example", password: "paddock-demo-2026" };

describe("a program", () => {
  it("signs in when it needs to, with a code of its own each time", async () => {
    let now = 0;
    let codes = 100_000;
    const { asked, bearers, http } = server(({ otp }) => [200, { accessToken: `t${otp}`, expiresInSeconds: 900 }]);
    const accessToken = programTokens(http, { ...ADVISOR, otp: () => String(++codes) }, () => now);
    const api = new PaddockApi({ ...http, accessToken });
    expect(asked).toEqual([]);

    await Promise.all([api.rooms(), api.rooms()]);
    now = 840_000;
    await api.rooms();

    expect(asked).toEqual([
      { ...ADVISOR, otp: "100001" },
      { ...ADVISOR, otp: "100002" },
    ]);
    expect(bearers).toEqual(["Bearer t100001", "Bearer t100001", "Bearer t100002"]);
  });

  it("hears from its call that the credentials are wrong", async () => {
    const { http } = server(() => [401, { code: "invalid_credentials", detail: "Wrong." }]);
    const api = new PaddockApi({ ...http, accessToken: programTokens(http, ADVISOR) });
    await expect(api.rooms()).rejects.toMatchObject({ name: "ProblemError", code: "invalid_credentials" });
  });
});

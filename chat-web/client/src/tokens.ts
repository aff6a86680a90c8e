import { Http, type HttpOptions } from "./http.ts";

/** Renewed this long before it expires. */
const EARLY_MS = 60_000;

/** Access tokens asked for with what `proof` gives: one is kept while it is good, and asked for once however many wait. */
export function renewedTokens(
  http: HttpOptions,
  proof: () => Promise<object>,
  now: () => number,
): () => Promise<string> {
  let pending: Promise<string> | undefined;
  let until = 0;
  return () => {
    if (!pending || now() >= until) {
      until = Infinity; // while it is on its way
      const mine = ask();
      pending = mine;
      mine.catch(() => {
        if (pending === mine) pending = undefined;
      });
    }
    return pending;
  };

  async function ask(): Promise<string> {
    const { accessToken, expiresInSeconds } = await new Http(http).call<{
      accessToken: string;
      expiresInSeconds: number;
    }>("POST", "/tokens", await proof());
    until = now() + expiresInSeconds * 1000 - EARLY_MS;
    return accessToken;
  }
}

import { type CallOptions, Http, type HttpOptions } from "./http.ts";
import type { Locale, User } from "./model.ts";
import { renewedTokens } from "./tokens.ts";

/** A guest on a page of another site: no cookie reaches it, so the page keeps the session's secret itself. */
export interface EmbeddedGuest {
  readonly user: User;
  /** Good for access tokens until the guest signs out; whoever has it is the guest. */
  readonly session: string;
}

/** Enters as a guest from a page of another site, whose origin the server has to know. */
export function enterEmbedded(
  http: HttpOptions,
  guest: { displayName: string; locale?: Locale },
  options?: CallOptions,
): Promise<EmbeddedGuest> {
  return new Http(http).call("POST", "/guests", { ...guest, session: true }, options);
}

/** Access tokens for that session, to be given as `accessToken`: one is kept while it is good, and asked for once however many wait. */
export function embeddedTokens(
  http: HttpOptions,
  session: string,
  now: () => number = Date.now,
): () => Promise<string> {
  return renewedTokens(http, async () => ({ session }), now);
}

/** A pass for the guest whose access tokens `http` has: at the end of a link to the server's own pages (`#pass=…`) it lets them in there as the same person, once, within a minute. */
export async function sessionPass(http: HttpOptions, options?: CallOptions): Promise<string> {
  return (await new Http(http).call<{ pass: string }>("POST", "/session-passes", undefined, options)).pass;
}

/** Signs in on the server's own page with a pass; `unauthenticated` when it was used, has expired, or its session has ended. */
export async function arriveByPass(pass: string, http: HttpOptions = {}, options?: CallOptions): Promise<User> {
  return (await new Http(http).call<{ user: User }>("POST", "/sessions/by-pass", { pass }, options)).user;
}

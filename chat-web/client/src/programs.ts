import type { HttpOptions } from "./http.ts";
import { renewedTokens } from "./tokens.ts";

/** What a program signs in with. */
export interface ProgramCredentials {
  readonly email: string;
  readonly password: string;
  /** Makes a code of the second factor, for accounts that have one; asked for each token anew, since none is good twice. */
  readonly otp?: (() => string | Promise<string>) | undefined;
}

/**
 * Access tokens for a program, to be given as `accessToken`: the first one is asked for when it is needed, and each is renewed before it
 * ends. Wrong credentials are told by the call that needed the token (`invalid_credentials`, `otp_required`).
 */
export function programTokens(
  http: HttpOptions,
  { email, password, otp }: ProgramCredentials,
  now: () => number = Date.now,
): () => Promise<string> {
  return renewedTokens(http, async () => ({ email, password, ...(otp && { otp: await otp() }) }), now);
}

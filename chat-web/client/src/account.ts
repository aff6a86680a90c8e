import { type CallOptions, Http, type HttpOptions } from "./http.ts";
import type { Instant } from "./model.ts";

/** A browser or program in which a person is signed in. */
export interface OwnSession {
  readonly id: string;
  readonly openedAt: Instant;
  /** Give or take a few minutes. */
  readonly lastSeenAt: Instant;
  /** Such as “Firefox on Linux”. */
  readonly client: string;
  /** Whether it is the one that asks. */
  readonly current: boolean;
}

/** The REST calls by which people look after their account; only the page of one's own account loads them. */
export class PaddockAccount {
  readonly #http: Http;

  constructor(options: HttpOptions = {}) {
    this.#http = new Http(options);
  }

  /** Where the person is signed in, the one last seen first. */
  async sessions(options?: CallOptions): Promise<readonly OwnSession[]> {
    return (await this.#http.call<{ sessions: OwnSession[] }>("GET", "/me/sessions", undefined, options)).sessions;
  }

  /** Ends one of them, with all that it gave out. */
  endSession(id: string, options?: CallOptions): Promise<void> {
    return this.#http.call("DELETE", `/me/sessions/${encodeURIComponent(id)}`, undefined, options);
  }

  /** Ends every other session. */
  changePassword(change: { currentPassword: string; password: string }, options?: CallOptions): Promise<void> {
    return this.#http.call("PUT", "/me/password", change, options);
  }

  /** Asks for a link to a new password; says nothing of whether anybody has the address. */
  askReset(email: string, options?: CallOptions): Promise<void> {
    return this.#http.call("POST", "/password-resets", { email }, options);
  }

  /** Chooses a new password by the token of a mailed link; every session of the person ends. */
  resetPassword(reset: { token: string; password: string }, options?: CallOptions): Promise<void> {
    return this.#http.call("POST", "/password-resets/confirm", reset, options);
  }

  /** Has the link mailed again by which one's address is verified. */
  resendVerification(options?: CallOptions): Promise<void> {
    return this.#http.call("POST", "/email-verifications", undefined, options);
  }

  /** Shows by the token of a mailed link that an address is one's own. */
  verifyEmail(token: string, options?: CallOptions): Promise<void> {
    return this.#http.call("POST", "/email-verifications/confirm", { token }, options);
  }

  /** Switches reminders of appointments off, by the token of a mailed one. */
  endReminders(token: string, options?: CallOptions): Promise<void> {
    return this.#http.call("POST", `/reminders/off?token=${encodeURIComponent(token)}`, undefined, options);
  }

  /** A second factor to be added to an authenticator app, and then confirmed. */
  enrolTotp(proof: { currentPassword: string }, options?: CallOptions): Promise<{ secret: string; uri: string }> {
    return this.#http.call("POST", "/me/totp", proof, options);
  }

  /** Switches the second factor on, and gives the recovery codes this once. */
  async confirmTotp(otp: string, options?: CallOptions): Promise<readonly string[]> {
    return (await this.#http.call<{ recoveryCodes: string[] }>("POST", "/me/totp/confirm", { otp }, options))
      .recoveryCodes;
  }

  /** Switches the second factor off, on showing a code of it. */
  removeTotp(otp: string, options?: CallOptions): Promise<void> {
    return this.#http.call("DELETE", "/me/totp", { otp }, options);
  }

  /** Everything the server holds of the person, as JSON. */
  exportMe(options?: CallOptions): Promise<Record<string, unknown>> {
    return this.#http.call("GET", "/me/export", undefined, options);
  }

  /** The same as a link to download. */
  exportUrl(): string {
    return this.#http.url("/me/export");
  }

  /** Erases the person; their messages stay as those of a deleted user. Guests have no password to show. */
  eraseMe(proof?: { currentPassword: string }, options?: CallOptions): Promise<void> {
    return this.#http.call("DELETE", "/me", proof, options);
  }
}

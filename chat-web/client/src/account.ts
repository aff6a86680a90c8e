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
}

import { NetworkError, ProblemError } from "./errors.ts";

/** How long one call may take, and what ends it early. */
export interface CallOptions {
  /** Ends the wait; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** How long to wait for the whole answer. */
  readonly timeoutMs?: number | undefined;
}

/** Where the server is, and how a program says who it is. */
export interface HttpOptions {
  /** Where the server is, with or without a slash or `/api/v1` at its end; the page's own origin by default. */
  readonly baseUrl?: string | undefined;
  /** For programs and pages of other sites: sent as `Authorization: Bearer …` in place of the cookie. A function is asked before each call. */
  readonly accessToken?: string | (() => Promise<string>) | undefined;
  /** The global `fetch` by default. */
  readonly fetch?: typeof fetch | undefined;
  /** 10 s by default. */
  readonly timeoutMs?: number | undefined;
}

type Json = Record<string, unknown>;

/** JSON over HTTP, with every failure told as a {@link ProblemError}, a {@link NetworkError} or the caller's own abort. */
export class Http {
  readonly #options: HttpOptions;

  constructor(options: HttpOptions) {
    this.#options = options;
  }

  url(path: string): string {
    return `${this.#options.baseUrl?.replace(/(\/api\/v1)?\/*$/, "") ?? ""}/api/v1${path}`;
  }

  async call<T>(method: string, path: string, body?: object, options: CallOptions = {}): Promise<T> {
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(), options.timeoutMs ?? this.#options.timeoutMs ?? 10_000);
    const stop = () => timeout.abort();
    options.signal?.addEventListener("abort", stop);
    try {
      options.signal?.throwIfAborted();
      const response = await this.#fetch(method, path, body, timeout.signal, "application/json");
      const text = await response.text();
      if (!response.ok) throw problemOf(response, text);
      return (text ? parse(response, text) : undefined) as T;
    } catch (error) {
      options.signal?.throwIfAborted();
      if (error instanceof ProblemError) throw error;
      throw new NetworkError(timeout.signal.aborted ? "timeout" : "unreachable", { cause: error });
    } finally {
      clearTimeout(timer);
      options.signal?.removeEventListener("abort", stop);
    }
  }

  /** An answer that goes on until the signal ends it. */
  async stream(path: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    const response = await this.#fetch("GET", path, undefined, signal, "text/event-stream");
    if (response.ok && response.body) return response.body;
    throw problemOf(response, await response.text());
  }

  async #fetch(
    method: string,
    path: string,
    body: object | undefined,
    signal: AbortSignal,
    Accept: string,
  ): Promise<Response> {
    const { accessToken, fetch: send = fetch } = this.#options;
    const headers: Record<string, string> = { Accept };
    const init: RequestInit = { method, headers, signal }; // the cookie goes to the page's own origin alone
    if (body) {
      headers["Content-Type"] = "application/json";
      init.body = JSON.stringify(body);
    }
    const token = typeof accessToken === "function" ? await accessToken() : accessToken;
    if (token) headers.Authorization = `Bearer ${token}`;
    return send(this.url(path), init);
  }
}

function parse(response: Response, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw problemOf(response, "");
  }
}

/** What a proxy in between says in HTML is told by its status. */
const CODES: Record<number, string> = {
  401: "unauthenticated",
  403: "forbidden",
  404: "not_found",
  413: "too_large",
  429: "rate_limited",
  502: "unavailable",
  503: "unavailable",
  504: "unavailable",
};

function problemOf(response: Response, text: string): ProblemError {
  const body = jsonObject(text);
  const seconds = Number(response.headers.get("Retry-After") ?? Number.NaN);
  return new ProblemError({
    code:
      string(body.code) ??
      CODES[response.status] ??
      (response.status < 500 && !response.ok ? "bad_request" : "internal"),
    detail: string(body.detail) ?? string(body.title) ?? `HTTP ${response.status}`,
    status: response.status,
    field: string(body.field),
    correlationId: string(body.correlationId) ?? response.headers.get("X-Correlation-Id") ?? undefined,
    retryAfterMs: typeof body.retryAfterMs === "number" ? body.retryAfterMs : seconds >= 0 ? seconds * 1000 : undefined,
  });
}

function jsonObject(text: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Json) : {};
  } catch {
    return {};
  }
}

function string(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

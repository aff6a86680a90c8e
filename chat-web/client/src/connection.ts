import { backoffMs } from "./backoff.ts";
import type { ChatOptions, ClosedReason, ConnectionStatus, WebSocketLike } from "./chat.ts";
import { NetworkError, type ProblemDetails, ProblemError } from "./errors.ts";
import type { CallOptions } from "./http.ts";
import type { Welcome } from "./model.ts";

/** A frame from the server, told apart by its type. */
export interface Frame {
  readonly type: string;
  readonly [field: string]: unknown;
}

export interface ConnectionListener {
  /** The `since` of the next hello. */
  since(): Record<string, number>;
  /** False turns the connection away: it belongs to somebody else. */
  mayEnter(welcome: Welcome): boolean;
  entered(welcome: Welcome): void;
  event(frame: Frame): void;
  status(status: ConnectionStatus): void;
  failed(error: unknown): void;
}

export interface CommandOptions extends CallOptions {
  /** Sent again when the connection breaks before the answer, for commands that do no harm twice. */
  readonly again?: boolean;
}

interface Command {
  readonly frame: string;
  readonly again: boolean;
  sent: boolean;
  resolve(answer: Frame): void;
  reject(error: unknown): void;
}

const MAX_FRAME_BYTES = 16_384;
const QUIET_MS = 20_000;
const PONG_MS = 10_000;
/** A connection that lived this long was a good one: the next loss starts the back-off anew. */
const STEADY_MS = 5_000;

/** One WebSocket at a time, replaced as often as needed, with answers matched to commands. */
export class Connection {
  readonly #options: ChatOptions;
  readonly #listener: ConnectionListener;
  readonly #timeoutMs: number;
  readonly #commands = new Map<string, Command>();
  #status: ConnectionStatus = { state: "idle" };
  #socket: WebSocketLike | undefined;
  #connecting: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #steady: ReturnType<typeof setTimeout> | undefined;
  #unsubscribe: (() => void) | undefined;
  #attempt = 0;
  #freshTicketTried = false;
  #told = false;
  #heardAt = 0;
  #lastId = 1;

  constructor(options: ChatOptions, listener: ConnectionListener) {
    this.#options = options;
    this.#listener = listener;
    this.#timeoutMs = options.timeoutMs ?? 10_000;
  }

  get status(): ConnectionStatus {
    return this.#status;
  }

  start(): void {
    if (this.#status.state !== "idle" && this.#status.state !== "closed") return;
    this.#attempt = 0;
    this.#freshTicketTried = false;
    this.#unsubscribe = this.#options.hints?.subscribe((hint) => this.#hint(hint));
    void this.#connect();
  }

  stop(): void {
    if (this.#status.state !== "closed") this.#close("stopped");
  }

  request<T>(type: string, body: object = {}, options: CommandOptions = {}): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      options.signal?.throwIfAborted();
      const { state } = this.#status;
      if (state === "idle" || state === "closed") throw new NetworkError("not_started");
      const id = String(++this.#lastId);
      const frame = JSON.stringify({ ...body, type, id });
      if (new TextEncoder().encode(frame).length > MAX_FRAME_BYTES)
        throw new ProblemError({ code: "too_large", detail: `${type} is too large` });
      const done = () => {
        this.#commands.delete(id);
        clearTimeout(timer);
        options.signal?.removeEventListener("abort", aborted);
      };
      const give = (error: unknown) => {
        done();
        reject(error);
      };
      const aborted = () => give(options.signal?.reason);
      const timer = setTimeout(() => give(new NetworkError("timeout")), options.timeoutMs ?? this.#timeoutMs);
      options.signal?.addEventListener("abort", aborted);
      const command: Command = {
        frame,
        again: options.again ?? false,
        sent: false,
        resolve: (answer) => {
          done();
          resolve(answer as T);
        },
        reject: give,
      };
      this.#commands.set(id, command);
      this.#flush();
    });
  }

  #flush(): void {
    if (this.#status.state !== "online") return;
    for (const command of this.#commands.values()) {
      if (command.sent) continue;
      command.sent = true;
      this.#socket?.send(command.frame);
    }
  }

  async #connect(): Promise<void> {
    const connecting = new AbortController();
    this.#connecting = connecting;
    clearTimeout(this.#timer);
    this.#told = false;
    this.#become({ state: "connecting", attempt: this.#attempt });
    try {
      const ticket = await this.#options.api.webSocketTicket({ signal: connecting.signal, timeoutMs: this.#timeoutMs });
      if (!connecting.signal.aborted) this.#open(ticket.url, ticket.ticket);
    } catch (error) {
      if (connecting.signal.aborted) return;
      if (error instanceof ProblemError && !error.retryable && (error.status === 401 || error.status === 403))
        return this.#close("signed_out");
      if (!(error instanceof ProblemError || error instanceof NetworkError)) this.#listener.failed(error);
      this.#wait(error instanceof ProblemError ? error.retryAfterMs : undefined);
    }
  }

  #open(url: string, ticket: string): void {
    const socket: WebSocketLike = this.#options.webSocket?.(url) ?? new WebSocket(url);
    this.#socket = socket;
    this.#timer = setTimeout(() => this.#lost(), this.#timeoutMs);
    socket.onopen = () =>
      socket.send(JSON.stringify({ type: "hello", id: "1", ticket, since: this.#listener.since() }));
    socket.onmessage = ({ data }: { data: unknown }) => this.#heard(data);
    socket.onclose = ({ code }: { code: number }) => this.#closed(code);
    socket.onerror = () => undefined; // onclose follows and says more
  }

  #heard(data: unknown): void {
    this.#heardAt = Date.now();
    let frame: Frame;
    try {
      frame = JSON.parse(String(data));
    } catch (error) {
      this.#listener.failed(error);
      return;
    }
    const answered = typeof frame.id === "string" ? frame.id : undefined;
    if (frame.type === "welcome") this.#welcome(frame as unknown as Welcome);
    else if (frame.type === "error" && answered === "1") this.#turnedAway(problem(frame));
    else if (frame.type === "error" && !answered) this.#listener.failed(problem(frame));
    else if (frame.type === "error") this.#commands.get(answered as string)?.reject(problem(frame));
    else if (frame.type === "ok") this.#commands.get(answered ?? "")?.resolve(frame);
    else if (this.#status.state === "online") this.#listener.event(frame); // before the welcome nothing can be put in order
  }

  #welcome(welcome: Welcome): void {
    if (!this.#listener.mayEnter(welcome)) {
      this.#close("other_user");
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#listen(), QUIET_MS);
    this.#freshTicketTried = false;
    this.#steady = setTimeout(() => (this.#attempt = 0), STEADY_MS);
    this.#status = { state: "online" };
    this.#listener.entered(welcome);
    this.#flush();
  }

  #turnedAway(error: ProblemError): void {
    if (error.code === "unauthenticated") this.#closed(4001);
    else this.#lost(error.retryAfterMs);
  }

  #closed(code: number): void {
    if (code === 4001 && !this.#freshTicketTried) {
      this.#freshTicketTried = true;
      this.#release();
      void this.#connect();
    } else if (code === 4001 || code === 4003) this.#close("signed_out", code);
    else if (code === 1009 || (code >= 4001 && code <= 4007)) this.#close("refused", code);
    else this.#lost();
  }

  #close(reason: ClosedReason, code?: number): void {
    this.#unsubscribe?.();
    this.#release();
    this.#become({ state: "closed", reason, ...(code !== undefined && { code }) });
    for (const command of [...this.#commands.values()]) command.reject(new NetworkError("lost"));
  }

  #lost(retryAfterMs?: number): void {
    this.#freshTicketTried = false;
    this.#release();
    this.#wait(retryAfterMs);
  }

  #wait(retryAfterMs = 0): void {
    const delay = Math.max(retryAfterMs, backoffMs(this.#attempt, this.#options.random ?? Math.random));
    this.#attempt++;
    this.#told = retryAfterMs > 0;
    this.#timer = setTimeout(() => void this.#connect(), delay);
    this.#become({ state: "waiting", attempt: this.#attempt, retryAt: Date.now() + delay });
  }

  /** Lets go of the socket without waiting for its farewell, which a dead link never brings. */
  #release(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#steady);
    this.#connecting?.abort();
    const socket = this.#socket;
    this.#socket = undefined;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
    for (const command of [...this.#commands.values()]) {
      if (command.sent && !command.again) command.reject(new NetworkError("lost"));
      command.sent = false;
    }
  }

  #hint(hint: "online" | "offline" | "visible"): void {
    const { state } = this.#status;
    this.#freshTicketTried &&= hint === "visible"; // a hello that was late on the network before says nothing of this one
    if (state === "online") this.#probe();
    else if (state === "waiting" && hint !== "offline" && !this.#told) void this.#connect();
  }

  #listen(): void {
    const quiet = Date.now() - this.#heardAt;
    if (quiet >= QUIET_MS) this.#probe();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#listen(), quiet >= QUIET_MS ? QUIET_MS : QUIET_MS - quiet);
  }

  #probe(): void {
    const socket = this.#socket;
    const askedAt = Date.now();
    this.request("ping", {}, { timeoutMs: PONG_MS }).catch((error: unknown) => {
      // Any frame since shows that the link lives, whatever became of the ping.
      const silent = error instanceof NetworkError && error.failure === "timeout" && this.#heardAt <= askedAt;
      if (silent && socket === this.#socket) this.#lost();
    });
  }

  #become(status: ConnectionStatus): void {
    this.#status = status;
    this.#listener.status(status);
  }
}

function problem(frame: Frame): ProblemError {
  return new ProblemError(frame as unknown as ProblemDetails);
}

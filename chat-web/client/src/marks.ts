import { ProblemError } from "./errors.ts";

const READ_MS = 400;
const RETRY_MS = 2_000;
const TYPING_MS = 3_000;

type Request = (type: string, body: object) => Promise<unknown>;

/** Tells the server what was read and that somebody types, no oftener than others can make use of it. */
export class Marks {
  readonly #request: Request;
  readonly #read = new Map<string, number>();
  readonly #typedAt = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #online = false;

  constructor(request: Request) {
    this.#request = request;
  }

  online(online: boolean): void {
    this.#online = online;
    this.#later(READ_MS);
  }

  /** What the server doesn't know of yet. */
  get unsaid(): ReadonlyMap<string, number> {
    return this.#read;
  }

  read(conversation: string, seq: number): void {
    this.#read.set(conversation, seq);
    this.#later(READ_MS);
  }

  /** Worth telling only while it is true: not kept for later, and no loss when it fails. */
  typing(conversation: string): void {
    const now = Date.now();
    if (!this.#online || now - (this.#typedAt.get(conversation) ?? -TYPING_MS) < TYPING_MS) return;
    this.#typedAt.set(conversation, now);
    this.#request("conversation.typing", { conversation }).catch(() => undefined);
  }

  /** After a message the next keystroke is a new start of typing. */
  sent(conversation: string): void {
    this.#typedAt.delete(conversation);
  }

  #later(ms: number): void {
    if (this.#online && this.#read.size > 0) this.#timer ??= setTimeout(() => this.#flush(), ms);
  }

  #flush(): void {
    this.#timer = undefined;
    if (!this.#online) return;
    for (const [conversation, seq] of this.#read) {
      this.#read.delete(conversation);
      this.#request("conversation.read", { conversation, seq }).catch((error: unknown) => {
        if (error instanceof ProblemError && !error.retryable) return; // no such conversation any more
        this.#read.set(conversation, Math.max(seq, this.#read.get(conversation) ?? 0));
        this.#later((error instanceof ProblemError && error.retryAfterMs) || RETRY_MS);
      });
    }
  }
}

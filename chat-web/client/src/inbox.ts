import { NetworkError, ProblemError } from "./errors.ts";
import type { Conversation, Message, MessagePage } from "./model.ts";

export interface InboxListener {
  deliver(message: Message): void;
  resync(conversation: string, lastSeq: number): void;
  history(conversation: string, after: number): Promise<MessagePage>;
}

/** What has been delivered of one conversation, and what waits for a hole before it to be filled. */
interface Line {
  delivered: number;
  /** What the server is known to have. */
  known: number;
  filling: boolean;
  readonly held: Map<number, Message>;
}

/** A hole larger than this is not worth filling: the listener pages what it wants to see. */
const MAX_HOLE = 500;
/** `since` has to fit into one frame beside the ticket. */
const MAX_SINCE_CHARACTERS = 12_000;
const TAIL_MS = 3_000;
const RETRY_MS = 2_000;

/** Puts messages in order: delivers each `seq` of a conversation once, after the one before it, and fetches what is missing. */
export class Inbox {
  readonly #listener: InboxListener;
  readonly #lines = new Map<string, Line>();
  #asked = new Set<string>();
  #tail: ReturnType<typeof setTimeout> | undefined;

  constructor(listener: InboxListener) {
    this.#listener = listener;
  }

  /** Last `seq` delivered per conversation, those heard of last first as far as they fit. */
  since(): Record<string, number> {
    let room = MAX_SINCE_CHARACTERS;
    const lines = [...this.#lines].reverse().filter(([id]) => {
      room -= id.length + 16;
      return room > 0;
    });
    this.#asked = new Set(lines.map(([id]) => id));
    return Object.fromEntries(lines.map(([id, line]) => [id, line.delivered]));
  }

  /**
   * Takes up where the welcome says the conversations are; `anew` when what was delivered before counts no more. Gives back those
   * of which more was missed than will come by itself.
   */
  welcome(conversations: readonly Conversation[], anew: boolean): readonly Conversation[] {
    const before = new Map(this.#lines);
    const lost: Conversation[] = [];
    this.#lines.clear();
    for (const conversation of conversations) {
      const { id, lastSeq } = conversation;
      const delivered = anew ? lastSeq : (before.get(id)?.delivered ?? lastSeq);
      const resumed = delivered <= lastSeq && (delivered === lastSeq || this.#asked.has(id));
      this.#lines.set(id, line(resumed ? delivered : lastSeq));
      if (resumed) this.expect(id, lastSeq);
      else lost.push(conversation);
    }
    return lost;
  }

  accept(message: Message): void {
    const { conversation, seq } = message;
    let at = this.#lines.get(conversation) ?? line(seq - 1);
    if (seq <= at.delivered) return;
    if (seq - at.delivered > MAX_HOLE) {
      this.resync(conversation, seq - 1);
      at = line(seq - 1);
    }
    this.#lines.delete(conversation);
    this.#lines.set(conversation, at);
    at.held.set(seq, message);
    this.#drain(at);
    this.expect(conversation, seq);
    if (at.held.size > 0) void this.#fill(conversation, at);
  }

  /** Too much was missed: goes on after `lastSeq`, and says so. */
  resync(conversation: string, lastSeq: number): void {
    this.#lines.set(conversation, line(lastSeq));
    this.#listener.resync(conversation, lastSeq);
  }

  /** The listener got everything up to `lastSeq` by another way. */
  seen(conversation: string, lastSeq: number): void {
    const at = this.#lines.get(conversation) ?? line(lastSeq);
    this.#lines.set(conversation, at);
    at.delivered = Math.max(at.delivered, lastSeq);
    for (const seq of at.held.keys()) if (seq <= lastSeq) at.held.delete(seq);
    this.#drain(at);
  }

  /** The server has this much; should it not arrive by itself soon, it is fetched. */
  expect(conversation: string, lastSeq: number): void {
    const at = this.#lines.get(conversation);
    if (!at) return;
    at.known = Math.max(at.known, lastSeq);
    if (at.delivered < at.known) this.#later(TAIL_MS);
  }

  delivered(conversation: string): number {
    return this.#lines.get(conversation)?.delivered ?? 0;
  }

  forget(conversation: string): void {
    this.#lines.delete(conversation);
  }

  /** Asks for nothing more; the next welcome goes on from here. */
  pause(): void {
    clearTimeout(this.#tail);
    this.#tail = undefined;
  }

  #catchUp(): void {
    this.#tail = undefined;
    for (const [conversation, at] of this.#lines) {
      if (at.delivered < at.known) void this.#fill(conversation, at);
    }
  }

  #drain(at: Line): void {
    for (let next = at.held.get(at.delivered + 1); next; next = at.held.get(at.delivered + 1)) {
      at.held.delete(next.seq);
      at.delivered = next.seq;
      this.#listener.deliver(next);
    }
  }

  async #fill(conversation: string, at: Line): Promise<void> {
    if (at.filling) return;
    at.filling = true;
    try {
      while (at.delivered < at.known) {
        const after = at.delivered;
        const page = await this.#listener.history(conversation, after);
        if (this.#lines.get(conversation) !== at) return;
        this.#take(at, after, page);
        if (at.delivered === after) return this.#later(RETRY_MS);
      }
    } catch (error) {
      this.#notFilled(conversation, at, error);
    } finally {
      at.filling = false;
    }
  }

  #take(at: Line, after: number, page: MessagePage): void {
    for (const message of page.messages) {
      if (message.seq <= at.delivered) continue;
      at.delivered = message.seq - 1;
      at.held.set(message.seq, message);
      this.#drain(at);
    }
    if (page.more && at.delivered > after) return;
    // What the page leaves out up to its lastSeq is no longer in the server's history.
    const end = at.held.size > 0 ? Math.min(...at.held.keys()) - 1 : at.known;
    at.delivered = Math.max(at.delivered, Math.min(end, page.lastSeq));
    this.#drain(at);
  }

  #notFilled(conversation: string, at: Line, error: unknown): void {
    if (this.#lines.get(conversation) !== at) return;
    // A connection that broke needs nothing here: the next welcome takes it up.
    if (error instanceof NetworkError && error.failure !== "timeout") return;
    if (error instanceof ProblemError && !error.retryable) this.resync(conversation, at.known);
    else this.#later((error instanceof ProblemError && error.retryAfterMs) || RETRY_MS);
  }

  #later(ms: number): void {
    this.#tail ??= setTimeout(() => this.#catchUp(), ms);
  }
}

function line(delivered: number): Line {
  return { delivered, known: delivered, filling: false, held: new Map() };
}

import type { Chat, OutgoingMessage } from "./chat.ts";
import type { Message, MessagePage } from "./model.ts";

/** What a conversation shows. */
export interface TimelineState {
  /** In ascending order of `seq`, without a hole: history, what came since, edits and removals, one's own included. */
  readonly messages: readonly Message[];
  /** One's own messages on their way, oldest first, to be shown below. */
  readonly unsent: readonly OutgoingMessage[];
  /** `idle`: nothing was asked for yet. `failed`: with `error`; `older()` tries again. */
  readonly state: "idle" | "loading" | "ready" | "failed";
  /** Whether there is history before the first message. */
  readonly more: boolean;
  readonly error?: unknown;
}

/** One conversation as it is to be shown, kept up to date until `close()`. */
export interface Timeline {
  readonly conversation: string;
  /** The same object until something changes, as `useSyncExternalStore` and its like want it. */
  readonly state: TimelineState;
  /** Calls back after each change; call what it returns to end it. */
  subscribe(listener: () => void): () => void;
  /** Fetches the page before the first message shown, or the newest one; a second call joins the first. Never rejects: `state` says how it went. */
  older(): Promise<void>;
  /** Hands a message over for delivery; it is among `unsent` until it is among `messages`. */
  send(text: string): OutgoingMessage;
  /** Stops listening. */
  close(): void;
}

/** How a timeline is filled. */
export interface TimelineOptions {
  /** Messages a page, 50 by default, 100 at most. */
  readonly pageSize?: number;
}

/** A timeline of one conversation; it asks for the newest page by itself, once there is a connection. */
export function createTimeline(chat: Chat, conversation: string, options: TimelineOptions = {}): Timeline {
  return new LiveTimeline(chat, conversation, options.pageSize ?? 50);
}

/** How often a page is read that changes while it is read. */
const TRIES = 3;

class LiveTimeline implements Timeline {
  readonly conversation: string;
  readonly #chat: Chat;
  readonly #pageSize: number;
  readonly #messages = new Map<number, Message>();
  readonly #listeners = new Set<() => void>();
  readonly #ends: (() => void)[];
  #loading: Promise<void> | undefined;
  /** Counts what makes pages under way worthless. */
  #age = 0;
  #changes: number | undefined;
  state: TimelineState;

  constructor(chat: Chat, conversation: string, pageSize: number) {
    this.conversation = conversation;
    this.#chat = chat;
    this.#pageSize = pageSize;
    this.state = { messages: [], unsent: chat.outbox(conversation), state: "idle", more: true };
    this.#ends = [
      chat.on("message", (message) => this.#arrived(message)),
      chat.on("message.edited", ({ conversation, seq, text, editedAt, changes }) =>
        this.#altered(conversation, seq, changes, (message) => ({ ...message, text, editedAt })),
      ),
      chat.on("message.removed", ({ conversation, seq, by, changes }) =>
        this.#altered(conversation, seq, changes, (message) => withoutContent(message, by)),
      ),
      chat.on("outbox", (event) => {
        if (event.conversation === conversation) this.#become({ unsent: event.messages });
      }),
      chat.on("resync", (event) => {
        if (event.conversation === conversation) this.#anew();
      }),
      chat.on("epoch", () => this.#anew()),
      chat.on("welcome", () => this.#welcome()),
    ];
    if (chat.status.state === "online") this.#welcome();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  older(): Promise<void> {
    this.#loading ??= this.#load().finally(() => (this.#loading = undefined));
    return this.#loading;
  }

  send(text: string): OutgoingMessage {
    return this.#chat.send(this.conversation, text);
  }

  close(): void {
    this.#age++;
    for (const end of this.#ends) end();
    this.#listeners.clear();
  }

  /** What was changed while one was away is read again, as far as it is shown. */
  #welcome(): void {
    const now = this.#chat.conversations.find(({ id }) => id === this.conversation)?.changes;
    const missed = now !== undefined && this.#changes !== undefined && now !== this.#changes;
    if (missed) this.#anew();
    else if (this.state.state === "idle" || this.state.state === "failed") void this.older();
  }

  async #load(): Promise<void> {
    if (!this.state.more) return;
    const age = this.#age;
    this.#become({ state: "loading", error: undefined });
    try {
      const page = await this.#page();
      if (age === this.#age) this.#take(page);
    } catch (error) {
      if (age === this.#age) this.#become({ state: "failed", error });
    }
  }

  /** The page before the first message, read again when something in it may have been changed meanwhile. */
  async #page(): Promise<MessagePage> {
    const first = Math.min(...this.#messages.keys());
    const place = { limit: this.#pageSize, ...(Number.isFinite(first) && { before: first }) };
    for (let tries = 1; ; tries++) {
      const page = await this.#chat.history(this.conversation, place);
      if (tries === TRIES || (page.changes ?? 0) >= (this.#changes ?? 0)) return page;
    }
  }

  #take(page: MessagePage): void {
    this.#changes ??= page.changes;
    for (const message of page.messages) if (!this.#messages.has(message.seq)) this.#messages.set(message.seq, message);
    this.#become({ messages: this.#sorted(), state: "ready", more: page.more });
  }

  /** Fetches the newest page anew; what is shown stays in sight until it is here. */
  #anew(): void {
    this.#age++;
    this.#loading = undefined;
    this.#changes = undefined;
    this.#messages.clear();
    this.state = { ...this.state, more: true };
    void this.older();
  }

  #arrived(message: Message): void {
    if (message.conversation !== this.conversation) return;
    this.#messages.set(message.seq, message);
    if (this.state.state === "ready") this.#become({ messages: this.#sorted() }); // else with the page that is on its way
  }

  #altered(conversation: string, seq: number, changes: number, change: (message: Message) => Message): void {
    if (conversation !== this.conversation) return;
    this.#changes = changes;
    const message = this.#messages.get(seq);
    if (!message) return;
    this.#messages.set(seq, change(message));
    this.#become({ messages: this.#sorted() });
  }

  #sorted(): readonly Message[] {
    return [...this.#messages.values()].sort((a, b) => a.seq - b.seq);
  }

  #become(change: Partial<TimelineState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}

function withoutContent({ conversation, seq, from, at, clientId }: Message, removedBy: "author" | "staff"): Message {
  return { conversation, seq, from, at, clientId, removed: true, removedBy };
}

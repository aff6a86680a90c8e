import { backoffMs } from "./backoff.ts";
import type { OutboxStore, OutgoingMessage, StoredMessage } from "./chat.ts";
import { NetworkError, ProblemError } from "./errors.ts";
import type { Message } from "./model.ts";

export interface OutboxListener {
  /** Hands a message to the server; settles with its `seq`. */
  post(message: OutgoingMessage): Promise<{ readonly seq: number }>;
  /** Whether the message of that `seq` has been delivered already; if not, it is expected from now on. */
  arrived(conversation: string, seq: number): boolean;
  changed(conversation: string, messages: readonly OutgoingMessage[]): void;
  failed(error: unknown): void;
}

interface Item {
  message: OutgoingMessage;
  /** False where the store had no room for it: then only this page knows it. */
  stored: boolean;
}

/** How long another tab gets to send its own message before this one takes it up. */
const ADOPT_MS = 3_000;

/** Messages until the server has them: one at a time per conversation, in the order they were written, again and again if need be. */
export class Outbox {
  readonly #store: OutboxStore;
  readonly #listener: OutboxListener;
  readonly #random: () => number;
  readonly #items = new Map<string, Item>();
  readonly #lists = new Map<string, readonly OutgoingMessage[]>();
  #online = false;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #adopting: ReturnType<typeof setTimeout> | undefined;
  #unwatch: (() => void) | undefined;
  #refusals = 0;
  #lastAt = 0;

  constructor(store: OutboxStore, listener: OutboxListener, random: () => number) {
    this.#store = store;
    this.#listener = listener;
    this.#random = random;
  }

  open(): void {
    this.#adopt();
    this.#unwatch ??= this.#store.watch?.(() => this.#storeChanged());
  }

  close(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
    clearTimeout(this.#adopting);
    this.#adopting = undefined;
  }

  online(online: boolean): void {
    this.#online = online;
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.#pump();
  }

  send(conversation: string, text: string): OutgoingMessage {
    this.#lastAt = Math.max(Date.now(), this.#lastAt + 1);
    const stored: StoredMessage = { clientId: newClientId(), conversation, text, createdAt: this.#lastAt };
    const item = { message: { ...stored, state: "waiting" as const }, stored: this.#put(stored) };
    this.#items.set(stored.clientId, item);
    this.#changed(conversation);
    this.#pump();
    return this.#items.get(stored.clientId)?.message ?? item.message;
  }

  /** The same list until it changes. */
  messages(conversation: string): readonly OutgoingMessage[] {
    const list = this.#lists.get(conversation) ?? this.#of(conversation).map(({ message }) => message);
    this.#lists.set(conversation, list);
    return list;
  }

  retry(clientId: string): void {
    const item = this.#items.get(clientId);
    if (item?.message.state !== "failed") return;
    const { clientId: id, conversation, text, createdAt } = item.message;
    item.stored = this.#put({ clientId: id, conversation, text, createdAt });
    this.#become(item, "waiting");
    this.#pump();
  }

  discard(clientId: string): string | undefined {
    const item = this.#items.get(clientId);
    if (!item || item.message.state === "sent" || item.message.state === "sending") return undefined;
    this.#remove(item);
    return item.message.text;
  }

  /** One of the person's own messages arrived, so it needs no looking after any more. */
  arrived(message: Message): void {
    const item = this.#items.get(message.clientId);
    if (item) this.#remove(item);
  }

  /** What is up to `seq` will not be delivered any more: the listener pages it. */
  settled(conversation: string): void {
    for (const item of this.#of(conversation)) if (item.message.state === "sent") this.#remove(item);
  }

  /** Nothing can be sent there any more. */
  refuse(conversation: string, code: string): void {
    for (const item of this.#of(conversation)) {
      if (item.message.state === "sent") this.#remove(item);
      else if (item.message.state === "waiting") this.#fail(item, code);
    }
  }

  #pump(): void {
    if (!this.#online || this.#pause) return;
    const busy = new Set<string>();
    for (const item of this.#sorted()) {
      const { clientId, conversation, state } = item.message;
      if (state === "waiting" && item.stored && !this.#store.has(clientId)) {
        this.#remove(item); // sent or discarded in another tab
        continue;
      }
      if (state === "waiting" && !busy.has(conversation)) void this.#post(item);
      if (state === "waiting" || state === "sending") busy.add(conversation);
    }
  }

  async #post(item: Item): Promise<void> {
    const { clientId, conversation } = item.message;
    this.#become(item, "sending");
    try {
      const { seq } = await this.#listener.post(item.message);
      this.#refusals = 0;
      this.#store.remove(clientId);
      if (!this.#items.has(clientId)) return;
      if (this.#listener.arrived(conversation, seq)) this.#remove(item);
      else this.#become(item, "sent");
    } catch (error) {
      if (this.#items.has(clientId)) this.#notSent(item, error);
    } finally {
      this.#pump();
    }
  }

  #notSent(item: Item, error: unknown): void {
    if (error instanceof ProblemError && !error.retryable) {
      this.#fail(item, error.code);
      return;
    }
    this.#become(item, "waiting");
    if (error instanceof NetworkError && error.failure !== "timeout") return;
    const wait = (error instanceof ProblemError && error.retryAfterMs) || backoffMs(this.#refusals++, this.#random);
    this.#pause ??= setTimeout(() => {
      this.#pause = undefined;
      this.#pump();
    }, wait);
  }

  #storeChanged(): void {
    for (const item of [...this.#items.values()]) {
      const { clientId, state } = item.message;
      if (item.stored && (state === "waiting" || state === "failed") && !this.#store.has(clientId)) this.#remove(item);
    }
    this.#adopting ??= setTimeout(() => {
      this.#adopting = undefined;
      this.#adopt();
    }, ADOPT_MS);
  }

  /** Takes up what an earlier page or another tab left behind; a message sent by two tabs is stored once. */
  #adopt(): void {
    const touched = new Set<string>();
    for (const { code, ...rest } of this.#store.load()) {
      const known = this.#items.get(rest.clientId);
      if (known && (known.message.state === "sending" || known.message.code === code)) continue;
      const message: OutgoingMessage = code ? { ...rest, state: "failed", code } : { ...rest, state: "waiting" };
      this.#items.set(rest.clientId, { message, stored: true });
      touched.add(rest.conversation);
    }
    for (const conversation of touched) this.#changed(conversation);
    this.#pump();
  }

  #put(message: StoredMessage): boolean {
    try {
      this.#store.put(message);
      return true;
    } catch (error) {
      this.#listener.failed(error);
      return false;
    }
  }

  #sorted(): Item[] {
    return [...this.#items.values()].sort((a, b) => a.message.createdAt - b.message.createdAt);
  }

  #of(conversation: string): Item[] {
    return this.#sorted().filter(({ message }) => message.conversation === conversation);
  }

  #fail(item: Item, code: string): void {
    const { clientId, conversation, text, createdAt } = item.message;
    item.stored = this.#put({ clientId, conversation, text, createdAt, code });
    this.#become(item, "failed", code);
  }

  #become(item: Item, state: OutgoingMessage["state"], code?: string): void {
    const { clientId, conversation, text, createdAt } = item.message;
    item.message = { clientId, conversation, text, createdAt, state, ...(code && { code }) };
    this.#changed(conversation);
  }

  #remove(item: Item): void {
    this.#items.delete(item.message.clientId);
    this.#store.remove(item.message.clientId);
    this.#changed(item.message.conversation);
  }

  #changed(conversation: string): void {
    this.#lists.delete(conversation);
    this.#listener.changed(conversation, this.messages(conversation));
  }
}

function newClientId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

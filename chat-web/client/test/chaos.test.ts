import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Chat, createChat, type Message, memoryOutbox, type OutboxStore } from "../src/index.ts";
import { conversation, FakeSocket, type Frame, LEA, pass, welcome } from "./fake-server.ts";
import { seeded } from "./seeded.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const KARIM = { id: "karim", name: "Karim", role: "customer" } as const;
const OWN = { id: LEA.id, name: LEA.displayName, role: "customer" } as const;

/** A server that keeps its promises over a network that keeps none: links die at any moment, unannounced or not; events get lost, doubled and late. */
class UnreliableServer {
  readonly log: Message[] = [];
  readonly random: () => number;
  readonly #links = new Set<FakeSocket>();
  calm = false;

  constructor(seed: number) {
    this.random = seeded(seed);
  }

  connect = (): FakeSocket => {
    const link = new FakeSocket();
    link.alive = false;
    link.answering = (frame) =>
      void setTimeout(() => this.#links.has(link) && this.#answer(link, frame), this.random() * 50);
    this.#links.add(link);
    setTimeout(() => this.#links.has(link) && link.open(), this.random() * 100);
    return link;
  };

  say(text: string): void {
    this.#append({ from: KARIM, text, clientId: text });
  }

  /** Cuts everybody off; half of the time without telling. */
  cut(): void {
    for (const link of this.#links) {
      this.#links.delete(link);
      if (this.random() < 0.5) link.drop(this.random() < 0.5 ? 1006 : 4008);
    }
  }

  #append(message: Pick<Message, "from" | "text" | "clientId">): Message {
    const stored = { conversation: "garage", seq: this.log.length + 1, at: "2026-11-23T09:30:00Z", ...message };
    this.log.push(stored);
    for (const link of this.#links) {
      if (!this.calm && this.random() < 0.15) continue;
      for (let copies = this.random() < 0.1 ? 2 : 1; copies > 0; copies--) {
        setTimeout(() => this.#links.has(link) && link.tell({ type: "message", ...stored }), this.random() * 80);
      }
    }
    return stored;
  }

  #answer(link: FakeSocket, frame: Frame): void {
    if (frame.type === "hello") this.#welcome(link, frame.since.garage ?? this.log.length);
    else if (frame.type === "message.send") this.#post(link, frame);
    else if (frame.type === "message.history") this.#history(link, frame);
    else link.ok(frame);
  }

  #welcome(link: FakeSocket, since: number): void {
    link.tell({ ...welcome({ conversations: [conversation("garage", this.log.length)] }), type: "welcome", id: "1" });
    for (const message of this.log.slice(since)) link.tell({ type: "message", ...message });
  }

  #post(link: FakeSocket, frame: Frame): void {
    const luck = this.random();
    if (luck < 0.1) {
      link.error(frame, "unavailable", { retryable: true });
      return;
    }
    if (luck < 0.2) {
      link.error(frame, "rate_limited", { retryable: true, retryAfterMs: 200 });
      return;
    }
    const before = this.log.find((each) => each.from.id === LEA.id && each.clientId === frame.clientId);
    const stored = before ?? this.#append({ from: OWN, text: frame.text, clientId: frame.clientId });
    if (this.random() < 0.1) return; // stored, but its answer is lost
    link.ok(frame, { seq: stored.seq, at: stored.at, duplicate: before !== undefined });
  }

  #history(link: FakeSocket, frame: Frame): void {
    const after = this.log.filter(({ seq }) => seq > frame.after);
    const messages = after.slice(0, 3);
    link.ok(frame, { messages, lastSeq: this.log.length, more: after.length > messages.length });
  }
}

function tab(server: UnreliableServer, outbox: OutboxStore): { chat: Chat; heard: number[]; errors: unknown[] } {
  const api = { webSocketTicket: async () => ({ ticket: "t", url: "ws://chat.example/ws", expiresInSeconds: 30 }) };
  const chat = createChat({ api, user: LEA, webSocket: server.connect, random: server.random, outbox });
  const heard: number[] = [];
  const errors: unknown[] = [];
  chat.on("message", ({ seq }) => heard.push(seq));
  chat.on("error", ({ error }) => errors.push(error));
  return { chat, heard, errors };
}

describe("over a network that breaks all the time", () => {
  it.each(Array.from({ length: 40 }, (_, index) => index + 1))(
    "every message is stored once, and heard once and in order by both tabs, seed %i",
    async (seed) => {
      const server = new UnreliableServer(seed);
      const outbox = memoryOutbox();
      let first = tab(server, outbox);
      const second = tab(server, outbox);
      first.chat.start();
      second.chat.start();
      await pass(2_000);
      const written: string[] = [];

      for (let step = 0; step < 60; step++) {
        const luck = server.random();
        if (luck < 0.35) server.say(`karim ${step}`);
        else if (luck < 0.7) written.push(first.chat.send("garage", `lea ${step}`).text);
        else if (luck < 0.8) server.cut();
        else if (luck < 0.83) {
          first.chat.stop();
          first = tab(server, outbox);
          first.chat.start();
        }
        await pass(server.random() * 2_000);
      }
      await pass(300_000);
      server.calm = true;
      server.say("goodbye"); // what was lost at the very end shows with whatever comes next
      await pass(10_000);

      const own = server.log.filter(({ from }) => from.id === LEA.id).map(({ text }) => text);
      expect([...own].sort()).toEqual([...written].sort());
      const consecutive = (heard: number[]) =>
        heard.every((seq, index) => index === 0 || seq === heard[index - 1]! + 1);
      expect(second.heard).toEqual(server.log.map(({ seq }) => seq));
      expect(consecutive(first.heard)).toBe(true);
      expect(first.heard.at(-1)).toBe(server.log.length);
      for (const { chat, errors } of [first, second]) {
        expect(chat.status.state).toBe("online");
        expect(chat.outbox("garage")).toEqual([]);
        expect(errors).toEqual([]);
        chat.stop();
      }
      expect(outbox.load()).toEqual([]);
    },
  );
});

import { vi } from "vitest";
import {
  type Chat,
  type ChatEvents,
  type ChatOptions,
  type Conversation,
  createChat,
  type Message,
  type NetworkHints,
  type Room,
  type User,
  type WebSocketLike,
  type Welcome,
} from "../src/index.ts";

// biome-ignore lint/suspicious/noExplicitAny: tests read whatever field they expect
export type Frame = { type: string; id?: string; [field: string]: any };

export const LEA: User = {
  id: "lea",
  displayName: "Léa",
  role: "customer",
  guest: false,
  locale: "fr",
  marketingOptIn: false,
  listed: true,
  listingAsked: true,
};
export const GARAGE: Room = { id: "garage", name: "Garage", capacity: 2, members: 1, conversation: "garage" };

export function conversation(id: string, lastSeq = 0, fields: Partial<Conversation> = {}): Conversation {
  return { id, kind: "room", title: id, lastSeq, readSeq: lastSeq, open: true, room: id, ...fields };
}

export function message(conversation: string, seq: number, fields: Partial<Message> = {}): Message {
  return {
    conversation,
    seq,
    from: { id: "karim", name: "Karim", role: "customer" },
    text: `n° ${seq}`,
    at: "2026-11-23T09:30:00Z",
    clientId: `c${seq}`,
    ...fields,
  };
}

export function welcome(fields: Partial<Welcome> = {}): Welcome {
  return {
    user: LEA,
    conversations: [],
    rooms: [],
    blocked: [],
    advisors: { available: 0 },
    request: null,
    dialog: null,
    epoch: "e1",
    serverTime: "2026-11-23T09:30:00Z",
    ...fields,
  };
}

/** The server's end of one connection, driven by the test. */
export class FakeSocket implements WebSocketLike {
  // biome-ignore-start lint/suspicious/noExplicitAny: as in the interface
  onopen: ((event: any) => void) | null = null;
  onmessage: ((event: any) => void) | null = null;
  onclose: ((event: any) => void) | null = null;
  onerror: ((event: any) => void) | null = null;
  // biome-ignore-end lint/suspicious/noExplicitAny: as in the interface
  readonly received: Frame[] = [];
  closedByClient = false;
  /** Whether pings are answered by themselves. */
  alive = true;
  /** Called with every frame after it was recorded. */
  answering: (frame: Frame) => void = () => undefined;

  send(data: string): void {
    const frame = JSON.parse(data) as Frame;
    this.received.push(frame);
    if (frame.type === "ping" && this.alive) this.ok(frame);
    this.answering(frame);
  }

  close(): void {
    this.closedByClient = true;
  }

  open(): void {
    this.onopen?.({});
  }

  tell(frame: object): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }

  welcome(fields: Partial<Welcome> = {}): void {
    this.tell({ ...welcome(fields), type: "welcome", id: "1" });
  }

  message(conversation: string, seq: number, fields: Partial<Message> = {}): void {
    this.tell({ type: "message", ...message(conversation, seq, fields) });
  }

  ok(frame: Frame, fields: object = {}): void {
    this.tell({ type: "ok", id: frame.id, ...fields });
  }

  error(frame: Frame, code: string, fields: object = {}): void {
    this.tell({ type: "error", id: frame.id, code, detail: code, retryable: false, ...fields });
  }

  drop(code = 1006): void {
    this.onclose?.({ code });
  }

  all(type: string): Frame[] {
    return this.received.filter((frame) => frame.type === type);
  }

  last(type: string): Frame {
    const frame = this.all(type).at(-1);
    if (!frame) throw new Error(`no ${type} was sent`);
    return frame;
  }
}

/** Lets promises settle and `ms` pass on the fake clock. */
export const pass = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

/** A chat with all it talks to in the test's hands. */
export class Bench {
  readonly sockets: FakeSocket[] = [];
  // biome-ignore lint/suspicious/noExplicitAny: tests read whatever field they expect
  readonly events: { type: keyof ChatEvents; event: any }[] = [];
  readonly chat: Chat;
  tickets = 0;
  /** How many listen to the network's hints. */
  hearers = 0;
  ticketing: () => Promise<{ ticket: string; url: string; expiresInSeconds: number }>;
  hint: (hint: "online" | "offline" | "visible") => void = () => undefined;

  constructor(options: Partial<ChatOptions> = {}) {
    this.ticketing = async () => ({ ticket: `t${this.tickets}`, url: "ws://chat.example/ws", expiresInSeconds: 30 });
    const hints: NetworkHints = {
      subscribe: (listener) => {
        this.hint = listener;
        this.hearers++;
        return () => this.hearers--;
      },
    };
    const webSocketTicket = () => {
      this.tickets++;
      return this.ticketing();
    };
    const webSocket = () => {
      const socket = new FakeSocket();
      this.sockets.push(socket);
      return socket;
    };
    this.chat = createChat({ api: { webSocketTicket }, user: LEA, hints, webSocket, random: () => 0.5, ...options });
    for (const type of [
      "status",
      "welcome",
      "message",
      "outbox",
      "rooms",
      "conversations",
      "room.lost",
      "resync",
      "epoch",
      "assistant",
      "error",
      "typing",
    ] as const) {
      this.chat.on(type, (event) => this.events.push({ type, event }));
    }
  }

  get socket(): FakeSocket {
    const socket = this.sockets.at(-1);
    if (!socket) throw new Error("no connection was opened");
    return socket;
  }

  /** Starts and gets as far as the welcome. */
  async online(fields: Partial<Welcome> = {}): Promise<FakeSocket> {
    this.chat.start();
    return this.welcomed(fields);
  }

  /** Answers the connection being made now. */
  async welcomed(fields: Partial<Welcome> = {}): Promise<FakeSocket> {
    await pass();
    this.socket.open();
    this.socket.welcome(fields);
    await pass();
    return this.socket;
  }

  all<K extends keyof ChatEvents>(type: K): ChatEvents[K][] {
    return this.events.filter((each) => each.type === type).map(({ event }) => event as ChatEvents[K]);
  }

  seqs(conversation: string): number[] {
    return this.all("message")
      .filter((each) => each.conversation === conversation)
      .map(({ seq }) => seq);
  }

  states(conversation: string): string[] {
    return this.chat.outbox(conversation).map(({ state }) => state);
  }
}

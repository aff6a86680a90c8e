import type { PaddockApi } from "./api.ts";
import type { ProblemCode } from "./errors.ts";
import type { CallOptions } from "./http.ts";
import type {
  AdviceRequest,
  Appointment,
  Author,
  Conversation,
  EditedMessage,
  JoinedRoom,
  Message,
  MessagePage,
  Person,
  RemovedMessage,
  Room,
  Turn,
  User,
  Welcome,
} from "./model.ts";

/** How the connection is doing. */
export type ConnectionStatus =
  /** Not started. */
  | { readonly state: "idle" }
  | { readonly state: "connecting"; readonly attempt: number }
  | { readonly state: "online" }
  /** Connects again by itself at `retryAt` (milliseconds since 1970). */
  | { readonly state: "waiting"; readonly attempt: number; readonly retryAt: number }
  /** Stays closed until `start()` is called again. */
  | { readonly state: "closed"; readonly reason: ClosedReason; readonly code?: number };

/**
 * `stopped`: by `stop()`. `signed_out`: no session, or it ended. `other_user`: somebody else is signed in now.
 * `refused`: the server wants this client not to come back.
 */
export type ClosedReason = "stopped" | "signed_out" | "other_user" | "refused";

/** A message on its way, kept until the server has it for good. */
export interface OutgoingMessage {
  readonly clientId: string;
  readonly conversation: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /**
   * `waiting`: for a connection, its turn, or a server that has time. `sending`: under way. `sent`: stored; its `message` event
   * is about to replace it. `failed`: refused with `code`; `retry` or `discard` it.
   */
  readonly state: "waiting" | "sending" | "sent" | "failed";
  readonly code?: ProblemCode;
}

/** Every event and what it carries. Names with a dot, and `message`, `typing`, `read`, `advisors`, `advice`, `appointment`, `presence` are the server's own. */
export interface ChatEvents {
  status: ConnectionStatus;
  /** After every connect, before the messages missed. */
  welcome: Welcome;
  /** In order of `seq` per conversation, none twice, none missing. */
  message: Message;
  /** One said something else, or was taken away: it may be of any page, and of one that is not here yet. */
  "message.edited": EditedMessage;
  "message.removed": RemovedMessage;
  /** The messages on their way in one conversation, after a change; oldest first. */
  outbox: { readonly conversation: string; readonly messages: readonly OutgoingMessage[] };
  /** All rooms, by name, after any change. */
  rooms: readonly Room[];
  /** All conversations after any change (opened, closed, a message, a read mark). */
  conversations: readonly Conversation[];
  /** The seat is gone: the room was deleted, or the person left (in another tab, or by being away too long). */
  "room.lost": { readonly room: string; readonly conversation: string; readonly reason: "deleted" | "left" };
  "room.member": { readonly room: string; readonly user: Author; readonly joined: boolean };
  /** What the staff keep the person from in a room by now; `none` once nothing. */
  "room.barred": { readonly room: string; readonly kind: "mute" | "ban" | "none"; readonly until?: string };
  /** Too much was missed: forget this conversation's messages and page its history. */
  resync: { readonly conversation: string; readonly lastSeq: number };
  /** Stored history was replaced: forget every message and page anew. */
  epoch: { readonly epoch: string };
  /** The dialog's newest turn: by this connection, found on connecting, or made in another tab. */
  assistant: { readonly turn: Turn | null; readonly origin: "here" | "welcome" | "elsewhere" };
  typing: { readonly conversation: string; readonly user: string };
  read: { readonly conversation: string; readonly user: string; readonly seq: number };
  "conversation.opened": { readonly conversation: Conversation };
  /** It is no longer shown: the staff blocked the other person, whom one never answered. */
  "conversation.removed": { readonly conversation: string };
  /** Another advisor, or for now none. */
  "conversation.updated": { readonly conversation: Conversation };
  "conversation.closed": { readonly conversation: string; readonly by: string };
  advisors: { readonly available: number };
  advice: { readonly request: AdviceRequest };
  /** One's own was booked, moved or cancelled: by oneself, here or elsewhere, or by staff. */
  appointment: { readonly appointment: Appointment; readonly reason?: string };
  presence: { readonly user: string; readonly online: boolean };
  /** Whom the person keeps from writing by now, by name, on whichever device that changed; at first the welcome has it. */
  "people.blocked": { readonly people: readonly Person[] };
  /** Something went wrong that no call can report: unsent messages can't be stored, a listener threw. */
  error: { readonly error: unknown };
}

/** The part of the browser's WebSocket this library uses; `ws` for Node has it too. */
export interface WebSocketLike {
  // biome-ignore-start lint/suspicious/noExplicitAny: browsers and Node's `ws` have a type each for their events
  /** Called once it is open. */
  onopen: ((event: any) => void) | null;
  /** Gets an event with `data`. */
  onmessage: ((event: any) => void) | null;
  /** Gets an event with `code`. */
  onclose: ((event: any) => void) | null;
  /** Left alone in browsers; Node's `ws` throws without one. */
  onerror: ((event: any) => void) | null;
  // biome-ignore-end lint/suspicious/noExplicitAny: what follows is alike in both
  /** Sends one text frame. */
  send(data: string): void;
  /** Closes it; a second time does no harm. */
  close(): void;
}

/** What the surroundings know about the network; `browserHints()` listens to the page. */
export interface NetworkHints {
  /** Calls back when the network came or may have gone, or the page is looked at again; returns the end of it. */
  subscribe(listener: (hint: "online" | "offline" | "visible") => void): () => void;
}

/** What is kept of a message not yet stored by the server. */
export interface StoredMessage {
  readonly clientId: string;
  readonly conversation: string;
  readonly text: string;
  readonly createdAt: number;
  readonly code?: ProblemCode;
}

/** Where unsent messages of one person survive a reload; `webStorageOutbox()` keeps them in localStorage. */
export interface OutboxStore {
  /** Everything kept, in any order. */
  load(): readonly StoredMessage[];
  /** Whether it is still kept. */
  has(clientId: string): boolean;
  /** Keeps it, in place of one of the same `clientId`. */
  put(message: StoredMessage): void;
  /** Forgets it; one that isn't kept does no harm. */
  remove(clientId: string): void;
  /** Calls back when another tab changed the store; returns the end of it. */
  watch?(listener: () => void): () => void;
}

/** What a chat is made of; only the first two have to be given. */
export interface ChatOptions {
  readonly api: Pick<PaddockApi, "webSocketTicket">;
  /** Who is signed in; nothing is sent under another name. */
  readonly user: Pick<User, "id">;
  /** In memory by default. */
  readonly outbox?: OutboxStore | undefined;
  readonly hints?: NetworkHints | undefined;
  /** The global WebSocket by default; Node 20 has none. */
  readonly webSocket?: ((url: string) => WebSocketLike) | undefined;
  /** In [0, 1); Math.random by default. */
  readonly random?: (() => number) | undefined;
  /** How long a command may take, connecting included; 10 s by default. */
  readonly timeoutMs?: number | undefined;
}

/** A person's live connection. */
export interface Chat {
  readonly status: ConnectionStatus;
  /** By name; the same object until one changes, as all of these are. */
  readonly rooms: readonly Room[];
  readonly conversations: readonly Conversation[];
  /** The assistant's newest turn. */
  readonly dialog: Turn | null;
  readonly advisors: { readonly available: number };
  /** The person's own request for an advisor: the one they wait with, or the last they heard of. */
  readonly advice: AdviceRequest | null;

  /** Connects, and stays connected until `stop()`. */
  start(): void;
  /** Closes for good; what is unsent stays in the store. */
  stop(): void;
  /** Listens to one kind of event; call what it returns to end it. */
  on<K extends keyof ChatEvents>(type: K, listener: (event: ChatEvents[K]) => void): () => void;

  /** Takes a seat, or finds the one held; `room_full` when there is none. */
  joinRoom(room: string, options?: CallOptions): Promise<JoinedRoom>;
  /** Gives the seat back. */
  leaveRoom(room: string, options?: CallOptions): Promise<void>;
  /** Messages before or after a `seq`, or the newest. */
  history(
    conversation: string,
    page?: { before?: number; after?: number; limit?: number },
    options?: CallOptions,
  ): Promise<MessagePage>;

  /** Takes a message over for delivery, whatever the connection does; follow it by the `outbox` event. */
  send(conversation: string, text: string): OutgoingMessage;
  /** What is on its way in one conversation, oldest first; the same object until it changes. */
  outbox(conversation: string): readonly OutgoingMessage[];
  /** Tries a failed message again. */
  retry(clientId: string): void;
  /** Forgets a message that isn't sent, and gives back its text. */
  discard(clientId: string): string | undefined;

  /** Everything up to `seq` was seen; told to the server once in a while. */
  markRead(conversation: string, seq: number): void;
  /** The person is typing; told to the server every few seconds at most. */
  typing(conversation: string): void;

  /** Takes up the dialog in progress, or begins one; with `restart` it begins anew. */
  startAssistant(options?: CallOptions & { restart?: boolean }): Promise<Turn>;
  /** An option's value, or free text. */
  answerAssistant(value: string, options?: CallOptions): Promise<Turn>;

  /** Asks for an advisor; `no_advisor_available` when nobody is there to ask. */
  requestAdvice(topic?: string, options?: CallOptions): Promise<AdviceRequest>;
  /** Leaves the queue. */
  cancelAdvice(options?: CallOptions): Promise<void>;
  /** Ends a talk with an advisor for both sides. */
  closeConversation(conversation: string, options?: CallOptions): Promise<void>;

  /** Those online who agreed to be listed, by part of their name. */
  people(query?: string, options?: CallOptions): Promise<readonly Person[]>;
  /** The conversation with somebody, new or not. */
  openDirect(person: Person, options?: CallOptions): Promise<string>;
  /** From then on neither of the two writes to the other. */
  block(user: string, options?: CallOptions): Promise<void>;
  /** Lets the two write to each other again, unless the other blocked too. */
  unblock(user: string, options?: CallOptions): Promise<void>;

  /** Any other command of the contract, answered by what `ok` adds. */
  request<T extends object>(type: string, body?: object, options?: CallOptions): Promise<T>;
}

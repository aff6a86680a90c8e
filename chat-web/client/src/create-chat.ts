import type { Chat, ChatEvents, ChatOptions, ConnectionStatus, OutgoingMessage } from "./chat.ts";
import { type CommandOptions, Connection, type Frame } from "./connection.ts";
import { Directory } from "./directory.ts";
import { Emitter } from "./emitter.ts";
import type { CallOptions } from "./http.ts";
import { Inbox } from "./inbox.ts";
import { Marks } from "./marks.ts";
import type {
  AdviceRequest,
  Conversation,
  JoinedRoom,
  Message,
  MessagePage,
  Person,
  Room,
  Turn,
  Welcome,
} from "./model.ts";
import { Outbox } from "./outbox.ts";
import { memoryOutbox } from "./store.ts";

/** A chat for the person signed in; nothing happens before `start()`. */
export function createChat(options: ChatOptions): Chat {
  return new LiveChat(options);
}

/** Joins the parts: what comes in goes to the one it concerns, and out to the listeners. */
class LiveChat implements Chat {
  readonly #user: string;
  readonly #emitter = new Emitter<ChatEvents>((error) => this.#failed(error));
  readonly #connection: Connection;
  readonly #inbox: Inbox;
  readonly #outbox: Outbox;
  readonly #marks: Marks;
  readonly #directory = new Directory((type, event) => this.#emitter.emit(type, event));
  /** Rooms this connection is joining or leaving, whose events it needs not be told. */
  readonly #moving = new Set<string>();
  #failing = false;
  #epoch: string | undefined;
  #dialog: Turn | null = null;
  #advisors = { available: 0 };
  #advice: AdviceRequest | null = null;

  constructor(options: ChatOptions) {
    this.#user = options.user.id;
    this.#connection = new Connection(options, {
      since: () => this.#inbox.since(),
      mayEnter: (welcome) => welcome.user.id === this.#user,
      entered: (welcome) => this.#entered(welcome),
      event: (frame) => this.#event(frame),
      status: (status) => this.#statusChanged(status),
      failed: (error) => this.#failed(error),
    });
    this.#inbox = new Inbox({
      deliver: (message) => this.#deliver(message),
      resync: (conversation, lastSeq) => this.#resync(conversation, lastSeq),
      history: (conversation, after) => this.history(conversation, { after, limit: 100 }),
    });
    this.#outbox = new Outbox(
      options.outbox ?? memoryOutbox(),
      {
        post: ({ conversation, clientId, text }) => this.request("message.send", { conversation, clientId, text }),
        arrived: (conversation, seq) => this.#arrived(conversation, seq),
        changed: (conversation, messages) => this.#emitter.emit("outbox", { conversation, messages }),
        failed: (error) => this.#failed(error),
      },
      options.random ?? Math.random,
    );
    this.#marks = new Marks((type, body) => this.request(type, body));
  }

  get status(): ConnectionStatus {
    return this.#connection.status;
  }

  get rooms(): readonly Room[] {
    return this.#directory.rooms;
  }

  get conversations(): readonly Conversation[] {
    return this.#directory.conversations;
  }

  get dialog(): Turn | null {
    return this.#dialog;
  }

  get advisors(): { readonly available: number } {
    return this.#advisors;
  }

  get advice(): AdviceRequest | null {
    return this.#advice;
  }

  start(): void {
    this.#outbox.open();
    this.#connection.start();
  }

  stop(): void {
    this.#outbox.close();
    this.#connection.stop();
  }

  on<K extends keyof ChatEvents>(type: K, listener: (event: ChatEvents[K]) => void): () => void {
    return this.#emitter.on(type, listener);
  }

  joinRoom(room: string, options?: CallOptions): Promise<JoinedRoom> {
    return this.#move(room, async () => {
      const joined = await this.#again<JoinedRoom>("room.join", { room }, options);
      this.#seated(joined);
      return joined;
    });
  }

  leaveRoom(room: string, options?: CallOptions): Promise<void> {
    return this.#move(room, async () => {
      await this.#again("room.leave", { room }, options);
      this.#gone(this.#directory.left(room, false));
    });
  }

  history(
    conversation: string,
    page: { before?: number; after?: number; limit?: number } = {},
    options?: CallOptions,
  ): Promise<MessagePage> {
    return this.#again("message.history", { conversation, limit: 50, ...page }, options);
  }

  send(conversation: string, text: string): OutgoingMessage {
    this.#marks.sent(conversation);
    return this.#outbox.send(conversation, text);
  }

  outbox(conversation: string): readonly OutgoingMessage[] {
    return this.#outbox.messages(conversation);
  }

  retry(clientId: string): void {
    this.#outbox.retry(clientId);
  }

  discard(clientId: string): string | undefined {
    return this.#outbox.discard(clientId);
  }

  markRead(conversation: string, seq: number): void {
    if (this.#directory.read(conversation, seq)) this.#marks.read(conversation, seq);
  }

  typing(conversation: string): void {
    this.#marks.typing(conversation);
  }

  async startAssistant({ restart = false, ...options }: CallOptions & { restart?: boolean } = {}): Promise<Turn> {
    return this.#turned(await this.request<{ turn: Turn }>("assistant.start", { restart }, options));
  }

  async answerAssistant(value: string, options?: CallOptions): Promise<Turn> {
    return this.#turned(await this.request<{ turn: Turn }>("assistant.answer", { value }, options));
  }

  async requestAdvice(topic?: string, options?: CallOptions): Promise<AdviceRequest> {
    const { request } = await this.request<{ request: AdviceRequest }>("advice.request", { topic }, options);
    this.#advised(request);
    return request;
  }

  async cancelAdvice(options?: CallOptions): Promise<void> {
    await this.request("advice.cancel", {}, options);
    if (this.#advice?.status === "pending") this.#advised({ ...this.#advice, status: "cancelled" });
  }

  async closeConversation(conversation: string, options?: CallOptions): Promise<void> {
    await this.request("conversation.close", { conversation }, options);
  }

  async people(query = "", options?: CallOptions): Promise<readonly Person[]> {
    return (await this.#again<{ people: Person[] }>("people.list", { query }, options)).people;
  }

  async openDirect(person: Person, options?: CallOptions): Promise<string> {
    const { conversation: id, lastSeq } = await this.#again<{ conversation: string; lastSeq: number }>(
      "direct.open",
      { user: person.id },
      options,
    );
    if (!this.#directory.conversation(id))
      this.#opened({ id, kind: "direct", title: person.name, lastSeq, readSeq: lastSeq, open: true, with: person });
    return id;
  }

  async block(user: string, options?: CallOptions): Promise<void> {
    await this.#again("people.block", { user }, options);
  }

  async unblock(user: string, options?: CallOptions): Promise<void> {
    await this.#again("people.unblock", { user }, options);
  }

  request<T>(type: string, body?: object, options?: CallOptions): Promise<T> {
    return this.#connection.request<T>(type, body, options);
  }

  #again<T>(type: string, body: object, options?: CallOptions): Promise<T> {
    const twice: CommandOptions = { ...options, again: true };
    return this.#connection.request<T>(type, body, twice);
  }

  #entered(welcome: Welcome): void {
    const restored = this.#epoch !== undefined && this.#epoch !== welcome.epoch;
    this.#epoch = welcome.epoch;
    this.#dialog = welcome.dialog ?? null;
    this.#advisors = welcome.advisors;
    this.#advice = welcome.request ?? null;
    const gone = this.#directory.welcome(welcome);
    const lost = this.#inbox.welcome(welcome.conversations, restored);
    this.#statusChanged(this.status);
    if (restored) this.#emitter.emit("epoch", { epoch: welcome.epoch });
    this.#emitter.emit("welcome", welcome);
    this.#directory.tellAll(gone);
    for (const conversation of gone) this.#gone(conversation);
    for (const [conversation, seq] of this.#marks.unsaid) this.#directory.read(conversation, seq);
    for (const { id } of restored ? welcome.conversations : []) this.#outbox.settled(id);
    for (const { id, lastSeq } of lost) this.#resync(id, lastSeq);
    this.#emitter.emit("assistant", { turn: this.#dialog, origin: "welcome" });
    this.#marks.online(true);
    this.#outbox.online(true);
  }

  #statusChanged(status: ConnectionStatus): void {
    if (status.state !== "online") {
      this.#inbox.pause();
      this.#marks.online(false);
      this.#outbox.online(false);
    }
    this.#emitter.emit("status", status);
  }

  #event(frame: Frame): void {
    switch (frame.type) {
      case "message":
        this.#inbox.accept(frame as unknown as Message);
        break;
      case "resync":
        this.#inbox.resync(frame.conversation as string, frame.lastSeq as number);
        break;
      case "room.created":
      case "room.updated":
        this.#directory.room(frame.room as Room);
        break;
      case "room.deleted":
        this.#roomDeleted(frame.room as string);
        break;
      case "assistant":
        this.#dialogMoved(frame.turn as Turn, "elsewhere");
        break;
      default:
        this.#pass(frame);
    }
  }

  /** Events the listeners get as the server sent them. */
  #pass(frame: Frame): void {
    const { type, ...event } = frame as { type: keyof ChatEvents } & Record<string, unknown>;
    if (type === "room.member") this.#member(event as ChatEvents["room.member"]);
    else if (type === "conversation.opened") this.#opened(event.conversation as Conversation);
    else if (type === "conversation.updated") this.#directory.opened(event.conversation as Conversation);
    else if (type === "conversation.closed") this.#directory.closed(event.conversation as string);
    else if (type === "conversation.removed") this.#gone(this.#directory.left(event.conversation as string, false));
    else if (type === "read" && event.user === this.#user)
      this.#directory.read(event.conversation as string, event.seq as number);
    else if (type === "advisors") this.#advisors = event as ChatEvents["advisors"];
    if (type === "advice") this.#advised(event.request as AdviceRequest);
    else this.#emitter.emit(type, event as never);
  }

  /** Staff hear of other people's requests too. */
  #advised(request: AdviceRequest): void {
    if (!request.customer || request.customer.id === this.#user) this.#advice = request;
    this.#emitter.emit("advice", { request });
  }

  #opened(conversation: Conversation): void {
    this.#inbox.seen(conversation.id, conversation.lastSeq);
    this.#directory.opened(conversation);
  }

  #member({ room, user, joined }: { room: string; user: Person; joined: boolean }): void {
    if (user.id !== this.#user || this.#moving.has(room)) return;
    if (joined) void this.#joinedElsewhere(room);
    else this.#gone(this.#directory.left(room, true));
  }

  async #joinedElsewhere(id: string): Promise<void> {
    const room = this.rooms.find((each) => each.id === id);
    if (!room || this.#directory.conversation(room.conversation)) return;
    const page = await this.history(room.conversation, { limit: 1 }).catch(() => undefined);
    if (page) this.#seated({ room, conversation: room.conversation, lastSeq: page.lastSeq }); // if not, the next welcome brings it
  }

  #seated({ room, conversation, lastSeq }: Pick<JoinedRoom, "room" | "conversation" | "lastSeq">): void {
    this.#inbox.seen(conversation, lastSeq);
    this.#directory.joined(room, conversation, this.#inbox.delivered(conversation));
    this.#outbox.settled(conversation);
  }

  async #move<T>(room: string, moving: () => Promise<T>): Promise<T> {
    this.#moving.add(room);
    try {
      return await moving();
    } finally {
      this.#moving.delete(room);
    }
  }

  #roomDeleted(room: string): void {
    const conversation = this.#directory.roomDeleted(room);
    this.#gone(conversation);
    if (conversation) this.#outbox.refuse(conversation.id, "room_deleted");
  }

  #gone(conversation: Conversation | undefined): void {
    if (!conversation) return;
    this.#inbox.forget(conversation.id);
    this.#outbox.settled(conversation.id);
  }

  #deliver(message: Message): void {
    const own = message.from.id === this.#user;
    this.#directory.message(message, own);
    // The server counts what one wrote as unread by oneself until it is told, on the next device too.
    if (own && this.#directory.conversation(message.conversation)?.readSeq === message.seq)
      this.#marks.read(message.conversation, message.seq);
    this.#emitter.emit("message", message);
    if (own) this.#outbox.arrived(message);
  }

  #resync(conversation: string, lastSeq: number): void {
    this.#emitter.emit("resync", { conversation, lastSeq });
    this.#outbox.settled(conversation);
  }

  #arrived(conversation: string, seq: number): boolean {
    if (this.#inbox.delivered(conversation) >= seq) return true;
    this.#inbox.expect(conversation, seq);
    return false;
  }

  #turned({ turn }: { turn: Turn }): Turn {
    this.#dialogMoved(turn, "here");
    return turn;
  }

  #dialogMoved(turn: Turn, origin: "here" | "elsewhere"): void {
    this.#dialog = turn;
    this.#emitter.emit("assistant", { turn, origin });
  }

  /** Told to who listens for errors, or else to the surroundings; never kept quiet. */
  #failed(error: unknown): void {
    if (this.#emitter.has("error") && !this.#failing) {
      this.#failing = true;
      this.#emitter.emit("error", { error });
      this.#failing = false;
    } else {
      queueMicrotask(() => {
        throw error;
      });
    }
  }
}

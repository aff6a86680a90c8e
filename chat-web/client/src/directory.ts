import type { ChatEvents } from "./chat.ts";
import type { Conversation, Message, Room, Welcome } from "./model.ts";

type Tell = <K extends "rooms" | "conversations" | "room.lost">(type: K, event: ChatEvents[K]) => void;

/** The rooms there are and the conversations one is part of, as the welcome told them and events changed them. */
export class Directory {
  readonly #tell: Tell;
  readonly #rooms = new Map<string, Room>();
  readonly #conversations = new Map<string, Conversation>();
  /** The same objects until something changes. */
  rooms: readonly Room[] = [];
  conversations: readonly Conversation[] = [];

  constructor(tell: Tell) {
    this.#tell = tell;
  }

  conversation(id: string): Conversation | undefined {
    return this.#conversations.get(id);
  }

  /** Replaces everything; gives back the conversations that are no more. */
  welcome(welcome: Welcome): readonly Conversation[] {
    const before = this.conversations;
    this.#rooms.clear();
    this.#conversations.clear();
    for (const room of welcome.rooms) this.#rooms.set(room.id, room);
    for (const conversation of welcome.conversations) this.#conversations.set(conversation.id, conversation);
    this.#listRooms();
    this.#listConversations();
    return before.filter(({ id }) => !this.#conversations.has(id));
  }

  /** Tells both lists, and every seat that is gone. */
  tellAll(gone: readonly Conversation[]): void {
    this.#tell("rooms", this.rooms);
    this.#tell("conversations", this.conversations);
    for (const conversation of gone) this.#tellLost(conversation);
  }

  room(room: Room): void {
    this.#rooms.set(room.id, room);
    this.#roomsChanged();
  }

  roomDeleted(room: string): Conversation | undefined {
    if (this.#rooms.delete(room)) this.#roomsChanged();
    return this.left(room, true);
  }

  joined(room: Room, id: string, lastSeq: number): void {
    const readSeq = this.#conversations.get(id)?.readSeq ?? lastSeq;
    this.room(room);
    this.opened({ id, kind: "room", title: room.name, lastSeq, readSeq, open: true, room: room.id });
  }

  /** The seat in a room is gone, or a talk of two is no longer shown; `lost` when nobody here asked for that. */
  left(place: string, lost: boolean): Conversation | undefined {
    const conversation = this.conversations.find(({ id, room }) => (room ?? id) === place);
    if (!conversation) return undefined;
    this.#conversations.delete(conversation.id);
    this.#conversationsChanged();
    if (lost) this.#tellLost(conversation);
    return conversation;
  }

  opened(conversation: Conversation): void {
    this.#conversations.set(conversation.id, conversation);
    this.#conversationsChanged();
  }

  closed(id: string): void {
    this.#change(id, (conversation) => ({ ...conversation, open: false }));
  }

  /** A message came; one's own counts as read when everything before it was. */
  message({ conversation: id, seq }: Message, own: boolean): void {
    this.#change(id, (conversation) => ({
      ...conversation,
      lastSeq: Math.max(conversation.lastSeq, seq),
      readSeq: own && conversation.readSeq === seq - 1 ? seq : conversation.readSeq,
    }));
  }

  /** Whether that was news. */
  read(id: string, seq: number): boolean {
    return this.#change(id, (conversation) =>
      seq > conversation.readSeq ? { ...conversation, readSeq: seq } : conversation,
    );
  }

  #change(id: string, change: (conversation: Conversation) => Conversation): boolean {
    const before = this.#conversations.get(id);
    const after = before && change(before);
    if (!after || after === before) return false;
    this.#conversations.set(id, after);
    this.#conversationsChanged();
    return true;
  }

  #listRooms(): void {
    this.rooms = [...this.#rooms.values()].sort((a, b) => a.name.localeCompare(b.name));
  }

  #listConversations(): void {
    this.conversations = [...this.#conversations.values()];
  }

  #roomsChanged(): void {
    this.#listRooms();
    this.#tell("rooms", this.rooms);
  }

  #conversationsChanged(): void {
    this.#listConversations();
    this.#tell("conversations", this.conversations);
  }

  #tellLost({ id, room }: Conversation): void {
    if (room) this.#tell("room.lost", { room, conversation: id, reason: this.#rooms.has(room) ? "left" : "deleted" });
  }
}

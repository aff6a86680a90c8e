/** Moment in UTC, ISO-8601: `2026-11-23T09:30:00Z`. */
export type Instant = string;

/** What somebody may do: an admin all that an advisor can, and govern. */
export type Role = "customer" | "advisor" | "admin";
/** The language the server speaks to the person. */
export type Locale = "fr" | "en";

/** What pages must know of the platform before they know who reads them. */
export interface Site {
  /** IANA time zone of the dealerships, in which every time of theirs is shown. */
  readonly zone: string;
  /** Whether the platform sends mail. */
  readonly mail: boolean;
  readonly dealerships: readonly Dealership[];
  /** Whether an advisor can be reached now. */
  readonly desk: { readonly open: boolean; readonly opensAt?: Instant };
  readonly locales: readonly string[];
  /** Whether this browser has a session's cookie, good or not. */
  readonly session: boolean;
}

/** A place customers come to. */
export interface Dealership {
  readonly id: string;
  readonly name: string;
  readonly city: string;
  /** Street, postal code and city, as appointments there have it in `place`. */
  readonly address?: string;
  /** `+33199001020`. */
  readonly phone?: string;
  /** Where a map shows it, an https address. */
  readonly map?: string;
}

/** The person signed in. */
export interface User {
  readonly id: string;
  readonly displayName: string;
  readonly role: Role;
  /** True for somebody who came with a display name only. */
  readonly guest: boolean;
  readonly locale: Locale;
  readonly marketingOptIn: boolean;
  readonly listed: boolean;
  /** Whether they said so themselves, either way; until then they are to be asked. */
  readonly listingAsked: boolean;
  /** The address they sign in with; said by REST alone, as what follows. */
  readonly email?: string;
  /** Whether the address is known to be theirs. */
  readonly emailVerified?: boolean;
  /** The address that takes its place once it is known to be theirs. */
  readonly pendingEmail?: string;
  readonly phone?: string;
  /** The id of the dealership they chose as their own; of who chose none it is the first. */
  readonly dealership?: string;
}

/** Somebody else, as lists show them. */
export interface Person {
  readonly id: string;
  /** Of somebody whose account was erased, words that say so, in the reader's language. */
  readonly name: string;
  readonly erased?: true;
}

/** A room and how full it is. */
export interface Room {
  readonly id: string;
  readonly name: string;
  readonly capacity: number;
  /** Seats taken. */
  readonly members: number;
  /** Id of the conversation held in it. */
  readonly conversation: string;
  /** The pause that customers make between two of their messages, in seconds; none where it is absent or 0. */
  readonly slowSeconds?: number;
}

/** What the staff keep somebody from in a room: writing, or being there. */
export interface Barred {
  readonly room: string;
  readonly kind: "mute" | "ban";
  /** For good where it is absent. */
  readonly until?: Instant;
}

/** A thread of messages the person takes part in. */
export interface Conversation {
  readonly id: string;
  readonly kind: "room" | "direct" | "advice";
  readonly title: string;
  readonly lastSeq: number;
  readonly readSeq: number;
  /** How many times a message of it was edited or removed, as of when this was told. */
  readonly changes?: number;
  /** False once nobody can write there any more. */
  readonly open: boolean;
  /** The other one of two; none while a talk waits for its next advisor. `online` as of when this was told. */
  readonly with?: Person & { readonly online?: boolean };
  readonly room?: string;
}

/** Somebody with their role, by which staff are told from others whatever these call themselves. */
export interface Author extends Person {
  readonly role: Role;
}

/** One message as the server stored it; `seq` counts 1, 2, 3 … in its conversation, without holes. */
export interface Message {
  readonly conversation: string;
  readonly seq: number;
  readonly from: Author;
  /** Nothing once it was removed. */
  readonly text?: string;
  readonly at: Instant;
  readonly clientId: string;
  /** When its author last changed it. */
  readonly editedAt?: Instant;
  readonly removed?: true;
  readonly removedBy?: "author" | "staff";
  /** The photos that go with it, as far as they are kept. */
  readonly attachments?: readonly Attachment[];
}

/** A photo, as the server wrote it anew; `@paddock/client/photos` uploads and shows it. */
export interface Attachment {
  readonly id: string;
  readonly type: "image/jpeg" | "image/png";
  /** In pixels, of the full size, as `height` is. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** What a message says by now, as its readers are told; `changes` counts those of its conversation. */
export interface EditedMessage {
  readonly conversation: string;
  readonly seq: number;
  readonly text: string;
  readonly editedAt: Instant;
  readonly changes: number;
}

/** That a message was taken away, as its readers are told; `changes` counts those of its conversation. */
export interface RemovedMessage {
  readonly conversation: string;
  readonly seq: number;
  readonly by: "author" | "staff";
  readonly changes: number;
}

/** A page of messages, in ascending order of `seq`. */
export interface MessagePage {
  readonly messages: readonly Message[];
  readonly lastSeq: number;
  /** True when there are further messages in the direction asked for. */
  readonly more: boolean;
  /** How many changes the conversation had when this was read, or one of before. */
  readonly changes?: number;
}

/** What a person gets on taking a seat. */
export interface JoinedRoom {
  readonly conversation: string;
  readonly room: Room;
  readonly lastSeq: number;
  /** How many changes the conversation had when this was read, or one of before. */
  readonly changes?: number;
  readonly messages: readonly Message[];
  /** At most 100. */
  readonly members: readonly Author[];
}

/** A calendar; what is booked in one never takes a place in another. */
export type Category = "maintenance" | "road" | "offroad" | "track";

/** Where the assistant's dialog stands; a state this version doesn't know is still a string. */
export type Step =
  | "ask-help"
  | "ask-year"
  | "ask-last-service"
  | "ask-kilometres"
  | "ask-wants-service"
  | "offer"
  | "ask-usage"
  | "ask-contact"
  | (string & {});

/** An answer one can press. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** What the assistant waits for; `min` and `max` bound a year or an integer as numbers, a date as `2026-11-23`. */
export interface Prompt {
  readonly kind: "choice" | "year" | "date" | "integer" | "slot" | "none";
  readonly options: readonly Option[];
  readonly min?: number | string;
  readonly max?: number | string;
}

/** One turn of the assistant. */
export interface Turn {
  readonly dialog: string;
  readonly step: Step;
  readonly messages: readonly string[];
  readonly prompt: Prompt;
  readonly category?: Category;
  readonly ended: boolean;
  readonly appointment?: Appointment;
  /** What the last answer was taken for, where the server says: in one form, and in the person's language. */
  readonly understood?: { readonly value: string; readonly label: string };
  /** The questions answered since the dialog began, in order: `back:<step>` as an answer leads back to one. */
  readonly answers?: readonly { readonly step: Step; readonly value: string; readonly label: string }[];
}

/** A booked slot, or one that was. */
export interface Appointment {
  readonly id: string;
  readonly category: Category;
  readonly start: Instant;
  readonly end: Instant;
  readonly dealership: { readonly id: string; readonly name: string };
  /** The postal address one comes to. */
  readonly place: string;
  readonly status: "booked" | "cancelled";
  readonly cancelledBy?: "staff" | "customer";
  /** Why staff cancelled it, if they said. */
  readonly reason?: string;
  readonly details?: VisitDetails;
  /** What was given to be reached about it; told to whoever gave it. */
  readonly contact?: { readonly email?: string; readonly phone?: string };
  /** Told to staff. */
  readonly customer?: Person & { readonly email?: string; readonly phone?: string };
}

/** What the customer told beforehand, as the assistant understood it: `2019`, `2025-09`, `never`, `12500`, `unknown`. */
export interface VisitDetails {
  readonly year?: string;
  readonly lastService?: string;
  readonly kilometres?: string;
  readonly usage?: string;
}

/** A time an appointment can be made for. */
export interface Slot {
  readonly start: Instant;
  readonly end: Instant;
  /** Places left. */
  readonly free: number;
}

/** The slots of one category in one ISO week, full ones included. */
export interface WeekOfSlots {
  readonly category: Category;
  /** ISO week: `2026-W48`. */
  readonly week: string;
  readonly dealership: { readonly id: string; readonly name: string };
  /** The postal address one comes to. */
  readonly place?: string;
  readonly slots: readonly Slot[];
}

/** A customer's wish to talk to an advisor. */
export interface AdviceRequest {
  readonly id: string;
  readonly status: "pending" | "left" | "accepted" | "refused" | "cancelled" | "expired";
  readonly position?: number;
  readonly estimate?: { readonly fromSeconds: number; readonly toSeconds: number };
  readonly reason?: string;
  readonly advisor?: Person;
  readonly conversation?: string;
  readonly since: Instant;
  readonly customer?: Person;
  readonly topic?: string;
  /** The message that was left with it. */
  readonly text?: string;
}

/** A commercial notification, as those it was sent to read it. */
export interface Offer {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** An https link. */
  readonly url?: string | null;
  readonly at: Instant;
}

/** A talk with an advisor that can be rated, with what was said of it last; rated by `request("advice.rate", { request, score, comment })`. */
export interface Rateable {
  readonly request: string;
  readonly conversation: string;
  readonly advisor?: Person;
  /** 1 to 5. */
  readonly score?: number;
  readonly comment?: string;
}

/** The server's answer to a connection that said hello. */
export interface Welcome {
  readonly user: User;
  readonly conversations: readonly Conversation[];
  readonly rooms: readonly Room[];
  /** Whom the person keeps from writing, by name. */
  readonly blocked: readonly Person[];
  /** What the staff keep the person from in rooms. */
  readonly bars?: readonly Barred[];
  readonly advisors: { readonly available: number; readonly opensAt?: Instant };
  readonly request: AdviceRequest | null;
  readonly dialog: Turn | null;
  readonly epoch: string;
  readonly serverTime: Instant;
  /** The newest talk with an advisor, while it can be rated. */
  readonly rateable?: Rateable;
}

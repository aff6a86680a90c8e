import type {
  AdviceRequest,
  Appointment,
  Author,
  Category,
  Conversation,
  Instant,
  Locale,
  Offer,
  Person,
  Role,
  Room,
} from "./model.ts";

/** An opening of every week. */
export interface Opening {
  readonly day: "MON" | "TUE" | "WED" | "THU" | "FRI" | "SAT" | "SUN";
  /** `09:00`, in the zone of the dealership. */
  readonly from: string;
  readonly to: string;
}

/** Opening hours of one category. */
export interface Calendar {
  readonly slotMinutes: number;
  /** Appointments that fit in one slot. */
  readonly places: number;
  readonly openings: readonly Opening[];
  readonly closedDays: readonly string[];
  /** What begins sooner, in minutes from now, is not offered. */
  readonly noticeMinutes: number;
  /** What begins later, in weeks from now, is not offered. */
  readonly horizonWeeks: number;
}

/** The hours at which advisors are at their desks, as customers are told them. */
export interface DeskHours {
  readonly openings: readonly Opening[];
  readonly closedDays: readonly string[];
}

/** A mail that could not be sent. */
export interface DeadMail {
  readonly id: string;
  readonly to: string;
  /** What it is, such as `password-to-reset`. */
  readonly kind: string;
  readonly at: Instant;
  readonly diedAt: Instant;
  readonly tries: number;
  /** As the mail server said it. */
  readonly reason: string;
}

/** A customer's request as staff see it. */
export interface PendingRequest extends AdviceRequest {
  readonly customer: Person;
}

/** What an advisor declared, and how many chats they have. */
export interface Availability {
  readonly available: boolean;
  readonly maxChats: number;
  readonly chats: number;
}

/** An offer as those who emit it see it. */
export interface EmittedOffer extends Offer {
  readonly status: "scheduled" | "sent" | "cancelled";
  readonly recipients: number;
  readonly seen: number;
}

/** An offer to be sent. */
export interface NewOffer {
  /** 3 to 80 characters. */
  readonly title: string;
  /** 1 to 500 characters. */
  readonly body: string;
  readonly url?: string;
  /** In the future: scheduled. */
  readonly at?: Instant;
}

/** Somebody as those who govern see them. */
export interface Member extends Person {
  readonly email?: string | null;
  readonly role: Role;
  readonly guest?: boolean;
  readonly blocked: boolean;
  readonly createdAt?: Instant;
}

/** A page of people. */
export interface MemberPage {
  readonly people: readonly Member[];
  /** Whether others follow. */
  readonly more: boolean;
}

/** An act of the staff, with the hash that chains it to the one before. */
export interface AuditEntry {
  readonly id: string;
  readonly at: Instant;
  readonly actor: Person;
  readonly action: string;
  readonly object: string;
  /** Whom it was about, by their name of today. */
  readonly person?: Person;
  /** The name of the room it was about. */
  readonly thing?: string;
  readonly changes?: readonly { readonly field: string; readonly from?: string; readonly to?: string }[];
  readonly outcome: string;
  readonly hash: string;
}

/** How long customers waited until somebody accepted them; zero if nobody did. */
export interface Waits {
  readonly count: number;
  readonly medianSeconds: number;
  readonly p90Seconds: number;
}

/** How many talks were rated, and with what on average; of none there is no mean. */
export interface RatingsGiven {
  readonly count: number;
  readonly mean?: number;
}

/** What a day, week or month was like so far. */
export interface Statistics {
  readonly range: "today" | "week" | "month";
  readonly waits: Waits;
  /** By the hour of the day at the dealership, 0 to 23; hours without any are left out. */
  readonly waitsPerHour: readonly { readonly hour: number; readonly waits: Waits }[];
  readonly chats: number;
  /** Of the last minute. */
  readonly messagesPerMinute: number;
  /** The messages of the last sixty minutes; minutes without any are left out. */
  readonly lastHour: readonly { readonly at: Instant; readonly messages: number }[];
  readonly appointments: readonly { readonly category: Category; readonly booked: number; readonly places: number }[];
  readonly ratings: RatingsGiven;
  /** By name; those who accepted nobody and were not rated are left out. */
  readonly advisors: readonly { readonly advisor: Person; readonly waits: Waits; readonly ratings: RatingsGiven }[];
  /** Days at the dealership (`2026-11-23`), in order; those without anything are left out. */
  readonly days: readonly { readonly day: string; readonly waits: Waits; readonly ratings: RatingsGiven }[];
  /** What it had come to by the same weekday and hour of the week before, for a month of four weeks before. */
  readonly before: { readonly waits: Waits; readonly chats: number };
}

/** A text that an answer begins with; none is sent by itself. */
export interface ReadyAnswer {
  readonly id: string;
  /** What it is found by, 1 to 80 characters. */
  readonly title: string;
  /** `{prénom}`, `{name}`, `{conseiller}` and `{advisor}` stand for names. */
  readonly text: string;
  readonly language: Locale;
}

/** What a customer thought of the talk that came of a request. */
export interface Rating {
  readonly request: string;
  /** 1 to 5. */
  readonly score: number;
  readonly comment?: string;
  readonly at: Instant;
}

/** A customer as staff see them; what was said is in their talks. */
export interface CustomerCard extends Person {
  readonly guest: boolean;
  readonly locale: Locale;
  readonly since: Instant;
  readonly blocked: boolean;
  /** Whether they agreed to offers, and when they last decided, if they ever did. */
  readonly marketingOptIn: boolean;
  readonly decidedAt?: Instant;
  /** Cancelled ones included, latest start first. */
  readonly appointments: readonly Appointment[];
  /** For an advisor, newest first. */
  readonly requests: readonly AdviceRequest[];
  /** Beside all their talks, newest first. */
  readonly notes: readonly Note[];
  /** Of their talks, newest first. */
  readonly ratings: readonly Rating[];
  /** What they are known by, verified or not, else what they left last with an appointment. */
  readonly contact: { readonly email?: string; readonly phone?: string };
}

/** What a member of staff noted down beside a talk, for colleagues alone. It is no message, and nothing sends it to customers. */
export interface Note {
  readonly id: string;
  readonly conversation: string;
  readonly from: Person;
  readonly text: string;
  readonly at: Instant;
}

/** A member of staff on duty. */
export interface Colleague extends Person {
  /** Whether they can take another customer. */
  readonly available: boolean;
  readonly chats: number;
  readonly maxChats: number;
}

/** Somebody who is kept from writing in a room, or from being there. */
export interface Bar {
  readonly user: Person;
  readonly kind: "mute" | "ban";
  /** For good where it is absent. */
  readonly until?: Instant;
  readonly by: Person;
}

/** A message that somebody reported, with the text as it was then. */
export interface Report {
  readonly id: string;
  /** Absent where it stands in no room. */
  readonly room?: string;
  readonly conversation: string;
  readonly seq: number;
  readonly text: string;
  readonly from: Author;
  readonly postedAt: Instant;
  readonly reporter: Person;
  readonly reason?: string;
  readonly at: Instant;
  readonly status: "open" | "closed";
  readonly action?: "dismiss" | "remove";
}

/** What the event stream of the staff begins with. */
export interface DeskSnapshot {
  readonly requests: readonly PendingRequest[];
  readonly conversations: readonly Conversation[];
  readonly rooms: readonly Room[];
  readonly advisors: { readonly available: number; readonly colleagues: readonly Colleague[] };
  readonly availability: Availability;
}

/** Which dealership a call is about: the caller's own, or all, where none is named. */
export interface AtDealership {
  readonly dealership?: string;
}

/** What staff book for somebody: for `customer`, a person known, or for a caller by `name`. */
export interface BookingFor extends AtDealership {
  readonly category: Category;
  readonly start: Instant;
  readonly customer?: string;
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
}

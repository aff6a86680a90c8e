import { type EventStream, followEvents, type StreamEvent, type StreamOptions } from "./event-stream.ts";
import { type CallOptions, Http, type HttpOptions } from "./http.ts";
import type { Appointment, Category, Conversation, Instant, MessagePage, Role, Room } from "./model.ts";
import type {
  AtDealership,
  AuditEntry,
  Availability,
  Bar,
  BookingFor,
  Calendar,
  Colleague,
  CustomerCard,
  DeadMail,
  DeskHours,
  EmittedOffer,
  Member,
  MemberPage,
  NewOffer,
  Note,
  PendingRequest,
  ReadyAnswer,
  Report,
  Statistics,
} from "./staff-model.ts";
import type { NewTime } from "./visits.ts";

const path = (...parts: string[]) => `/admin/${parts.map(encodeURIComponent).join("/")}`;

function query(values: object): string {
  const given = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return given.length > 0 ? `?${new URLSearchParams(given)}` : "";
}

/** The REST calls and the events of those who work at the dealership. */
export class PaddockAdmin {
  readonly #http: Http;
  readonly #options: HttpOptions;

  constructor(options: HttpOptions = {}) {
    this.#http = new Http(options);
    this.#options = options;
  }

  /** A `snapshot` first, then what happens: `advice`, `message`, `conversation`, `note`, `room`, `advisors`, `appointment`; `resync` says to follow anew. */
  follow(listener: (event: StreamEvent) => void, options: Omit<StreamOptions, keyof HttpOptions> = {}): EventStream {
    return followEvents("/admin/events", { ...this.#options, ...options }, listener);
  }

  /** The messages left that nobody accepted yet, first come first. */
  async left(options?: CallOptions): Promise<readonly PendingRequest[]> {
    return (
      await this.#http.call<{ requests: PendingRequest[] }>(
        "GET",
        "/admin/advice-requests?status=left",
        undefined,
        options,
      )
    ).requests;
  }

  /** The hours at which advisors are at their desks. */
  deskHours(options?: CallOptions): Promise<DeskHours> {
    return this.#http.call("GET", "/admin/desk-hours", undefined, options);
  }

  /** Replaces them. */
  setDeskHours(hours: DeskHours, options?: CallOptions): Promise<DeskHours> {
    return this.#http.call("PUT", "/admin/desk-hours", hours, options);
  }

  /** The mails that could not be sent, latest first, and how many wait. */
  mails(options?: CallOptions): Promise<{ mails: readonly DeadMail[]; waiting: number }> {
    return this.#http.call("GET", "/admin/mails", undefined, options);
  }

  /** Has one of them tried again. */
  sendMail(id: string, options?: CallOptions): Promise<void> {
    return this.#http.call("POST", `${path("mails", id)}/send`, undefined, options);
  }

  /** A link to a new password, for somebody whom no mail reaches; for staff it takes a proof that it is oneself. */
  passwordReset(
    id: string,
    proof: { otp?: string; currentPassword?: string } = {},
    options?: CallOptions,
  ): Promise<{ url: string }> {
    return this.#http.call("POST", `${path("people", id)}/password-reset`, proof, options);
  }

  /** Those who wait, first come first. */
  async requests(options?: CallOptions): Promise<readonly PendingRequest[]> {
    return (
      await this.#http.call<{ requests: PendingRequest[] }>(
        "GET",
        "/admin/advice-requests?status=pending",
        undefined,
        options,
      )
    ).requests;
  }

  /** Rejects with `request_already_taken` when somebody was faster. */
  async accept(request: string, options?: CallOptions): Promise<Conversation> {
    return (
      await this.#http.call<{ conversation: Conversation }>(
        "POST",
        path("advice-requests", request, "accept"),
        undefined,
        options,
      )
    ).conversation;
  }

  /** Refuses a request; the customer reads the reason as it is. */
  refuse(request: string, reason?: string, options?: CallOptions): Promise<void> {
    return this.#http.call("POST", path("advice-requests", request, "refuse"), { reason }, options);
  }

  /** Whom one talks with: since when they come, what they booked and asked for; `not_found` for staff and the erased. */
  async customer(id: string, options?: CallOptions): Promise<CustomerCard> {
    return (await this.#http.call<{ customer: CustomerCard }>("GET", path("customers", id), undefined, options))
      .customer;
  }

  /** What the caller declared. */
  availability(options?: CallOptions): Promise<Availability> {
    return this.#http.call("GET", "/admin/availability", undefined, options);
  }

  /** Takes requests or not, and how many chats at a time. */
  setAvailability(wished: { available: boolean; maxChats?: number }, options?: CallOptions): Promise<Availability> {
    return this.#http.call("PUT", "/admin/availability", wished, options);
  }

  /** The caller's own chats with customers, open ones first. */
  async conversations(options?: CallOptions): Promise<readonly Conversation[]> {
    return (await this.#http.call<{ conversations: Conversation[] }>("GET", "/admin/conversations", undefined, options))
      .conversations;
  }

  /** Messages after a `seq`, or the first ones. */
  messages(
    conversation: string,
    page: { after?: number; limit?: number } = {},
    options?: CallOptions,
  ): Promise<MessagePage> {
    return this.#http.call(
      "GET",
      `${path("conversations", conversation, "messages")}${query(page)}`,
      undefined,
      options,
    );
  }

  /** Sending again under the same `clientId` stores nothing twice. */
  send(
    conversation: string,
    message: { clientId: string; text: string },
    options?: CallOptions,
  ): Promise<{ seq: number; at: Instant; duplicate: boolean }> {
    return this.#http.call("POST", path("conversations", conversation, "messages"), message, options);
  }

  /** Ends a chat for both sides. */
  closeConversation(conversation: string, options?: CallOptions): Promise<void> {
    return this.#http.call("POST", path("conversations", conversation, "close"), undefined, options);
  }

  /**
   * Hands a talk on: to a colleague (`advisor_unavailable` if they take nobody), or to nobody for the line. The comment becomes a note; one
   * reads on and writes no more.
   */
  transfer(conversation: string, handover: { to?: string; comment?: string }, options?: CallOptions): Promise<void> {
    return this.#http.call("POST", path("conversations", conversation, "transfer"), handover, options);
  }

  /** Who is on duty, with their load, oneself included. */
  async advisors(options?: CallOptions): Promise<readonly Colleague[]> {
    return (await this.#http.call<{ advisors: Colleague[] }>("GET", "/admin/advisors", undefined, options)).advisors;
  }

  /** What staff noted down beside a talk, oldest first; no customer ever gets any of it. */
  async notes(conversation: string, options?: CallOptions): Promise<readonly Note[]> {
    return (
      await this.#http.call<{ notes: Note[] }>("GET", path("conversations", conversation, "notes"), undefined, options)
    ).notes;
  }

  /** Notes something down beside a talk, for colleagues alone. */
  async writeNote(conversation: string, text: string, options?: CallOptions): Promise<Note> {
    return (
      await this.#http.call<{ note: Note }>("POST", path("conversations", conversation, "notes"), { text }, options)
    ).note;
  }

  /** Begins a talk with a customer who did not ask for one; `request_already_open` while they wait or talk with a colleague. */
  async beginConversation(customer: string, options?: CallOptions): Promise<Conversation> {
    return (
      await this.#http.call<{ conversation: Conversation }>(
        "POST",
        path("customers", customer, "conversations"),
        undefined,
        options,
      )
    ).conversation;
  }

  /** The texts that answers begin with, in the order they were made. */
  async readyAnswers(options?: CallOptions): Promise<readonly ReadyAnswer[]> {
    return (await this.#http.call<{ answers: ReadyAnswer[] }>("GET", "/admin/ready-answers", undefined, options))
      .answers;
  }

  /** Keeps another ready answer. */
  async addReadyAnswer(answer: Omit<ReadyAnswer, "id">, options?: CallOptions): Promise<ReadyAnswer> {
    return (await this.#http.call<{ answer: ReadyAnswer }>("POST", "/admin/ready-answers", answer, options)).answer;
  }

  /** Gives a ready answer other words. */
  async changeReadyAnswer(
    id: string,
    change: Partial<Omit<ReadyAnswer, "id">>,
    options?: CallOptions,
  ): Promise<ReadyAnswer> {
    return (await this.#http.call<{ answer: ReadyAnswer }>("PATCH", path("ready-answers", id), change, options)).answer;
  }

  /** Deletes a ready answer. */
  deleteReadyAnswer(id: string, options?: CallOptions): Promise<void> {
    return this.#http.call("DELETE", path("ready-answers", id), undefined, options);
  }

  /** Every room, as customers see it. */
  async rooms(options?: CallOptions): Promise<readonly Room[]> {
    return (await this.#http.call<{ rooms: Room[] }>("GET", "/admin/rooms", undefined, options)).rooms;
  }

  /** Opens a room; `name_taken` when there is one of that name. */
  async createRoom(room: Pick<Room, "name" | "capacity">, options?: CallOptions): Promise<Room> {
    return (await this.#http.call<{ room: Room }>("POST", "/admin/rooms", room, options)).room;
  }

  /** Renames, resizes or slows a room; who is seated stays. Advisors may slow it, and no more. */
  async changeRoom(
    id: string,
    change: Partial<Pick<Room, "name" | "capacity" | "slowSeconds">>,
    options?: CallOptions,
  ): Promise<Room> {
    return (await this.#http.call<{ room: Room }>("PATCH", path("rooms", id), change, options)).room;
  }

  /** What is said in a room, seated there or not: after or before a `seq`, or the newest. */
  roomMessages(
    room: string,
    page: { after?: number; before?: number; limit?: number } = {},
    options?: CallOptions,
  ): Promise<MessagePage> {
    return this.#http.call("GET", `${path("rooms", room, "messages")}${query(page)}`, undefined, options);
  }

  /** Takes away what stands in a room, whoever wrote it and whenever. */
  removeMessage(room: string, seq: number, options?: CallOptions): Promise<void> {
    return this.#http.call("DELETE", path("rooms", room, "messages", String(seq)), undefined, options);
  }

  /** What people reported, newest first. */
  async reports(
    which: { status?: "open" | "closed"; before?: string; limit?: number } = {},
    options?: CallOptions,
  ): Promise<readonly Report[]> {
    return (await this.#http.call<{ reports: Report[] }>("GET", `/admin/reports${query(which)}`, undefined, options))
      .reports;
  }

  /** Decides a report; `remove` takes the message away, and decides all that were made of it. */
  resolveReport(id: string, action: "dismiss" | "remove", options?: CallOptions): Promise<void> {
    return this.#http.call("POST", path("reports", id, "resolve"), { action }, options);
  }

  /** Who is kept from what in a room, the newest first. */
  async bars(room: string, options?: CallOptions): Promise<readonly Bar[]> {
    return (await this.#http.call<{ bars: Bar[] }>("GET", path("rooms", room, "bars"), undefined, options)).bars;
  }

  /** Keeps a customer from writing in a room, or from being there; without `minutes` for good. */
  setBar(
    room: string,
    user: string,
    bar: { kind: "mute" | "ban"; minutes?: number | undefined },
    options?: CallOptions,
  ): Promise<void> {
    return this.#http.call("PUT", path("rooms", room, "bars", user), bar, options);
  }

  /** Lets a customer back. */
  liftBar(room: string, user: string, options?: CallOptions): Promise<void> {
    return this.#http.call("DELETE", path("rooms", room, "bars", user), undefined, options);
  }

  /** Final and immediate. */
  deleteRoom(id: string, options?: CallOptions): Promise<void> {
    return this.#http.call("DELETE", path("rooms", id), undefined, options);
  }

  /** The opening hours of a category, at one's own dealership unless another is named. */
  calendar(category: Category, which: AtDealership = {}, options?: CallOptions): Promise<Calendar> {
    return this.#http.call("GET", `${path("calendars", category)}${query(which)}`, undefined, options);
  }

  /** Replaces the opening hours; what is booked stays. */
  setCalendar(category: Category, calendar: Calendar & AtDealership, options?: CallOptions): Promise<Calendar> {
    return this.#http.call("PUT", path("calendars", category), calendar, options);
  }

  /** Those of one ISO week (`2026-W48`), the current one by default, at one's own dealership unless another is named. */
  async appointments(
    which: { category?: Category; week?: string } & AtDealership = {},
    options?: CallOptions,
  ): Promise<readonly Appointment[]> {
    return (
      await this.#http.call<{ appointments: Appointment[] }>(
        "GET",
        `/admin/appointments${query(which)}`,
        undefined,
        options,
      )
    ).appointments;
  }

  /** Books for a person known, or for a caller by name; neither the notice nor the three to come bind staff. */
  async bookFor(booking: BookingFor, options?: CallOptions): Promise<Appointment> {
    return (await this.#http.call<{ appointment: Appointment }>("POST", "/admin/appointments", booking, options))
      .appointment;
  }

  /** Moves anybody's appointment; they are told. */
  async moveAppointment(id: string, to: NewTime, options?: CallOptions): Promise<Appointment> {
    return (await this.#http.call<{ appointment: Appointment }>("PUT", path("appointments", id), to, options))
      .appointment;
  }

  /** A secret address at which calendar programs read all that is booked; it is told this once, and ends the one before. */
  async openCalendarFeed(options?: CallOptions): Promise<string> {
    return (await this.#http.call<{ url: string }>("POST", "/admin/me/calendar-feed", undefined, options)).url;
  }

  /** Nobody reads by that address any more. */
  closeCalendarFeed(options?: CallOptions): Promise<void> {
    return this.#http.call("DELETE", "/admin/me/calendar-feed", undefined, options);
  }

  /** Cancels anybody's appointment; they are told, and why; `appointment_past` once it has begun. */
  cancelAppointment(id: string, reason?: string, options?: CallOptions): Promise<void> {
    return this.#http.call("POST", path("appointments", id, "cancel"), { reason }, options);
  }

  /** Sends an offer to those opted in: at once, or at a time to come. */
  emitOffer(offer: NewOffer, options?: CallOptions): Promise<{ id: string; at: Instant; recipients: number }> {
    return this.#http.call("POST", "/admin/notifications", offer, options);
  }

  /** Newest first; those before one of them. */
  async offers(
    page: { before?: string; limit?: number } = {},
    options?: CallOptions,
  ): Promise<readonly EmittedOffer[]> {
    return (
      await this.#http.call<{ notifications: EmittedOffer[] }>(
        "GET",
        `/admin/notifications${query(page)}`,
        undefined,
        options,
      )
    ).notifications;
  }

  /** Only while it is still scheduled. */
  callOffOffer(id: string, options?: CallOptions): Promise<void> {
    return this.#http.call("DELETE", path("notifications", id), undefined, options);
  }

  /** What the day, week or month is like so far. */
  statistics(range: "today" | "week" | "month", which: AtDealership = {}, options?: CallOptions): Promise<Statistics> {
    return this.#http.call("GET", `/admin/statistics${query({ range, ...which })}`, undefined, options);
  }

  /** Those whose name or address contains this, by name; those after one of them. */
  people(part: string, page: { after?: string; limit?: number } = {}, options?: CallOptions): Promise<MemberPage> {
    return this.#http.call("GET", `/admin/people${query({ query: part, ...page })}`, undefined, options);
  }

  /**
   * Changes somebody's role, or blocks them; it counts at once, and gives the person as they are then. Making an admin takes a code of one's
   * own second factor (`otp`), or without one one's own password: rejects with `otp_required` or `invalid_credentials` and the field that is
   * needed.
   */
  async changePerson(
    id: string,
    change: { role?: Role; blocked?: boolean; otp?: string; currentPassword?: string },
    options?: CallOptions,
  ): Promise<Member> {
    return (await this.#http.call<{ person: Member }>("PATCH", path("people", id), change, options)).person;
  }

  /** Newest first; those before one of them. */
  async audit(
    page: { before?: string; limit?: number; actor?: string; action?: string; from?: Instant; until?: Instant } = {},
    options?: CallOptions,
  ): Promise<readonly AuditEntry[]> {
    return (await this.#http.call<{ entries: AuditEntry[] }>("GET", `/admin/audit${query(page)}`, undefined, options))
      .entries;
  }
}

import { type CallOptions, Http, type HttpOptions } from "./http.ts";
import type {
  Appointment,
  Category,
  Instant,
  Locale,
  Offer,
  Room,
  Site,
  User,
  VisitDetails,
  WeekOfSlots,
} from "./model.ts";

/** Who wants an account, and what they agree to. */
export interface SignUp {
  readonly email: string;
  /** 12 to 128 characters. */
  readonly password: string;
  /** 2 to 32 characters. */
  readonly displayName: string;
  readonly locale?: Locale;
  readonly marketingOptIn?: boolean;
  readonly listed?: boolean;
}

/** What somebody signs in with. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly otp?: string;
}

/** What a person may change of themselves. */
export type Profile = Partial<
  Pick<User, "displayName" | "locale" | "marketingOptIn" | "listed" | "dealership" | "email" | "phone">
> & {
  /** With another address, which waits until a mail to it was confirmed. */
  readonly currentPassword?: string;
};

/** What goes with a booking: what was told, and how one may be reached about it. */
export interface BookingExtras {
  readonly details?: VisitDetails;
  readonly email?: string;
  readonly phone?: string;
  /** The person's own unless it is another. */
  readonly dealership?: string;
}

/** Lets one WebSocket connection in. */
export interface Ticket {
  readonly ticket: string;
  readonly url: string;
  readonly expiresInSeconds: number;
}

/** The REST calls a customer makes. Each rejects with a ProblemError, a NetworkError, or the reason of its signal. */
export class PaddockApi {
  readonly #http: Http;

  constructor(options: HttpOptions = {}) {
    this.#http = new Http(options);
  }

  /** What pages must know of the platform; anybody may ask. */
  site(options?: CallOptions): Promise<Site> {
    return this.#http.call("GET", "/site", undefined, options);
  }

  /** Opens an account and signs in; `email_taken` when the address has one. */
  async signUp(account: SignUp, options?: CallOptions): Promise<User> {
    return (await this.#http.call<{ user: User }>("POST", "/accounts", account, options)).user;
  }

  /** Signs in with a name alone. */
  async enterAsGuest(guest: { displayName: string; locale?: Locale }, options?: CallOptions): Promise<User> {
    return (await this.#http.call<{ user: User }>("POST", "/guests", guest, options)).user;
  }

  /** Signs in; `otp_required` when a second factor is to be shown as well. */
  async signIn(credentials: Credentials, options?: CallOptions): Promise<User> {
    return (await this.#http.call<{ user: User }>("POST", "/sessions", credentials, options)).user;
  }

  /** Ends the session of this browser, or this token's. */
  signOut(options?: CallOptions): Promise<void> {
    return this.#http.call("DELETE", "/sessions/current", undefined, options);
  }

  /** Ends every session and token of the person, this one too. */
  signOutEverywhere(options?: CallOptions): Promise<void> {
    return this.#http.call("DELETE", "/sessions", undefined, options);
  }

  /** Who is signed in. */
  async me(options?: CallOptions): Promise<User> {
    return (await this.#http.call<{ user: User }>("GET", "/me", undefined, options)).user;
  }

  /** Changes name, language, consent or being listed; gives the person as they are then. */
  async changeMe(profile: Profile, options?: CallOptions): Promise<User> {
    return (await this.#http.call<{ user: User }>("PATCH", "/me", profile, options)).user;
  }

  /** A ticket for one WebSocket connection, good for 30 seconds and one use. */
  webSocketTicket(options?: CallOptions): Promise<Ticket> {
    return this.#http.call("POST", "/ws-tickets", undefined, options);
  }

  /** Every room, with its seats. */
  async rooms(options?: CallOptions): Promise<readonly Room[]> {
    return (await this.#http.call<{ rooms: Room[] }>("GET", "/rooms", undefined, options)).rooms;
  }

  /** Slots of one ISO week (`2026-W48`), the current one by default. */
  slots(category: Category, week?: string, options?: CallOptions): Promise<WeekOfSlots> {
    return this.#http.call(
      "GET",
      `/calendars/${category}/slots${week ? `?week=${encodeURIComponent(week)}` : ""}`,
      undefined,
      options,
    );
  }

  /** The person's own, cancelled ones included, latest start first. */
  async appointments(options?: CallOptions): Promise<readonly Appointment[]> {
    return (await this.#http.call<{ appointments: Appointment[] }>("GET", "/appointments", undefined, options))
      .appointments;
  }

  /**
   * Books a slot; `slot_taken` when somebody was faster, `slot_not_offered` when it is none, `too_many_appointments` when one has
   * three to come or one at that time.
   */
  async book(category: Category, start: Instant, extras?: BookingExtras, options?: CallOptions): Promise<Appointment> {
    const body = { category, start, ...extras };
    return (await this.#http.call<{ appointment: Appointment }>("POST", "/appointments", body, options)).appointment;
  }

  /** Gives the slot back at once; `appointment_past` once it has begun. */
  cancelAppointment(id: string, options?: CallOptions): Promise<void> {
    return this.#http.call("DELETE", `/appointments/${encodeURIComponent(id)}`, undefined, options);
  }

  /** Link to the appointment as a calendar file. */
  calendarFileUrl(id: string): string {
    return this.#http.url(`/appointments/${encodeURIComponent(id)}.ics`);
  }

  /** The offers sent to the person, newest first; those before one of them. Nothing while they are opted out. */
  async offers(
    { before, limit = 50 }: { before?: string; limit?: number } = {},
    options?: CallOptions,
  ): Promise<readonly Offer[]> {
    const page = `?limit=${limit}${before ? `&before=${encodeURIComponent(before)}` : ""}`;
    return (await this.#http.call<{ notifications: Offer[] }>("GET", `/notifications${page}`, undefined, options))
      .notifications;
  }

  /** That offer, and all before it, were looked at. */
  offersSeen(upTo: string, options?: CallOptions): Promise<void> {
    return this.#http.call("POST", "/notifications/seen", { upTo }, options);
  }
}

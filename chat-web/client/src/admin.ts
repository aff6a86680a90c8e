import { type CallOptions, Http, type HttpOptions } from "./http.ts";
import type { Calendar, Category, Room } from "./model.ts";

/** The REST calls of those who look after rooms and calendars. */
export class PaddockAdmin {
  readonly #http: Http;

  constructor(options: HttpOptions = {}) {
    this.#http = new Http(options);
  }

  async rooms(options?: CallOptions): Promise<readonly Room[]> {
    return (await this.#http.call<{ rooms: Room[] }>("GET", "/admin/rooms", undefined, options)).rooms;
  }

  async createRoom(room: Pick<Room, "name" | "capacity">, options?: CallOptions): Promise<Room> {
    return (await this.#http.call<{ room: Room }>("POST", "/admin/rooms", room, options)).room;
  }

  async changeRoom(id: string, change: Partial<Pick<Room, "name" | "capacity">>, options?: CallOptions): Promise<Room> {
    return (await this.#http.call<{ room: Room }>("PATCH", `/admin/rooms/${encodeURIComponent(id)}`, change, options)).room;
  }

  /** Final and immediate. */
  deleteRoom(id: string, options?: CallOptions): Promise<void> {
    return this.#http.call("DELETE", `/admin/rooms/${encodeURIComponent(id)}`, undefined, options);
  }

  calendar(category: Category, options?: CallOptions): Promise<Calendar> {
    return this.#http.call("GET", `/admin/calendars/${category}`, undefined, options);
  }

  /** Replaces the opening hours; what is booked stays. */
  setCalendar(category: Category, calendar: Calendar, options?: CallOptions): Promise<Calendar> {
    return this.#http.call("PUT", `/admin/calendars/${category}`, calendar, options);
  }
}

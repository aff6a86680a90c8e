import { type CallOptions, Http, type HttpOptions } from "./http.ts";
import type { Appointment, Category, Instant, WeekOfSlots } from "./model.ts";

/** The time an appointment moves to, and the dealership if it is another. */
export interface NewTime {
  readonly start: Instant;
  readonly dealership?: string;
}

/** The calls about appointments that only some pages make: slots of any dealership, and moving what is booked. */
export class PaddockVisits {
  readonly #http: Http;

  constructor(options: HttpOptions = {}) {
    this.#http = new Http(options);
  }

  /** Slots of one ISO week (`2026-W48`), the current one by default, at the person's own dealership unless another is named. */
  slots(
    category: Category,
    which: { week?: string; dealership?: string } = {},
    options?: CallOptions,
  ): Promise<WeekOfSlots> {
    const query = new URLSearchParams(which);
    return this.#http.call("GET", `/calendars/${category}/slots?${query}`, undefined, options);
  }

  /**
   * Moves an appointment, which keeps its place until it has the new one: `slot_taken`, `slot_not_offered`, `too_many_appointments` and
   * `appointment_past` leave it as it is.
   */
  async move(id: string, to: NewTime, options?: CallOptions): Promise<Appointment> {
    const path = `/appointments/${encodeURIComponent(id)}`;
    return (await this.#http.call<{ appointment: Appointment }>("PUT", path, to, options)).appointment;
  }
}

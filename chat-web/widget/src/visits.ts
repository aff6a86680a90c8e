import {
  type Appointment,
  type Chat,
  type HttpOptions,
  type Option,
  type PaddockApi,
  PaddockVisits,
} from "@paddock/client";
import { signal } from "@preact/signals";

type Reach = { readonly api: PaddockApi; readonly http: HttpOptions & { readonly accessToken: () => Promise<string> } };

/** Whether an option of the assistant's is another dealership, not a time. */
export const isElsewhere = (value: string) => value.startsWith("dealership:");

/** The ISO week of a day: `2026-W48`. */
export function weekOf(at: number): string {
  const day = new Date(at);
  day.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7)); // its Thursday, which says the year
  const first = Date.UTC(day.getUTCFullYear(), 0, 1);
  const week = Math.ceil(((day.getTime() - first) / 86_400_000 + 1) / 7);
  return `${day.getUTCFullYear()}-W${String(week).padStart(2, "0")}`;
}

/** As far ahead as a new time is looked for, in weeks. */
const weeksAhead = 3;

/** The appointments of a guest: what they are now, cancelling one, and taking one into a calendar. */
export function createVisits() {
  const all = signal<readonly Appointment[]>([]);
  let reach: Reach | undefined;

  function put(changed: Appointment) {
    all.value = [...all.value.filter(({ id }) => id !== changed.id), changed].sort(
      (a, b) => Date.parse(a.start) - Date.parse(b.start),
    );
  }

  return {
    all,
    follow(live: Chat, to: Reach) {
      reach = to;
      live.on("welcome", () => {
        // What comes of it is told by events from then on; without it the list stays as it was.
        void to.api.appointments().then(
          (now) => {
            if (reach === to) all.value = [...now].reverse();
          },
          () => undefined,
        );
      });
      live.on("appointment", ({ appointment }) => put(appointment));
    },
    forget() {
      reach = undefined;
      all.value = [];
    },
    async cancel(one: Appointment) {
      await reach!.api.cancelAppointment(one.id);
      put({ ...one, status: "cancelled", cancelledBy: "customer" });
    },
    /** The free times of its calendar in the weeks ahead. */
    async free(one: Appointment): Promise<readonly Option[]> {
      const calls = new PaddockVisits(reach!.http);
      const now = Date.now();
      const weeks = Array.from({ length: weeksAhead }, (_, i) => weekOf(now + i * 604_800_000));
      const found = await Promise.all(
        weeks.map((week) => calls.slots(one.category, { week, dealership: one.dealership.id })),
      );
      return found.flatMap(({ slots }) => slots.map(({ start }) => ({ value: start, label: start })));
    },
    /** Its place is kept until the new one is there. */
    async move(one: Appointment, start: string) {
      put(await new PaddockVisits(reach!.http).move(one.id, { start }));
    },
    /** The calendar file, which a link can't fetch: the session is not in a cookie here. */
    async file(one: Appointment): Promise<Blob> {
      const { api, http } = reach!;
      const answer = await fetch(api.calendarFileUrl(one.id), {
        headers: { Authorization: `Bearer ${await http.accessToken()}` },
      });
      if (!answer.ok) throw new Error(`no calendar file: ${answer.status}`);
      return answer.blob();
    },
  };
}

export const toCome = ({ status, end }: Appointment, now: number) => status === "booked" && Date.parse(end) > now;

/** Those to show: to come, and what the dealership cancelled of that. */
export const shown = (all: readonly Appointment[], now: number) =>
  all.filter((one) => toCome(one, now) || (one.cancelledBy === "staff" && Date.parse(one.start) > now));

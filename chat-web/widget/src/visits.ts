import type { Appointment, Chat, PaddockApi } from "@paddock/client";
import { signal } from "@preact/signals";

type Reach = { readonly api: PaddockApi; readonly accessToken: () => Promise<string> };

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
    /** The calendar file, which a link can't fetch: the session is not in a cookie here. */
    async file(one: Appointment): Promise<Blob> {
      const { api, accessToken } = reach!;
      const answer = await fetch(api.calendarFileUrl(one.id), {
        headers: { Authorization: `Bearer ${await accessToken()}` },
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

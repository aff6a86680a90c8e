import type { Appointment, Chat, User } from "@paddock/client";
import { batch, computed, signal } from "@preact/signals";
import { codeOf } from "../errors";
import { f, t } from "../i18n/i18n";
import { readKept, writeKept } from "./drafts";
import { api, isCurrent, me, onChat } from "./session";
import { toast } from "./toasts";

/** One's appointments, latest start first; `undefined` until they are here. Kept between visits to the page. */
export const appointments = signal<readonly Appointment[] | undefined>(undefined);
export const appointmentsFailed = signal<string | undefined>(undefined);
/** Those cancelled by the dealership that one has read about, on this device. */
const read = signal<readonly string[]>([]);

/** Cancelled by the dealership, and not read yet. */
export const isNews = (one: Appointment, seen: readonly string[]) =>
  one.status === "cancelled" && one.cancelledBy === "staff" && !seen.includes(one.id);

const newsOf = (all: readonly Appointment[] | undefined) => (all ?? []).filter((one) => isNews(one, read.value));

/** What the dealership did to one's appointments and one has not read. */
export const appointmentNews = computed(() => newsOf(appointments.value));

/** The list with one of them as it is now. */
export function withChanged(all: readonly Appointment[], changed: Appointment): readonly Appointment[] {
  return [changed, ...all.filter(({ id }) => id !== changed.id)].sort(
    (a, b) => Date.parse(b.start) - Date.parse(a.start),
  );
}

export async function loadAppointments() {
  const user = me.peek()?.id;
  appointmentsFailed.value = undefined;
  try {
    const all = await api.appointments();
    if (me.peek()?.id === user) appointments.value = all;
  } catch (error) {
    if (me.peek()?.id === user) appointmentsFailed.value = codeOf(error);
  }
}

/** One has read about it. */
export function readAbout(id: string) {
  const user = me.peek();
  if (!user || read.value.includes(id)) return;
  read.value = [...read.value, id];
  writeKept(user.id, "appointments.read", read.value);
}

/** Puts in what is known of one appointment before the server says it by itself. */
export function known(changed: Appointment) {
  if (appointments.value) appointments.value = withChanged(appointments.value, changed);
}

/** Whether what one knew of an appointment is not when or where it is now. */
export const isMoved = (before: Appointment | undefined, now: Appointment) =>
  before !== undefined &&
  now.status === "booked" &&
  (before.start !== now.start || before.dealership.id !== now.dealership.id);

function heard(changed: Appointment) {
  const before = appointments.peek()?.find(({ id }) => id === changed.id);
  known(changed);
  if (isMoved(before, changed))
    toast(
      "go",
      t().appointments.nowAt,
      `${t().categories[changed.category]}, ${f().proseDay(changed.start)}, ${f().hourThere(changed.start)}`,
      "/app/appointments",
    );
  if (isNews(changed, read.value))
    toast(
      "stop",
      t().appointments.cancelledByShop,
      [
        `${t().categories[changed.category]}, ${f().proseDay(changed.start)}, ${f().hourThere(changed.start)}.`,
        changed.reason,
      ]
        .filter(Boolean)
        .join(" "),
      "/app/appointments",
    );
}

function follow(live: Chat, user: User) {
  batch(() => {
    appointments.value = undefined;
    appointmentsFailed.value = undefined;
    read.value = readKept<readonly string[]>(user.id, "appointments.read") ?? [];
  });
  // What happened while one was away is in the list alone.
  live.on("welcome", () => {
    if (isCurrent(live)) void loadAppointments();
  });
  live.on("appointment", ({ appointment }) => {
    if (isCurrent(live)) heard(appointment);
  });
}

onChat(follow);

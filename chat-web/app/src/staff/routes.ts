import type { Role } from "@paddock/client";
import { computed } from "@preact/signals";
import type { IconName } from "../design/icon-names";
import { here } from "../router";

export const pages = [
  "queue",
  "chats",
  "rooms",
  "moderation",
  "appointments",
  "calendars",
  "answers",
  "offers",
  "statistics",
  "people",
  "audit",
  "desk-hours",
  "mails",
  "me",
] as const;
export type StaffPage = (typeof pages)[number];

/** Where one is in the console; `detail` is a conversation's id. */
export interface StaffRoute {
  readonly page: StaffPage | "unknown";
  readonly detail?: string;
}

export function parseStaff(pathname: string): StaffRoute {
  const [page = "queue", detail, ...rest] = pathname
    .replace(/^\/staff\/?/, "")
    .split("/")
    .filter(Boolean);
  const known = pages.find((one) => one === page);
  if (!known || rest.length > 0 || (detail !== undefined && known !== "chats" && known !== "moderation"))
    return { page: "unknown" };
  return detail === undefined ? { page: known } : { page: known, detail: safeDecode(detail) };
}

function safeDecode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export const staffRoute = computed(() => parseStaff(here.value));
export const staffPath = (page: StaffPage, detail?: string) =>
  `/staff/${page}${detail === undefined ? "" : `/${encodeURIComponent(detail)}`}`;

export const icons: Record<StaffPage, IconName> = {
  queue: "list-ordered",
  chats: "messages-square",
  rooms: "signpost",
  moderation: "flag",
  appointments: "calendar-days",
  calendars: "clock",
  answers: "zap",
  offers: "megaphone",
  statistics: "gauge",
  people: "users",
  audit: "scroll-text",
  "desk-hours": "headset",
  mails: "mail",
  me: "user-round",
};

const adminsOnly = new Set<StaffPage>([
  "rooms",
  "calendars",
  "answers",
  "offers",
  "people",
  "audit",
  "desk-hours",
  "mails",
]);

/** Whether a role may see a page; the server decides all the same. */
export const mayOpen = (page: StaffPage, role: Role) =>
  role === "admin" || (role === "advisor" && !adminsOnly.has(page));

import type { Category } from "@paddock/client";
import { computed, effect, signal } from "@preact/signals";

/** Where one can be below /app. */
export type Route =
  | { page: "assistant" | "advisor" | "offers" | "appointments" | "me" | "unknown" }
  | { page: "book"; category: Category; start: string; dealership?: string }
  | { page: "rooms"; room?: string }
  | { page: "messages"; talk?: string }
  | { page: "forgotten" | "reset" | "verify" | "reminders" }
  | { page: "sign-in" | "sign-up" | "guest"; next: string };

const home = "/app/assistant";

/** A path of this app to go to after signing in; anything else is the home page, so that no link leads elsewhere. */
export function safeNext(next: string | null): string {
  const plain = next !== null && URL.canParse(next, "http://here") && new URL(next, "http://here").pathname === next;
  return plain && /^\/app(\/[\w~%.-]+)*$/.test(next) && !/^\/app\/(sign-in|sign-up|guest)$/.test(next) ? next : home;
}

/** Reads an address. */
export function parse(pathname: string, search = ""): Route {
  const [page = "assistant", detail, ...rest] = pathname
    .replace(/^\/app\/?/, "")
    .split("/")
    .filter(Boolean);
  if (page === "book" && detail !== undefined && (rest.length === 1 || rest.length === 2))
    return wish(detail, rest[0]!, rest[1]);
  if (rest.length > 0 || (detail !== undefined && page !== "rooms" && page !== "messages")) return { page: "unknown" };
  switch (page) {
    case "assistant":
    case "advisor":
    case "offers":
    case "appointments":
    case "me":
    case "forgotten":
    case "reset":
    case "verify":
    case "reminders":
      return { page };
    case "rooms":
      return detail === undefined ? { page } : { page, room: decoded(detail) };
    case "messages":
      return detail === undefined ? { page } : { page, talk: decoded(detail) };
    case "sign-in":
    case "sign-up":
    case "guest":
      return { page, next: safeNext(new URLSearchParams(search).get("next")) };
    default:
      return { page: "unknown" };
  }
}

const categories: readonly string[] = ["maintenance", "road", "offroad", "track"];
const compact = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** A slot to book, as the landing page names it: `/app/book/road/20261124T073000Z/montreuil`, or without the dealership. */
function wish(category: string, at: string, dealership?: string): Route {
  const [, y, m, d, h, min, s] = compact.exec(at) ?? [];
  const start = `${y}-${m}-${d}T${h}:${min}:${s}Z`;
  return categories.includes(category) && !Number.isNaN(Date.parse(start))
    ? { page: "book", category: category as Category, start, ...(dealership !== undefined && { dealership }) }
    : { page: "unknown" };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export const roomPath = (room: string) => `/app/rooms/${encodeURIComponent(room)}`;
export const talkPath = (conversation: string) => `/app/messages/${encodeURIComponent(conversation)}`;
export const entryPath = (page: "sign-in" | "sign-up" | "guest", next: string) =>
  next === home ? `/app/${page}` : `/app/${page}?next=${encodeURIComponent(next)}`;

const address = signal({ pathname: "/app", search: "" });

export const route = computed(() => parse(address.value.pathname, address.value.search));
export const here = computed(() => address.value.pathname);

export function go(path: string, { replace = false } = {}) {
  if (replace) history.replaceState(null, "", path);
  else history.pushState(null, "", path);
  read();
}

function read() {
  address.value = { pathname: location.pathname, search: location.search };
}

/** Follows the address bar, the back button, and plain clicks on links below `root`, whose own address leads to `first`. */
export function startRouter(root = "/app", first = home) {
  const below = (path: string) => path === root || path.startsWith(`${root}/`);
  read();
  addEventListener("popstate", read);
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented || link.target || link.hasAttribute("download")) return;
    if (link.origin !== location.origin || !below(link.pathname) || link.hash) return;
    event.preventDefault();
    if (link.pathname + link.search !== location.pathname + location.search) go(link.pathname + link.search);
  });
  effect(() => {
    if (address.value.pathname.replace(/\/$/, "") === root) go(first, { replace: true });
  });
}

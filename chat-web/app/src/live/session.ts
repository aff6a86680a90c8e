import type {
  Chat,
  ConnectionStatus,
  Conversation,
  NetworkHints,
  OutboxStore,
  Person,
  Profile,
  Room,
  User,
} from "@paddock/client";
import { browserHints, createChat, PaddockApi, webStorageOutbox } from "@paddock/client";
import { batch, computed, signal } from "@preact/signals";
import { codeOf } from "../errors";
import { chooseLocale, locale, localeWasChosen, speak } from "../i18n/i18n";
import { dealerships, zone } from "../i18n/zone";
import { kept } from "../storage";
import { forgetPerson } from "./drafts";
import { inBursts } from "./in-bursts";
import { hearTabs, tellTabs } from "./tabs";

export const api = new PaddockApi();

/** Who is signed in: `undefined` until the server said, `null` for nobody. */
export const me = signal<User | null | undefined>(undefined);
/** Why the server could not say who is signed in. */
/** Whether the platform sends mail. */
export const sendsMail = signal(false);
export const meFailed = signal<unknown>(undefined);

export const status = signal<ConnectionStatus>({ state: "idle" });
export const rooms = signal<readonly Room[] | undefined>(undefined);
export const conversations = signal<readonly Conversation[]>([]);
/** Whom one keeps from writing, by name, as the server knows it; those blocked are told nothing. */
export const blocked = signal<readonly Person[]>([]);
export const hasBlocked = (user: string) => blocked.value.some(({ id }) => id === user);
export const unreadOf = ({ lastSeq, readSeq }: Conversation) => Math.max(0, lastSeq - readSeq);
const unreadIn = (some: (conversation: Conversation) => boolean) =>
  computed(() => conversations.value.filter(some).reduce((sum, c) => sum + unreadOf(c), 0));
/** A talk with an advisor is on the advisor's page while it lasts, and among the messages afterwards. */
const withAdvisor = ({ kind, open }: Conversation) => kind === "advice" && open;
export const unreadInRooms = unreadIn(({ kind }) => kind === "room");
export const unreadFromAdvisor = unreadIn(withAdvisor);
export const unreadInMessages = unreadIn((c) => c.kind !== "room" && !withAdvisor(c));

let current: Chat | undefined;
let hint: ((hint: "online") => void) | undefined;

/** What the browser knows of the network, and a person who presses a button to try at once. */
const hints: NetworkHints = {
  subscribe(listener) {
    hint = listener;
    return browserHints().subscribe(listener);
  },
};

/** Connects now instead of when it is time. */
export const tryNow = () => hint?.("online");

const followers: ((chat: Chat, user: User) => void)[] = [];

/** The live connection of the person signed in. */
export function chat(): Chat {
  if (!current) throw new Error("nobody is signed in");
  return current;
}

/** Whether a connection is still the one of who is signed in. */
export const isCurrent = (live: Chat) => live === current;

/** Calls back with each new connection, before it starts, to listen to its events; with the one there is, for code that came later. */
export function onChat(follower: (chat: Chat, user: User) => void) {
  followers.push(follower);
  const user = me.peek();
  if (current && user) follower(current, user);
}

/** Whether this browser was signed in when it was last here. */
export const mayBeSignedIn = () => kept.read(knownKey) !== null;

export async function loadMe() {
  meFailed.value = undefined;
  try {
    const before = mayBeSignedIn() ? whoIsSignedIn() : undefined; // most likely somebody is: both at once
    const [site] = await Promise.all([api.site(), before]);
    zone.value = site.zone;
    sendsMail.value = site.mail;
    const user = await (before ?? (site.session ? whoIsSignedIn() : null)); // who has no cookie is not asked for
    dealerships.value = site.dealerships;
    if (user) enter(user);
    else {
      kept.remove(knownKey);
      me.value = null;
    }
  } catch (error) {
    meFailed.value = error;
  }
}

/** Kept while somebody is signed in on this device. */
const knownKey = "paddock.known";

async function whoIsSignedIn(): Promise<User | null> {
  try {
    return await api.me();
  } catch (error) {
    if (codeOf(error) === "unauthenticated") return null;
    throw error;
  }
}

/** Somebody signed in on this page: the other tabs are told. */
export function signedIn(user: User) {
  enter(user);
  tellTabs();
}

const comeBackMs = 30_000;
let cameBack = -Infinity;

/** A session that ended may have been replaced, as by a new password set in another tab: then the connection is opened with the new one. */
async function comeBack() {
  const before = me.peek()?.id;
  if (performance.now() - cameBack < comeBackMs) return;
  cameBack = performance.now();
  const now = await api.me().catch(() => undefined); // no session, or nobody to ask: it stays as it is, and says so
  if (now && now.id === before && me.peek()?.id === before) current?.start();
}

/** Another tab said that somebody came or went: whoever the server knows now is the one, and what this page shows of the same person stays. */
async function ask() {
  const before = me.peek();
  if (before === undefined) return;
  try {
    const now = await api.me();
    if (now.id !== before?.id) enter(now);
    else if (status.peek().state === "closed") current?.start();
  } catch (error) {
    if (codeOf(error) === "unauthenticated") leave(); // anything else the connection will say
  }
}
hearTabs(() => void ask());

/** Somebody is signed in: takes their language, unless another was chosen on this device, and connects. */
function enter(user: User) {
  leave();
  kept.write(knownKey, "yes");
  if (!localeWasChosen()) void speak(user.locale);
  else if (locale.value !== user.locale) void api.changeMe({ locale: locale.value }).catch(() => undefined);
  const live = createChat({ api, user, outbox: outboxOf(user), hints });
  current = live;
  current.on("status", (now) => {
    status.value = now;
    if (now.state === "closed" && now.reason === "signed_out") void comeBack();
  });
  current.on("rooms", (all) => (rooms.value = all));
  current.on("welcome", (welcome) => (blocked.value = welcome.blocked));
  current.on("people.blocked", ({ people }) => (blocked.value = people));
  const lists = inBursts<readonly Conversation[]>((all) => {
    if (isCurrent(live)) conversations.value = all.at(-1)!;
  });
  current.on("conversations", lists);
  for (const follow of followers) follow(current, user);
  me.value = user;
  current.start();
}

function outboxOf(user: User): OutboxStore | undefined {
  try {
    return webStorageOutbox(localStorage, user.id);
  } catch {
    return undefined; // storage is forbidden: unsent messages live as long as the page
  }
}

/** Nobody is signed in any more, here; what was typed stays on this device. */
export function leave() {
  current?.stop();
  current = undefined;
  batch(() => {
    me.value = null;
    status.value = { state: "idle" };
    rooms.value = undefined;
    conversations.value = [];
    blocked.value = [];
  });
}

/** Signs out by choice: then nothing of the person stays on this device. */
export async function signOut({ everywhere = false } = {}) {
  await (everywhere ? api.signOutEverywhere() : api.signOut());
  forget();
}

/** Nobody is signed in any more. The connection ends first, or it would keep what it could not send. */
export function forget() {
  const user = me.value;
  leave();
  if (user) forgetPerson(user.id);
  kept.remove(knownKey);
  tellTabs();
}

/** Opens the connection anew, with the session this page has by now. */
export function reconnect() {
  current?.stop();
  current?.start();
}

export async function changeMe(profile: Profile) {
  me.value = await api.changeMe(profile);
  if (profile.locale) await chooseLocale(profile.locale);
}

import type { Conversation } from "@paddock/client";
import type { PendingRequest } from "@paddock/client/staff";
import { effect, signal } from "@preact/signals";
import { me, rooms, unreadOf } from "../../live/session";
import { talkOf } from "../../live/talks";
import { kept, onKept } from "../../storage";
import { ownChats, requests } from "../desk";
import { st } from "../i18n/i18n";

/** How one wants to hear of a new request; `asked` once one was offered it. */
export interface Wishes {
  readonly sound: boolean;
  readonly notify: boolean;
  readonly asked: boolean;
}

const key = "paddock.alerts";

function read(): Wishes {
  try {
    const found = JSON.parse(kept.read(key) ?? "{}") as Partial<Wishes>;
    return { sound: found.sound === true, notify: found.notify === true, asked: found.asked === true };
  } catch {
    return { sound: false, notify: false, asked: false };
  }
}

export const wishes = signal<Wishes>(read());

onKept(key, () => {
  wishes.value = read();
});

export function wish(part: Partial<Wishes>) {
  wishes.value = { ...wishes.value, ...part, asked: true };
  kept.write(key, JSON.stringify(wishes.value));
}

export const mayNotify = (): NotificationPermission | "unsupported" =>
  typeof Notification === "undefined" ? "unsupported" : Notification.permission;

/** Asks the browser, which asks the person; only ever on their press of a button. */
export async function askToNotify(): Promise<boolean> {
  if (mayNotify() === "unsupported") return false;
  const allowed = (await Notification.requestPermission()) === "granted";
  wish({ notify: allowed });
  return allowed;
}

/** Those in the line now that were not in it before; the first look at it is no news. */
export function newcomers(
  before: readonly PendingRequest[] | undefined,
  now: readonly PendingRequest[] | undefined,
): readonly PendingRequest[] {
  if (!before || !now) return [];
  const known = new Set(before.map(({ id }) => id));
  return now.filter(({ id }) => !known.has(id));
}

/** What customers wrote in one's open chats that is new since; the first look at it is no news. Read is what was on the screen: that is none either. */
export function written(
  before: ReadonlyMap<string, number> | undefined,
  now: readonly Conversation[],
): readonly Conversation[] {
  if (!before) return [];
  return now.filter((chat) => unreadOf(chat) > 0 && chat.lastSeq > (before.get(chat.id) ?? chat.readSeq));
}

/** Of several tabs one speaks: whoever holds the lock; the next takes over when it closes. Without locks each is alone. */
let speaks = typeof navigator === "undefined" || !navigator.locks;

function takeTurns() {
  if (speaks) return;
  void navigator.locks.request("paddock.alerts", () => {
    speaks = true;
    return new Promise(() => undefined);
  });
}

let audio: AudioContext | undefined;

/** Two short notes. A browser stays silent until the page was touched once; then nothing is lost but the sound. */
export async function ring() {
  audio ??= new AudioContext();
  await audio.resume();
  const start = audio.currentTime;
  for (const [i, frequency] of [659, 880].entries()) note(audio, frequency, start + i * 0.16);
}

function note(context: AudioContext, frequency: number, at: number) {
  const tone = new OscillatorNode(context, { frequency, type: "sine" });
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.linearRampToValueAtTime(0.16, at + 0.02);
  volume.gain.setValueAtTime(0.16, at + 0.08);
  volume.gain.exponentialRampToValueAtTime(0.001, at + 0.3);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + 0.32);
}

function notify(title: string, body: string, tag: string) {
  const shown = notification(title, { body, tag, icon: "/favicon.svg" });
  if (!shown) return;
  shown.onclick = () => {
    window.focus();
    shown.close();
  };
}

/** Some phones have notifications of service workers alone: then there is the sound, and the count on the tab. */
function notification(title: string, options: NotificationOptions): Notification | undefined {
  try {
    return new Notification(title, options);
  } catch {
    return undefined;
  }
}

/** How long a message has to come onto the screen of a page that is looked at, before one is told of it. */
const toBeSeenMs = 400;

function tell(title: string, body: string, tag: string) {
  if (!speaks) return;
  const { sound, notify: wanted } = wishes.peek();
  if (sound) void ring().catch(() => undefined); // a device without sound
  if (wanted && mayNotify() === "granted" && !document.hasFocus()) notify(title, body, tag);
}

/** Tells of what customers write, by what was wished for, unless it is on the screen of a page that has the focus. */
function startHearing() {
  let before: ReadonlyMap<string, number> | undefined;
  effect(() => {
    if (rooms.value === undefined) {
      before = undefined; // nobody is signed in, or the lists are on their way
      return;
    }
    const chats = ownChats.value;
    const fresh = written(before, chats);
    before = new Map(chats.map(({ id, lastSeq }) => [id, lastSeq]));
    if (fresh.length === 0) return;
    setTimeout(
      () => {
        const unread = fresh.filter(({ id, lastSeq }) => {
          const now = ownChats.peek().find((chat) => chat.id === id);
          return now && now.readSeq < lastSeq && talkOf(id).newest.peek()?.from.id !== me.peek()?.id;
        });
        if (unread.length > 0) tell(st().alerts.newMessage, st().alerts.wrote(unread.length), "paddock.message");
      },
      document.hasFocus() ? toBeSeenMs : 0,
    );
  });
}

/** Tells of each new request and each message, by what was wished for. */
export function startAlerts() {
  takeTurns();
  startHearing();
  let before: readonly PendingRequest[] | undefined;
  effect(() => {
    const now = requests.value;
    const fresh = newcomers(before, now);
    before = now;
    if (fresh.length > 0)
      tell(st().alerts.newRequest, st().alerts.waiting(now?.length ?? fresh.length), "paddock.request");
  });
}

import { photoUrl, sendPhotos, uploadPhoto } from "@paddock/client/photos";
import { effect, type Signal, signal } from "@preact/signals";
import { codeOf } from "../../errors";
import { readKept, writeKept } from "../drafts";
import { chat, me, onChat, status } from "../session";
import { shrunk } from "./shrink";

/** The pictures that can be chosen; a telephone makes one of these of whatever it has. */
export const photoTypes = "image/jpeg,image/png,image/webp";
export const mostPhotos = 4;
/** A photo waits an hour on the server; a little less counts here. */
const keptMs = 55 * 60_000;

/** A photo on its way into a message. */
export interface Chosen {
  readonly key: string;
  /** What shows it. */
  readonly shown: string;
  readonly state: "uploading" | "ready" | "failed";
  /** The part that is sent. */
  readonly part: number;
  /** Why it failed. */
  readonly code?: string | undefined;
  /** By which the server knows it. */
  readonly id?: string | undefined;
  readonly at: number;
}

/** What is chosen for the next message of a talk. */
export interface Tray {
  readonly conversation: string;
  readonly photos: Signal<readonly Chosen[]>;
  readonly sending: Signal<boolean>;
  /** Why the message was not sent. */
  readonly code: Signal<string | undefined>;
  clientId: string | undefined;
}

interface Picture {
  readonly file: File;
  stop: AbortController;
}

const trays = new Map<string, Tray>();
/** What is being uploaded, by the key of its photo. */
const pictures = new Map<string, Picture>();

onChat(() => {
  for (const { stop } of pictures.values()) stop.abort();
  pictures.clear();
  trays.clear();
});

// What a dropped connection broke off goes on by itself.
effect(() => {
  if (status.value.state !== "online") return;
  for (const tray of trays.values())
    for (const { key, code } of tray.photos.peek()) if (code === "network") retryPhoto(tray, key);
});

export function trayOf(conversation: string): Tray {
  let tray = trays.get(conversation);
  if (!tray) {
    tray = {
      conversation,
      photos: signal(restored(conversation)),
      sending: signal(false),
      code: signal(undefined),
      clientId: undefined,
    };
    trays.set(conversation, tray);
  }
  return tray;
}

const place = (conversation: string) => `photos.${conversation}`;

/** What was uploaded before a reload. */
function restored(conversation: string): readonly Chosen[] {
  const kept = me.peek() ? readKept<{ id: string; at: number }[]>(me.peek()!.id, place(conversation)) : undefined;
  return (kept ?? [])
    .filter(({ at }) => Date.now() - at < keptMs)
    .map(({ id, at }) => ({ key: id, shown: photoUrl(id, "thumb"), state: "ready", part: 1, id, at }));
}

function put(tray: Tray, photos: readonly Chosen[]) {
  tray.photos.value = photos;
  const ready = photos.filter(({ state }) => state === "ready").map(({ id, at }) => ({ id, at }));
  if (me.peek()) writeKept(me.peek()!.id, place(tray.conversation), ready);
}

const change = (tray: Tray, key: string, now: Partial<Chosen>) =>
  put(
    tray,
    tray.photos.peek().map((photo) => (photo.key === key ? { ...photo, ...now } : photo)),
  );

/** Begins to upload pictures; says which of them can't go along: others than pictures, and more than four. */
export function addPhotos(tray: Tray, files: readonly File[]): "type" | "count" | undefined {
  const fit = files.filter(({ type }) => photoTypes.split(",").includes(type));
  const room = Math.max(0, mostPhotos - tray.photos.value.length);
  for (const file of fit.slice(0, room)) {
    const key = crypto.randomUUID();
    pictures.set(key, { file, stop: new AbortController() });
    const shown = URL.createObjectURL(file);
    put(tray, [...tray.photos.value, { key, shown, state: "uploading", part: 0, at: Date.now() }]);
    void upload(tray, key);
  }
  return fit.length < files.length ? "type" : fit.length > room ? "count" : undefined;
}

async function upload(tray: Tray, key: string) {
  const picture = pictures.get(key);
  if (!picture) return;
  try {
    const { id } = await uploadPhoto(tray.conversation, await shrunk(picture.file), {
      signal: picture.stop.signal,
      onProgress: (part) => change(tray, key, { part }),
    });
    pictures.delete(key);
    change(tray, key, { state: "ready", part: 1, id, at: Date.now() });
  } catch (error) {
    if (!picture.stop.signal.aborted) change(tray, key, { state: "failed", code: codeOf(error) });
  }
}

export function retryPhoto(tray: Tray, key: string) {
  change(tray, key, { state: "uploading", part: 0, code: undefined });
  void upload(tray, key);
}

/** Takes a photo out again, on its way or not. */
export function dropPhoto(tray: Tray, key: string) {
  pictures.get(key)?.stop.abort();
  pictures.delete(key);
  const gone = tray.photos.value.find((photo) => photo.key === key);
  if (gone?.shown.startsWith("blob:")) URL.revokeObjectURL(gone.shown);
  tray.code.value = undefined;
  put(
    tray,
    tray.photos.value.filter((photo) => photo.key !== key),
  );
}

/** Sends what is in the tray; returns whether it is stored. If not, all of it stays. */
export async function sendTray(tray: Tray, text: string): Promise<boolean> {
  if (tray.sending.value) return false;
  tray.sending.value = true;
  tray.code.value = undefined;
  tray.clientId ??= crypto.randomUUID();
  const attachments = tray.photos.value.map(({ id }) => id ?? "");
  try {
    await sendPhotos(chat(), { conversation: tray.conversation, clientId: tray.clientId, text, attachments });
    tray.clientId = undefined;
    for (const { key } of tray.photos.value) dropPhoto(tray, key);
    return true;
  } catch (error) {
    tray.code.value = codeOf(error);
    // Whether it was stored is unknown only where nobody answered: then it is sent again as the same.
    if (tray.code.value !== "network") tray.clientId = undefined;
    return false;
  } finally {
    tray.sending.value = false;
  }
}

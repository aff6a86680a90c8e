import { browserHints, type EventStream, type Offer } from "@paddock/client";
import { followEvents } from "@paddock/client/streams";
import { batch, computed, effect, signal } from "@preact/signals";
import { codeOf } from "../errors";
import { t } from "../i18n/i18n";
import { readKept, writeKept } from "./drafts";
import { api, me } from "./session";
import { shareStream } from "./shared/shared-stream";
import { toast } from "./toasts";

/** Offers sent to the person signed in, newest first; `undefined` until they are here. */
export const offers = signal<readonly Offer[] | undefined>(undefined);
export const offersFailed = signal<string | undefined>(undefined);
/** Whether all there are have been fetched. */
export const allOffers = signal(false);
/** Up to when one has looked, in the server's time; what comes later is new. */
const seenAt = signal("");

const page = 50;
/** A page nobody looks at gives its connection back: a browser has only six for one server. */
const hiddenMs = 60_000;

/** On a device that knows nothing of what was looked at, only what is this young is new. */
const recentMs = 7 * 86_400_000;

const isNew = (seen: string) => (offer: Offer) => Date.parse(offer.at) > (Date.parse(seen) || 0);

export const unseenOffers = computed(() => (offers.value ?? []).filter(isNew(seenAt.value)).length);

/** Both lists as one, newest first, none twice. */
export function mergeOffers(a: readonly Offer[], b: readonly Offer[]): readonly Offer[] {
  const byId = new Map([...a, ...b].map((offer) => [offer.id, offer]));
  return [...byId.values()].sort((x, y) => Date.parse(y.at) - Date.parse(x.at));
}

/** Fetches the newest; what is known already stays. */
export async function loadOffers() {
  const user = me.value?.id;
  offersFailed.value = undefined;
  try {
    const newest = await api.offers({ limit: page });
    if (me.value?.id !== user || !me.value?.marketingOptIn) return;
    batch(() => {
      if (!offers.value) allOffers.value = newest.length < page;
      offers.value = mergeOffers(offers.value ?? [], newest);
    });
  } catch (error) {
    offersFailed.value = codeOf(error);
  }
}

export async function loadOlderOffers() {
  const before = offers.value?.at(-1)?.id;
  if (!before) return;
  try {
    const older = await api.offers({ before, limit: page });
    batch(() => {
      offers.value = mergeOffers(offers.value ?? [], older);
      allOffers.value = older.length < page;
    });
  } catch (error) {
    offersFailed.value = codeOf(error);
  }
}

/** One is looking at them: tells the server, and gives back up to when they had been looked at before. */
export function lookAtOffers(): string {
  const before = seenAt.value;
  const newest = offers.value?.[0];
  const user = me.value;
  if (user && newest && isNew(before)(newest)) {
    seenAt.value = newest.at;
    writeKept(user.id, "offers.seen", newest.at);
    void api.offersSeen(newest.id).catch(() => undefined); // it counts for the shop's figures alone, and is told again with the next one
  }
  return before;
}

function arrive(offer: Offer) {
  const known = offers.value?.some(({ id }) => id === offer.id);
  offers.value = mergeOffers(offers.value ?? [], [offer]);
  if (!known && isNew(seenAt.value)(offer) && !location.pathname.startsWith("/app/offers"))
    toast("signal", t().offers.arrived, offer.title, "/app/offers");
}

let stream: EventStream | undefined;
let following: string | undefined;
let resting: ReturnType<typeof setTimeout> | undefined;

function open() {
  stream?.close();
  stream = shareStream({
    name: `paddock.offers.${following}`,
    snapshots: false,
    open: (lastEventId, hear, onStatus) =>
      followEvents("/notifications/stream", { lastEventId, hints: browserHints(), onStatus }, hear),
    hear({ type, data }) {
      if (type === "notification") arrive(data as Offer);
      else if (type === "resync") void loadOffers();
    },
    // What was sent between the page's own fetch and the stream's beginning would fall between the two.
    onStatus: ({ state, code }) => {
      if (state === "open" || code !== undefined) void loadOffers(); // refused, the stream leaves the list as it is
    },
  });
}

function close() {
  stream?.close();
  stream = undefined;
}

/** Follows the offers of whoever is signed in and opted in; ends the moment they are not. */
export function startOffers() {
  effect(() => {
    const user = me.value;
    const wanted = user?.marketingOptIn ? user.id : undefined;
    if (wanted === following) return;
    following = wanted;
    close();
    batch(() => {
      offers.value = undefined;
      offersFailed.value = undefined;
      allOffers.value = false;
      seenAt.value =
        (wanted && readKept<string>(wanted, "offers.seen")) || new Date(Date.now() - recentMs).toISOString();
    });
    if (wanted) open();
  });
  document.addEventListener("visibilitychange", () => {
    clearTimeout(resting);
    if (document.visibilityState === "hidden") resting = setTimeout(close, hiddenMs);
    else if (following && !stream) open();
  });
}

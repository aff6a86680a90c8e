import type { AdviceRequest } from "@paddock/client";
import { browserHints } from "@paddock/client";
import {
  type Availability,
  type Colleague,
  type DeskSnapshot,
  type EventStream,
  type Note,
  PaddockAdmin,
  type PendingRequest,
  type StreamEvent,
} from "@paddock/client/staff";
import { batch, computed, effect, signal } from "@preact/signals";
import { conversations, me, rooms } from "../live/session";
import { shareStream } from "../live/shared/shared-stream";

export const admin = new PaddockAdmin();

/** Requests that wait, first come first, and after them the messages left; `undefined` until the snapshot is here. */
export const requests = signal<readonly PendingRequest[] | undefined>(undefined);
export const availability = signal<Availability | undefined>(undefined);
export const advisorsAvailable = signal(0);
/** Who else is on duty, with their load. */
export const colleagues = signal<readonly Colleague[]>([]);
/** Who took or ended a request that was in the line a moment ago. */
export const gone = signal<ReadonlyMap<string, AdviceRequest>>(new Map());
/** Rises with every change of an appointment. */
export const appointmentsChanged = signal(0);
/** Rises with every report that is made or decided. */
export const reportsChanged = signal(0);
/** How many reports wait for somebody of the house, up to a hundred. */
export const openReports = signal(0);
/** Why the console is shut: `otp_required` until a second factor is set up, `forbidden` to those who are no staff. */
export const shut = signal<string | undefined>(undefined);
export const streaming = signal(false);

export const ownChats = computed(() => conversations.value.filter(({ kind, open }) => kind === "advice" && open));

const isWaiting = ({ status }: AdviceRequest) => status === "pending" || status === "left";

/** First come, first served; messages that were left wait after those who are there. */
const byPlace = (a: AdviceRequest, b: AdviceRequest) =>
  Number(a.status === "left") - Number(b.status === "left") || Date.parse(a.since) - Date.parse(b.since);

/** The line with one that changed: one that came back stands where it stood. */
export function inLine(line: readonly PendingRequest[], changed: AdviceRequest): readonly PendingRequest[] {
  const others = line.filter(({ id }) => id !== changed.id);
  if (!isWaiting(changed)) return others;
  const waiting = { ...changed, customer: changed.customer ?? { id: "", name: "" } };
  return [...others, waiting].sort(byPlace);
}

async function countReports() {
  openReports.value = (await admin.reports({ status: "open", limit: 100 })).length;
}

async function readAvailability() {
  availability.value = await admin.availability();
}

export async function setAvailability(available: boolean, maxChats?: number) {
  availability.value = await admin.setAvailability({ available, ...(maxChats === undefined ? {} : { maxChats }) });
}

export async function accept(request: string) {
  const conversation = await admin.accept(request);
  leaveLine(request);
  return conversation;
}

export async function refuse(request: string, reason: string) {
  await admin.refuse(request, reason.trim() || undefined);
  leaveLine(request);
}

function leaveLine(request: string) {
  requests.value = requests.value?.filter(({ id }) => id !== request);
}

function hear({ type, data }: StreamEvent) {
  switch (type) {
    case "snapshot":
      return take(data as DeskSnapshot);
    case "advice":
      return advised((data as { request: AdviceRequest }).request);
    case "advisors":
      takeAdvisors(data as DeskSnapshot["advisors"]);
      return quietly(readAvailability()); // one's own may have changed in another tab
    case "note":
      return heardNote((data as { note: Note }).note);
    case "appointment":
      return void appointmentsChanged.value++;
    case "report":
      reportsChanged.value++;
      return quietly(countReports());
    case "resync":
      return open();
    default: // messages, conversations and rooms come by the live connection too
  }
}

function take(snapshot: DeskSnapshot) {
  batch(() => {
    requests.value = [...snapshot.requests].sort(byPlace);
    availability.value = snapshot.availability;
    takeAdvisors(snapshot.advisors);
    appointmentsChanged.value++;
    notesMissed.value++;
    shut.value = undefined;
    reportsChanged.value++;
  });
  quietly(countReports());
}

function takeAdvisors({ available, colleagues: others }: DeskSnapshot["advisors"]) {
  batch(() => {
    advisorsAvailable.value = available;
    colleagues.value = others;
  });
}

/** The note heard of last; whoever shows notes adds it. */
export const noteHeard = signal<Note | undefined>(undefined);
/** Rises when notes may have been missed. */
export const notesMissed = signal(0);

function heardNote(note: Note) {
  noteHeard.value = note;
}

function advised(request: AdviceRequest) {
  batch(() => {
    if (!isWaiting(request) && requests.value?.some(({ id }) => id === request.id))
      gone.value = new Map(gone.value).set(request.id, request);
    requests.value = inLine(requests.value ?? [], request);
  });
}

/** What is asked for again by itself soon needs no telling. */
function quietly(asked: Promise<unknown>) {
  asked.catch(() => undefined);
}

let stream: EventStream | undefined;

const shutting = new Set(["unauthenticated", "otp_required", "forbidden"]);
const againMs = 10_000;

/** When the stream is refused for a reason of its own, the line is asked for once in a while instead. */
async function withoutStream() {
  setTimeout(() => following && open(), againMs);
  const [waiting, left] = await Promise.all([admin.requests(), admin.left(), readAvailability()]);
  requests.value = [...waiting, ...left];
}

/** Whom the stream is for. */
let following: string | undefined;

function open() {
  stream?.close();
  stream = shareStream({
    name: `paddock.desk.${following}`,
    snapshots: true,
    open: (lastEventId, told, onStatus) => admin.follow(told, { lastEventId, hints: browserHints(), onStatus }),
    hear,
    onStatus: ({ state, code }) => {
      streaming.value = state === "open";
      if (code === undefined) return;
      if (shutting.has(code)) shut.value = code;
      else quietly(withoutStream());
    },
  });
}

function close() {
  stream?.close();
  stream = undefined;
}

/** Follows what happens as long as somebody of the house is signed in; `again` after a second factor was set up. */
export function again() {
  shut.value = undefined;
  open();
}

export function startDesk() {
  effect(() => {
    const user = me.value;
    const wanted = user && user.role !== "customer" ? user.id : undefined;
    if (wanted === following) return;
    following = wanted;
    close();
    batch(() => {
      requests.value = undefined;
      availability.value = undefined;
      gone.value = new Map();
      colleagues.value = [];
      shut.value = user && !wanted ? "forbidden" : undefined;
    });
    if (wanted) open();
  });
  // How many chats one has is counted by the server; a change of them is a reason to ask.
  effect(() => {
    const chats = ownChats.value.length;
    if (rooms.value && availability.peek() && availability.peek()?.chats !== chats) quietly(readAvailability());
  });
}

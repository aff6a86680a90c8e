import {
  type AdviceRequest,
  browserHints,
  type Chat,
  type ConnectionStatus,
  type Conversation,
  createChat,
  type EventStream,
  followOffers,
  type Locale,
  type Message,
  NetworkError,
  type Offer,
  type OutgoingMessage,
  PaddockApi,
  ProblemError,
  type Turn,
  type User,
  webStorageOutbox,
} from "@paddock/client";
import { embeddedTokens, enterEmbedded } from "@paddock/client/embed";
import { batch, computed, signal } from "@preact/signals";
import { createVisits } from "./visits";

/** One thing said with the assistant. */
export type Said = { readonly mine: boolean; readonly text: string };

interface Kept {
  readonly session: string;
  readonly user: User;
}

const codeOf = (error: unknown) =>
  error instanceof ProblemError ? error.code : error instanceof NetworkError ? "network" : "other";

/** What one widget knows of its guest and the server. Not shared between elements. */
export function createStore(server: string, storage: Storage | undefined) {
  const key = `paddock.widget.${server}`;
  const http = { baseUrl: server };
  let chat: Chat | undefined;
  let api: PaddockApi | undefined;
  let stream: EventStream | undefined;
  let options = {};

  const user = signal<User | null>(null);
  /** Zone of the dealerships; unknown until the server says. */
  const zone = signal<string | undefined>(undefined);
  const status = signal<ConnectionStatus>({ state: "idle" });
  const problem = signal<string | undefined>(undefined);
  const said = signal<readonly Said[]>([]);
  const turn = signal<Turn | null>(null);
  const thinking = signal(false);
  const advisors = signal(0);
  const request = signal<AdviceRequest | null>(null);
  const talk = signal<Conversation | undefined>(undefined);
  const messages = signal<readonly Message[]>([]);
  const outbox = signal<readonly OutgoingMessage[]>([]);
  const offers = signal<readonly Offer[]>([]);
  const seenOffers = signal(0);
  const visits = createVisits();
  const unreadTalk = computed(() => (talk.value ? Math.max(0, talk.value.lastSeq - talk.value.readSeq) : 0));
  const unreadOffers = computed(() => Math.max(0, offers.value.length - seenOffers.value));

  function read(): Kept | undefined {
    try {
      return JSON.parse(storage?.getItem(key) ?? "null") ?? undefined;
    } catch {
      return undefined;
    }
  }

  function keep(kept: Kept | undefined) {
    try {
      if (kept) storage?.setItem(key, JSON.stringify(kept));
      else storage?.removeItem(key);
    } catch {
      // storage is forbidden or full: the guest lives as long as the page
    }
  }

  /** Tells failures in a word instead of throwing. */
  async function attempt(act: () => Promise<unknown>): Promise<boolean> {
    problem.value = undefined;
    try {
      await act();
      return true;
    } catch (error) {
      problem.value = codeOf(error);
      return false;
    }
  }

  function start(kept: Kept) {
    const accessToken = embeddedTokens(http, kept.session);
    options = { ...http, accessToken };
    api = new PaddockApi(options);
    const live = createChat({
      api,
      user: kept.user,
      outbox: storage && webStorageOutbox(storage, kept.user.id),
      hints: browserHints(),
    });
    chat = live;
    live.on("status", (now) => (status.value = now));
    live.on("assistant", ({ turn: next, origin }) => next && take(next, origin === "here"));
    visits.follow(live, { api, accessToken });
    live.on("advisors", ({ available }) => (advisors.value = available));
    live.on("advice", ({ request: now }) => (request.value = now));
    live.on("welcome", (welcome) => {
      advisors.value = welcome.advisors.available;
      request.value = welcome.request ?? (request.value?.status === "pending" ? null : request.value);
    });
    live.on("conversations", (all) => {
      const now =
        all.find(({ kind, open }) => kind === "advice" && open) ?? all.find(({ id }) => id === talk.value?.id);
      const fresh = now !== undefined && now.id !== talk.value?.id;
      talk.value = now;
      if (fresh) void loadTalk(live, now.id);
    });
    live.on("message", (message) => message.conversation === talk.value?.id && show([message]));
    live.on("outbox", ({ conversation, messages: underWay }) => {
      if (conversation === talk.value?.id) outbox.value = underWay;
    });
    live.on("resync", ({ conversation }) => conversation === talk.value?.id && void loadTalk(live, conversation));
    user.value = kept.user;
    live.start();
    void learnZone(api);
    followWished();
  }

  /** Times stay away until it is known: a wrong one is worse than none. */
  async function learnZone(from: PaddockApi) {
    while (api === from && !zone.value) {
      try {
        zone.value = (await from.site()).zone;
      } catch {
        await new Promise((later) => setTimeout(later, 5_000));
      }
    }
  }

  async function loadTalk(live: Chat, conversation: string) {
    messages.value = [];
    outbox.value = live.outbox(conversation);
    await attempt(async () => show((await live.history(conversation, { limit: 50 })).messages));
  }

  function show(some: readonly Message[]) {
    const bySeq = new Map([...messages.value, ...some].map((one) => [one.seq, one]));
    messages.value = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  }

  function take(next: Turn, here: boolean) {
    const known = turn.value;
    if (
      !here &&
      known &&
      known.dialog === next.dialog &&
      known.step === next.step &&
      known.messages.at(-1) === next.messages.at(-1)
    ) {
      turn.value = next;
      return;
    }
    batch(() => {
      said.value = [...said.value, ...next.messages.map((text) => ({ mine: false, text }))].slice(-200);
      turn.value = next;
    });
  }

  /** Follows the offers of a guest who wants them; ends the moment they don't. */
  function followWished() {
    stream?.close();
    stream = undefined;
    offers.value = [];
    if (!user.value?.marketingOptIn) return;
    const load = () => void attempt(async () => merge(await api!.offers()));
    stream = followOffers({
      ...options,
      hints: browserHints(),
      onOffer: (offer) => merge([offer]),
      onResync: load,
      onStatus: ({ state }) => state === "open" && load(),
    });
  }

  function merge(some: readonly Offer[]) {
    const byId = new Map([...offers.value, ...some].map((one) => [one.id, one]));
    offers.value = [...byId.values()].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  }

  function forget() {
    chat?.stop();
    stream?.close();
    chat = undefined;
    api = undefined;
    keep(undefined);
    batch(() => {
      user.value = null;
      status.value = { state: "idle" };
      said.value = [];
      turn.value = null;
      visits.forget();
      talk.value = undefined;
      request.value = null;
      messages.value = [];
      offers.value = [];
    });
  }

  return {
    user,
    zone,
    status,
    problem,
    said,
    turn,
    thinking,
    advisors,
    request,
    talk,
    messages,
    outbox,
    offers,
    visits,
    attempt,
    unreadTalk,
    unreadOffers,
    /** Takes up the guest this site knows, if it does. */
    resume() {
      const kept = read();
      if (kept && !chat) start(kept);
    },
    enter: (displayName: string, locale: Locale) =>
      attempt(async () => {
        const kept = await enterEmbedded(http, { displayName, locale });
        keep(kept);
        start(kept);
      }),
    forget,
    stop() {
      api = undefined;
      chat?.stop();
      stream?.close();
    },
    ask: (restart: boolean) => attempt(() => chat!.startAssistant({ restart })),
    async answer(value: string, text: string) {
      said.value = [...said.value, { mine: true, text }];
      thinking.value = true;
      await attempt(() => chat!.answerAssistant(value));
      thinking.value = false;
    },
    requestAdvice: (topic: string) => attempt(() => chat!.requestAdvice(topic.trim() || undefined)),
    cancelAdvice: () => attempt(() => chat!.cancelAdvice()),
    endTalk: () => attempt(() => chat!.closeConversation(talk.value!.id)),
    putAside() {
      batch(() => {
        request.value = null;
        talk.value = undefined;
        messages.value = [];
      });
    },
    send: (text: string) => void chat!.send(talk.value!.id, text),
    retry: (clientId: string) => chat!.retry(clientId),
    read() {
      const last = messages.value.at(-1);
      if (last && talk.value) chat!.markRead(talk.value.id, last.seq);
    },
    lookAtOffers() {
      seenOffers.value = offers.value.length;
      const newest = offers.value[0];
      if (newest) void api?.offersSeen(newest.id).catch(() => undefined); // it counts for the shop's figures alone
    },
    consent: (on: boolean) =>
      attempt(async () => {
        user.value = await api!.changeMe({ marketingOptIn: on });
        const kept = read();
        if (kept) keep({ ...kept, user: user.value });
        followWished();
      }),
  };
}

export type Store = ReturnType<typeof createStore>;

import {
  type AdviceRequest,
  browserHints,
  type Chat,
  type ConnectionStatus,
  type Conversation,
  createChat,
  type Locale,
  type Message,
  NetworkError,
  type OutgoingMessage,
  PaddockApi,
  ProblemError,
  type Rateable,
  type User,
  webStorageOutbox,
} from "@paddock/client";
import { embeddedTokens, enterEmbedded, sessionPass } from "@paddock/client/embed";
import { batch, computed, signal } from "@preact/signals";
import { assistantState } from "./assistant-state";
import { offersState } from "./offers-state";
import { panelState } from "./panel-state";
import { shelfIn } from "./shelf";
import { createVisits } from "./visits";
import { learnZone } from "./zone";

interface Kept {
  readonly session: string;
  readonly user: User;
}

/** What stays of asking an advisor when the page goes. */
interface KeptAdvice {
  readonly talk: string | undefined;
  readonly request: AdviceRequest | null;
}

const codeOf = (error: unknown) =>
  error instanceof ProblemError ? error.code : error instanceof NetworkError ? "network" : "other";

/** What one widget knows of its guest and the server: `storage` outlives the browser, `session` the page. */
export function createStore(server: string, storage: Storage | undefined, session?: Storage) {
  const prefix = `paddock.widget.${server}`;
  const shelf = shelfIn(storage, prefix);
  const http = { baseUrl: server };
  let chat: Chat | undefined;
  let api: PaddockApi | undefined;
  let options = {};

  const user = signal<User | null>(null);
  /** Zone of the dealerships; unknown until the server says. */
  const zone = signal<string | undefined>(undefined);
  const status = signal<ConnectionStatus>({ state: "idle" });
  const problem = signal<string | undefined>(undefined);
  const panel = panelState(shelfIn(session, prefix), shelf);
  const assistant = assistantState({
    shelf,
    give: (value) => attempt(() => chat!.answerAssistant(value)),
    giveBack: (text) => panel.giveBack("answer", text),
  });
  const offers = offersState(shelf);
  const advisors = signal(0);
  /** When an advisor is back, if nobody is there and the hours are known. */
  const opensAt = signal<string | undefined>(undefined);
  const request = signal<AdviceRequest | null>(null);
  const talk = signal<Conversation | undefined>(undefined);
  /** The talk that can be rated, until the guest was asked. */
  const rateable = signal<Rateable | undefined>(undefined);
  const messages = signal<readonly Message[]>([]);
  const outbox = signal<readonly OutgoingMessage[]>([]);
  const visits = createVisits();
  const unreadTalk = computed(() => (talk.value ? Math.max(0, talk.value.lastSeq - talk.value.readSeq) : 0));
  /** The talk that a page before showed; one that is over is found by it again. */
  let shown: string | undefined;

  const read = () => shelf.read<Kept>("");
  const keepAdvice = () => shelf.write("advice", { talk: shown, request: request.value } satisfies KeptAdvice);

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
    live.on("status", (now) => {
      status.value = now;
      assistant.online(now.state === "online");
    });
    live.on("assistant", ({ turn, origin }) => assistant.take(turn, origin === "here"));
    visits.follow(live, { api, http: { ...http, accessToken } });
    live.on("advisors", ({ available }) => (advisors.value = available));
    followTalk(live);
    user.value = kept.user;
    recall();
    live.start();
    void learnZone(zone, api, () => chat === live);
    offers.follow(kept.user, api, options, attempt);
  }

  /** Takes up what a page before had, where this one has nothing yet. */
  function recall() {
    assistant.recall();
    const advice = shelf.read<KeptAdvice>("advice");
    shown ??= advice?.talk;
    request.value ??= advice?.request ?? null;
  }

  function followTalk(live: Chat) {
    live.on("advice", ({ request: now }) => {
      request.value = now;
      keepAdvice();
    });
    live.on("welcome", (welcome) => {
      advisors.value = welcome.advisors.available;
      if (shelf.read<string>("rated") !== welcome.rateable?.request) rateable.value = welcome.rateable;
      opensAt.value = welcome.advisors.opensAt;
      const waited = request.value?.status === "pending" || request.value?.status === "left";
      request.value = welcome.request ?? (waited ? null : request.value);
      if (talk.value) void loadTalk(live, talk.value.id);
    });
    live.on("conversations", (all) => {
      const now = all.find(({ kind, open }) => kind === "advice" && open) ?? all.find(({ id }) => id === shown);
      const fresh = now !== undefined && now.id !== talk.value?.id;
      talk.value = now;
      if (fresh) {
        shown = now.id;
        keepAdvice();
        void loadTalk(live, now.id);
      }
    });
    live.on("conversation.closed", ({ conversation }) => {
      const done = request.value;
      if (done?.status === "accepted" && done.conversation === conversation)
        rateable.value = { request: done.id, conversation, ...(done.advisor ? { advisor: done.advisor } : {}) };
    });
    live.on("message", (message) => message.conversation === talk.value?.id && show([message]));
    live.on("message.edited", ({ conversation, seq, text, editedAt }) => {
      if (conversation === talk.value?.id) change(seq, (one) => ({ ...one, text, editedAt }));
    });
    live.on("message.removed", ({ conversation, seq }) => {
      if (conversation === talk.value?.id) change(seq, ({ text: _, ...one }) => ({ ...one, removed: true }));
    });
    live.on("outbox", ({ conversation, messages: underWay }) => {
      if (conversation === talk.value?.id) outbox.value = underWay;
    });
    live.on("resync", ({ conversation }) => conversation === talk.value?.id && void loadTalk(live, conversation));
  }

  async function loadTalk(live: Chat, conversation: string) {
    if (messages.value[0]?.conversation !== conversation) messages.value = [];
    outbox.value = live.outbox(conversation);
    await attempt(async () => {
      const page = await live.history(conversation, { limit: 50 });
      messages.value = messages.value.filter(({ seq }) => seq > page.lastSeq); // what is older may have holes
      show(page.messages);
    });
  }

  function change(seq: number, to: (message: Message) => Message) {
    messages.value = messages.value.map((one) => (one.seq === seq ? to(one) : one));
  }

  function show(some: readonly Message[]) {
    const bySeq = new Map([...messages.value, ...some].map((one) => [one.seq, one]));
    messages.value = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  }

  /** Ends the connections; `resume` takes up what there was. */
  function stop() {
    chat?.stop();
    offers.stop();
    chat = undefined;
    api = undefined;
  }

  function forget() {
    stop();
    shelf.write("", undefined);
    shelf.write("advice", undefined);
    shown = undefined;
    assistant.forget();
    offers.forget();
    batch(() => {
      user.value = null;
      status.value = { state: "idle" };
      visits.forget();
      talk.value = undefined;
      request.value = null;
      rateable.value = undefined;
      messages.value = [];
    });
  }

  return {
    server,
    user,
    zone,
    status,
    problem,
    panel,
    assistant,
    offers: offers.offers,
    advisors,
    opensAt,
    request,
    talk,
    messages,
    outbox,
    visits,
    attempt,
    unreadTalk,
    unreadOffers: offers.unread,
    /** Takes up the guest this site knows, if it does. */
    resume() {
      const kept = read();
      if (kept && !chat) start(kept);
    },
    enter: (displayName: string, locale: Locale) =>
      attempt(async () => {
        const kept = await enterEmbedded(http, { displayName, locale });
        shelf.write("", kept);
        start(kept);
      }),
    forget,
    stop,
    ask: (restart: boolean) => attempt(() => chat!.startAssistant({ restart })),
    answer: (value: string, text: string) => assistant.answers.add(value, text),
    requestAdvice: (topic: string) => attempt(() => chat!.requestAdvice(topic.trim() || undefined)),
    leaveMessage: (text: string) =>
      attempt(async () => {
        request.value = (await chat!.request<{ request: AdviceRequest }>("advice.leave", { text })).request;
        keepAdvice();
      }),
    cancelAdvice: () => attempt(() => chat!.cancelAdvice()),
    rateable,
    /** Says how the talk was, or nothing: asked once either way. */
    rate: (score?: number, comment = "") =>
      attempt(async () => {
        const { request: id } = rateable.value!;
        if (score)
          await chat!.request("advice.rate", {
            request: id,
            score,
            ...(comment.trim() && { comment: comment.trim() }),
          });
        shelf.write("rated", id);
        rateable.value = undefined;
      }),
    endTalk: () => attempt(() => chat!.closeConversation(talk.value!.id)),
    putAside() {
      shown = undefined;
      batch(() => {
        request.value = null;
        talk.value = undefined;
        messages.value = [];
      });
      keepAdvice();
    },
    send: (text: string) => void chat!.send(talk.value!.id, text),
    retry: (clientId: string) => chat!.retry(clientId),
    read() {
      const last = messages.value.at(-1);
      if (last && talk.value && document.visibilityState === "visible") chat?.markRead(talk.value.id, last.seq);
    },
    lookAtOffers: () => offers.look(api),
    /** Our own page at `path`, with a pass for this guest; `undefined` when none could be had, which `problem` tells. */
    async placeOf(path: string): Promise<string | undefined> {
      if (!user.value) return server + path;
      let pass = "";
      const had = await attempt(async () => {
        pass = await sessionPass(options);
      });
      return had ? `${server}${path}#pass=${pass}&of=${encodeURIComponent(user.value.id)}` : undefined;
    },
    consent: (on: boolean) =>
      attempt(async () => {
        user.value = await api!.changeMe({ marketingOptIn: on });
        const kept = read();
        if (kept) shelf.write("", { ...kept, user: user.value });
        offers.follow(user.value, api!, options, attempt);
      }),
  };
}

export type Store = ReturnType<typeof createStore>;

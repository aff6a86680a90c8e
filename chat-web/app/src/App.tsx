import { useEffect } from "preact/hooks";
import { waitingForYou } from "./design/badge-favicon";
import { lazy } from "./design/lazy";
import { Ask, Empty, Skeleton } from "./design/ui";
import { humanError } from "./errors";
import { locale, t } from "./i18n/i18n";
import { fromAdvisor } from "./live/advice";
import { appointmentNews } from "./live/appointments";
import { arrival } from "./live/arrival";
import { unseenOffers } from "./live/offers";
import { conversations, loadMe, mayBeSignedIn, me, meFailed, rooms, unreadInMessages } from "./live/session";
import { Assistant } from "./pages/assistant/Assistant";
import { entryPath, go, here, type Route, route, safeNext } from "./router";
import { Shell } from "./shell/Shell";
import { Toasts } from "./shell/Toasts";

const Advisor = lazy(async () => (await import("./pages/advice/Advisor")).Advisor);
const Appointments = lazy(async () => (await import("./pages/appointment/Appointments")).Appointments);
const Entry = lazy(async () => (await import("./pages/account/Entry")).Entry);
const Direct = lazy(async () => (await import("./pages/direct/Direct")).Direct);
const Me = lazy(async () => (await import("./pages/account/Me")).Me);
const Offers = lazy(async () => (await import("./pages/offer/Offers")).Offers);
const Recovery = lazy(async () => (await import("./pages/account/Recovery")).Recovery);
const Rooms = lazy(async () => (await import("./pages/room/Rooms")).Rooms);

if (!mayBeSignedIn()) Entry.prefetch(); // while the server is asked

/** Once there is time: every page is then there without a wait, and without a connection. */
export function prefetchPages() {
  const later = window.requestIdleCallback ?? ((act: () => void) => setTimeout(act, 2_000));
  later(() => {
    for (const page of [Advisor, Rooms, Direct, Offers, Appointments, Me]) page.prefetch();
  });
}

const isEntry = (at: Route) => at.page === "sign-in" || at.page === "sign-up" || at.page === "guest";

/** A page for anybody, signed in or not. */
type Open = Extract<Route, { page: "forgotten" | "reset" | "verify" | "reminders" }>;
const isOpen = (at: Route): at is Open => ["forgotten", "reset", "verify", "reminders"].includes(at.page);

function titleOf(at: Route): string {
  const { nav, titles } = t();
  switch (at.page) {
    case "rooms":
      return rooms.value?.find((room) => room.id === at.room)?.name ?? nav.rooms;
    case "messages":
      return conversations.value.find(({ id }) => id === at.talk)?.title || nav.messages;
    case "sign-in":
      return titles.signIn;
    case "sign-up":
      return titles.signUp;
    case "guest":
      return titles.guest;
    case "forgotten":
      return t().recovery.forgottenTitle;
    case "reset":
      return t().recovery.resetTitle;
    case "verify":
      return t().recovery.verifiedTitle;
    case "reminders":
      return t().recovery.remindersTitle;
    case "unknown":
      return titles.unknown;
    case "book":
      return nav.appointments;
    default:
      return nav[at.page];
  }
}

/** The page of the address, for whoever is signed in. */
export function App() {
  const at = route.value;
  const user = me.value;
  const title = titleOf(at);
  const unread = me.value
    ? fromAdvisor.value + unreadInMessages.value + unseenOffers.value + appointmentNews.value.length
    : 0;
  useEffect(() => {
    waitingForYou.value = unread;
  }, [unread]);
  useEffect(() => {
    document.title = `${unread > 0 ? `(${unread}) ` : ""}${title} — Paddock`;
  }, [title, unread]);
  useEffect(() => {
    document.documentElement.lang = locale.value;
  }, [locale.value]);
  useFocusOnArrival();

  // Not signed in: the way in, which leads back here. Signed in already: past the way in.
  useEffect(() => {
    const now = route.peek(); // one may have gone on since this was rendered
    if (me.peek() === null && !isEntry(now) && !isOpen(now))
      go(entryPath("guest", safeNext(here.peek())), { replace: true });
    if (me.peek() && "next" in now) go(now.next, { replace: true });
  }, [user, at]);

  if (user === undefined) return <Waiting />;
  if (isOpen(at))
    return (
      <>
        <Recovery page={at.page} />
        <Toasts />
      </>
    );
  if (user === null)
    return "next" in at ? (
      <>
        <Entry way={at.page} next={at.next} />
        <Toasts />
      </>
    ) : null;
  return (
    <Shell
      talking={(at.page === "rooms" && at.room !== undefined) || (at.page === "messages" && at.talk !== undefined)}
    >
      <Page at={at} />
      <Arrival />
    </Shell>
  );
}

/** Somebody is signed in here, and comes by a link as somebody else: who are they from now on? */
function Arrival() {
  const asked = arrival.value;
  if (!asked || !me.value) return null;
  const { title, text, keep, act } = t().entry.arrival;
  return (
    <Ask
      title={title}
      text={text(me.value.displayName)}
      keep={keep(me.value.displayName)}
      act={act}
      onKeep={() => asked(false)}
      onAct={() => asked(true)}
    />
  );
}

function Page({ at }: { at: Route }) {
  const user = me.value!;
  switch (at.page) {
    case "assistant":
      return <Assistant />;
    case "advisor":
      return <Advisor />;
    case "rooms":
      return <Rooms open={at.room} />;
    case "messages":
      return <Direct open={at.talk} />;
    case "offers":
      return <Offers user={user} key={user.id} />;
    case "appointments":
      return <Appointments />;
    case "book":
      return <Appointments wished={at} />;
    case "me":
      return <Me user={user} key={user.id} />;
    case "unknown":
      return <Unknown />;
    default:
      return null; // a way in, on its way out
  }
}

/** Puts the focus on the page one went to, as a load of the page would. */
function useFocusOnArrival() {
  const path = here.value;
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement?.closest("nav, a, .pane.first"))
      document.getElementById("main")?.focus({ preventScroll: true });
  }, [path]);
}

function Waiting() {
  if (meFailed.value === undefined) {
    return (
      <div class="whole">
        <Skeleton rows={2} />
      </div>
    );
  }
  return (
    <main class="whole">
      <Empty icon="cloud-off" level="h1" title={t().entry.problem} text={humanError(meFailed.value)}>
        <button class="btn --main" type="button" onClick={() => void loadMe()}>
          {t().retry}
        </button>
      </Empty>
    </main>
  );
}

function Unknown() {
  return (
    <>
      <header class="bar">
        <h1>{t().titles.unknown}</h1>
      </header>
      <div class="scroll">
        <Empty icon="signpost" title={t().unknown.title} text={t().unknown.text}>
          <a class="btn --main" href="/app/assistant">
            {t().unknown.go}
          </a>
        </Empty>
      </div>
    </>
  );
}

import { useEffect, useRef, useState } from "preact/hooks";
import { waitingForYou } from "../design/badge-favicon";
import { Icon } from "../design/Icon";
import { lazy } from "../design/lazy";
import { Badge, Empty, Face, Skeleton } from "../design/ui";
import { errorText, humanError } from "../errors";
import { locale, t } from "../i18n/i18n";
import { conversations, leave, loadMe, me, meFailed, signOut, unreadOf } from "../live/session";
import { go, here } from "../router";
import { Brand, ThemeToggle, Toasts } from "../shell/Shell";
import { Strip } from "../shell/Strip";
import { Myself } from "./account/Myself";
import { SecondFactor } from "./account/SecondFactor";
import { SignIn } from "./account/SignIn";
import { Chats } from "./chats/Chats";
import { again, availability, ownChats, requests, shut } from "./desk";
import { st } from "./i18n/i18n";
import { KeyHelp } from "./KeyHelp";
import { useKeys } from "./keys";
import { inFront } from "./queue/front";
import { Queue } from "./queue/Queue";
import { Rooms } from "./rooms/Rooms";
import { icons, mayOpen, pages, type StaffPage, type StaffRoute, staffPath, staffRoute } from "./routes";
import { Appointments } from "./week/Appointments";

const Audit = lazy(async () => (await import("./audit/Audit")).Audit);
const Calendars = lazy(async () => (await import("./week/Calendars")).Calendars);
const Figures = lazy(async () => (await import("./figures/Figures")).Figures);
const Offers = lazy(async () => (await import("./offers/Offers")).Offers);
const People = lazy(async () => (await import("./people/People")).People);

/** The console, for whoever of the house is signed in. */
export function Console() {
  const at = staffRoute.value;
  const user = me.value;
  const waiting = requests.value?.length ?? 0;
  const title = at.page === "unknown" ? t().titles.unknown : st().nav[at.page];
  const lit = waiting + unread();
  useEffect(() => {
    waitingForYou.value = lit;
  }, [lit]);
  const [help, setHelp] = useState(false);
  useKeys({ "?": () => setHelp(true), ...jumps });
  useEffect(() => {
    document.title = `${waiting > 0 ? `(${waiting}) ` : ""}${title} — ${st().console}`;
  }, [title, waiting]);
  useEffect(() => {
    document.documentElement.lang = locale.value;
  }, [locale.value]);
  const path = here.value;
  useEffect(() => document.getElementById("main")?.focus({ preventScroll: true }), [path]);
  if (user === undefined) return <Starting />;
  if (user === null) return <SignIn />;
  if (user.role === "customer") return <NotStaff />;
  if (shut.value === "otp_required") return <FactorFirst />;
  return (
    <div class="app staff">
      <a class="skip" href="#main">
        {t().skip}
      </a>
      <Rail onHelp={() => setHelp(true)} />
      <main id="main" class="stage" tabIndex={-1}>
        <Strip onSignIn={leave} />
        <Page at={at} />
      </main>
      <Tabs />
      <Toasts />
      {help && <KeyHelp onDone={() => setHelp(false)} />}
    </div>
  );
}

const jump = (page: StaffPage) => () => me.value && mayOpen(page, me.value.role) && go(staffPath(page));

/** `/` to search, `[` and `]` and figures from chat to chat, `g` and a letter to a page. */
const jumps: Record<string, () => void> = {
  "/": () => {
    go(staffPath("queue"));
    setTimeout(() => document.getElementById("desk-search")?.focus());
  },
  "[": () => toChat(-1),
  "]": () => toChat(1),
  ...Object.fromEntries(Array.from({ length: 9 }, (_, i) => [String(i + 1), () => toChat(i, true)])),
  "g f": jump("queue"),
  "g e": jump("chats"),
  "g s": jump("rooms"),
  "g a": jump("appointments"),
  "g t": jump("statistics"),
};

/** Puts the focus into the box of one's chat at that place, or so many on from the one in front. */
function toChat(by: number, absolute = false) {
  const chats = ownChats.peek();
  const here = chats.findIndex((chat) => chat.with?.id === inFront.peek()?.id);
  const next = absolute ? chats[by] : chats[(here + by + chats.length) % chats.length];
  if (!next) return;
  document.querySelector<HTMLElement>(`#chat-${CSS.escape(next.id)} textarea`)?.focus();
}

function Page({ at }: { at: StaffRoute }) {
  const user = me.value!;
  if (shut.value) return <Shut code={shut.value} />;
  if (at.page !== "unknown" && !mayOpen(at.page, user.role)) return <Shut code="forbidden" />;
  switch (at.page) {
    case "queue":
      return <Queue />;
    case "chats":
      return <Chats open={at.detail} />;
    case "rooms":
      return <Rooms />;
    case "appointments":
      return <Appointments />;
    case "calendars":
      return <Calendars />;
    case "offers":
      return <Offers user={user} />;
    case "statistics":
      return <Figures />;
    case "people":
      return <People user={user} />;
    case "audit":
      return <Audit />;
    case "me":
      return <Myself user={user} />;
    default:
      return <Unknown />;
  }
}

const unread = () => conversations.value.reduce((sum, c) => sum + (c.kind === "advice" && c.open ? unreadOf(c) : 0), 0);

function places(): StaffPage[] {
  const role = me.value!.role;
  return pages.filter((page) => page !== "me" && mayOpen(page, role));
}

function Count({ page }: { page: StaffPage }) {
  if (page === "queue") return <Badge count={requests.value?.length ?? 0} waiting />;
  if (page === "chats") return <Badge count={unread()} />;
  return null;
}

const current = (page: StaffPage) => (staffRoute.value.page === page ? "page" : undefined);

function Rail({ onHelp }: { onHelp: () => void }) {
  const user = me.value!;
  return (
    <nav class="rail --tight asphalt" aria-label={st().console}>
      <Brand />
      {places().map((page) => (
        <a class="rail-a" href={staffPath(page)} aria-current={current(page)} key={page}>
          <Icon name={icons[page]} />
          {st().nav[page]}
          <Count page={page} />
        </a>
      ))}
      <div class="foot">
        <div class="mid">
          <button class="ib" type="button" aria-label={st().keys.open} title={st().keys.open} onClick={onHelp}>
            <Icon name="keyboard" />
          </button>
          <ThemeToggle />
        </div>
        <a class="mid pad" href={staffPath("me")} aria-current={current("me")}>
          <span class="vh">
            {st().nav.me}, {user.displayName}
          </span>
          <Face id={user.id} name={user.displayName} house here={availability.value?.available ? "on" : "off"} />
        </a>
      </div>
    </nav>
  );
}

/** On a phone all places stand in one bar that scrolls sideways. */
function Tabs() {
  const bar = useRef<HTMLElement>(null);
  const page = staffRoute.value.page;
  useEffect(
    () => bar.current?.querySelector("[aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" }),
    [page],
  );
  return (
    <nav class="tabs --many asphalt" aria-label={st().console} ref={bar}>
      {[...places(), "me" as const].map((page) => (
        <a class="tab" href={staffPath(page)} aria-current={current(page)} key={page}>
          <Icon name={icons[page]} size="l" />
          {st().nav[page]}
          <Count page={page} />
        </a>
      ))}
    </nav>
  );
}

function Starting() {
  if (meFailed.value === undefined)
    return (
      <div class="whole">
        <Skeleton rows={2} />
      </div>
    );
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

function NotStaff() {
  const texts = st().notStaff;
  return (
    <main class="whole" id="main" tabIndex={-1}>
      <Empty icon="shield-check" level="h1" title={texts.title} text={texts.text}>
        <div class="row --wrap">
          <a class="btn --main" href="/app">
            {texts.toApp}
          </a>
          <button class="btn" type="button" onClick={() => void signOut().catch(leave)}>
            {t().me.signOut}
          </button>
        </div>
      </Empty>
    </main>
  );
}

function FactorFirst() {
  return (
    <main class="entry-main" id="main" tabIndex={-1}>
      <h1>{st().factor.first}</h1>
      <p class="lead">{st().factor.firstText}</p>
      <SecondFactor onDone={again} />
      <button class="btn --bare" type="button" onClick={() => void signOut().catch(leave)}>
        {t().me.signOut}
      </button>
      <Toasts />
    </main>
  );
}

function Shut({ code }: { code: string }) {
  return (
    <div class="scroll">
      <Empty icon="shield-check" level="h1" title={st().shut} text={errorText(code)}>
        <div class="row --wrap">
          {code === "unauthenticated" ? (
            <button class="btn --main" type="button" onClick={leave}>
              {t().link.signIn}
            </button>
          ) : (
            <button class="btn --main" type="button" onClick={again}>
              {t().retry}
            </button>
          )}
          <button class="btn" type="button" onClick={() => go("/staff/queue")}>
            {st().nav.queue}
          </button>
        </div>
      </Empty>
    </div>
  );
}

function Unknown() {
  return (
    <div class="scroll">
      <Empty icon="signpost" level="h1" title={t().unknown.title} text={st().unknownText}>
        <a class="btn --main" href="/staff/queue">
          {st().nav.queue}
        </a>
      </Empty>
    </div>
  );
}

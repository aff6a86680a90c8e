import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../design/Icon";
import { Badge, Empty, Face, Skeleton } from "../design/ui";
import { errorText, humanError } from "../errors";
import { locale, t } from "../i18n/i18n";
import { conversations, leave, loadMe, me, meFailed, signOut, unreadOf } from "../live/session";
import { go, here } from "../router";
import { Brand, ThemeToggle, Toasts } from "../shell/Shell";
import { Strip } from "../shell/Strip";
import { again, availability, requests, shut } from "./desk";
import { st } from "./i18n";
import { Appointments } from "./pages/Appointments";
import { Audit } from "./pages/Audit";
import { Calendars } from "./pages/Calendars";
import { Chats } from "./pages/Chats";
import { Myself } from "./pages/Myself";
import { Offers } from "./pages/Offers";
import { People } from "./pages/People";
import { Queue } from "./pages/Queue";
import { Rooms } from "./pages/Rooms";
import { Figures } from "./pages/Figures";
import { icons, mayOpen, pages, staffPath, staffRoute, type StaffPage, type StaffRoute } from "./routes";
import { SecondFactor } from "./SecondFactor";
import { SignIn } from "./SignIn";

/** The console, for whoever of the house is signed in. */
export function Console() {
  const at = staffRoute.value;
  const user = me.value;
  const waiting = requests.value?.length ?? 0;
  const title = at.page === "unknown" ? t().titles.unknown : st().nav[at.page];
  useEffect(() => void (document.title = `${waiting > 0 ? `(${waiting}) ` : ""}${title} — ${st().console}`), [title, waiting]);
  useEffect(() => void (document.documentElement.lang = locale.value), [locale.value]);
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
      <Rail />
      <main id="main" class="stage" tabIndex={-1}>
        <Strip onSignIn={leave} />
        <Page at={at} />
      </main>
      <Tabs />
      <Toasts />
    </div>
  );
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

function Rail() {
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
  useEffect(() => bar.current?.querySelector("[aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" }), [page]);
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

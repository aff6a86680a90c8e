import { useEffect, useState } from "preact/hooks";
import { waitingForYou } from "../design/badge-favicon";
import { lazy } from "../design/lazy";
import { locale, t } from "../i18n/i18n";
import { leave, me } from "../live/session";
import { here } from "../router";
import { Strip } from "../shell/Strip";
import { Toasts } from "../shell/Toasts";
import { Myself } from "./account/Myself";
import { SignIn } from "./account/SignIn";
import { Chats } from "./chats/Chats";
import { requests, shut } from "./desk";
import { st } from "./i18n/i18n";
import { FactorFirst, NotStaff, Shut, Starting, Unknown } from "./instead";
import { jumps } from "./jumps";
import { KeyHelp } from "./KeyHelp";
import { useKeys } from "./keys";
import { Rail, Tabs, unread } from "./Places";
import { usePaletteKey } from "./palette/use-palette-key";
import { Queue } from "./queue/Queue";
import { Rooms } from "./rooms/Rooms";
import { mayOpen, type StaffRoute, staffRoute } from "./routes";
import { Appointments } from "./week/Appointments";

const Answers = lazy(async () => (await import("./answers/Answers")).Answers);
const Audit = lazy(async () => (await import("./audit/Audit")).Audit);
const Calendars = lazy(async () => (await import("./week/Calendars")).Calendars);
const DeskHours = lazy(async () => (await import("./post/DeskHours")).DeskHours);
const Figures = lazy(async () => (await import("./figures/Figures")).Figures);
const Mails = lazy(async () => (await import("./post/Mails")).Mails);
const Moderation = lazy(async () => (await import("./moderation/Moderation")).Moderation);
const Offers = lazy(async () => (await import("./offers/Offers")).Offers);
const Palette = lazy(async () => (await import("./palette/Palette")).Palette);
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
  const [palette, setPalette] = usePaletteKey(Palette.prefetch);
  useKeys({ "?": () => setHelp(true), ...jumps });
  useEffect(() => {
    document.title = `${lit > 0 ? `(${lit}) ` : ""}${title} — ${st().console}`;
  }, [title, lit]);
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
      {palette && <Palette onHelp={() => setHelp(true)} onDone={() => setPalette(false)} />}
      {help && <KeyHelp onDone={() => setHelp(false)} />}
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
    case "moderation":
      return <Moderation room={at.detail} />;
    case "appointments":
      return <Appointments />;
    case "calendars":
      return <Calendars />;
    case "answers":
      return <Answers />;
    case "offers":
      return <Offers user={user} />;
    case "statistics":
      return <Figures />;
    case "people":
      return <People user={user} />;
    case "audit":
      return <Audit />;
    case "desk-hours":
      return <DeskHours />;
    case "mails":
      return <Mails />;
    case "me":
      return <Myself user={user} />;
    default:
      return <Unknown />;
  }
}

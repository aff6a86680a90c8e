import type { ComponentChildren } from "preact";
import { Icon } from "../design/Icon";
import type { IconName } from "../design/icon-names";
import { Badge, Face } from "../design/ui";
import { t } from "../i18n/i18n";
import { me, unreadInRooms } from "../live/session";
import { dismiss, toasts } from "../live/toasts";
import { route } from "../router";
import { toggleTheme } from "../theme";
import { Strip } from "./Strip";

type Place = { href: string; page: string; icon: IconName; label: string; unread?: number };

function places(): Place[] {
  const { nav } = t();
  return [
    { href: "/app/assistant", page: "assistant", icon: "wrench", label: nav.assistant },
    { href: "/app/rooms", page: "rooms", icon: "signpost", label: nav.rooms, unread: unreadInRooms.value },
    { href: "/app/appointments", page: "appointments", icon: "calendar-days", label: nav.appointments },
  ];
}

const current = (page: string) => (route.value.page === page ? "page" : undefined);

function Rail() {
  const user = me.value!;
  return (
    <nav class="rail asphalt" aria-label={t().nav.main}>
      <Brand />
      {places().map(({ href, page, icon, label, unread = 0 }) => (
        <a class="rail-a" href={href} aria-current={current(page)} title={label} key={page}>
          <Icon name={icon} />
          <span class="words">{label}</span>
          <Badge count={unread} quiet />
        </a>
      ))}
      <div class="foot">
        <div class="row --apart">
          <a class="rail-a me grow" href="/app/me" aria-current={current("me")} title={t().nav.me}>
            <Face id={user.id} name={user.displayName} size="s" />
            <span class="words cut">{user.displayName}</span>
          </a>
          <ThemeToggle />
        </div>
      </div>
    </nav>
  );
}

function Tabs() {
  const all: Place[] = [...places(), { href: "/app/me", page: "me", icon: "user-round", label: t().nav.me }];
  return (
    <nav class="tabs asphalt" aria-label={t().nav.main}>
      {all.map(({ href, page, icon, label, unread = 0 }) => (
        <a class="tab" href={href} aria-current={current(page)} key={page}>
          <Icon name={icon} size="l" />
          {label}
          <Badge count={unread} quiet />
        </a>
      ))}
    </nav>
  );
}

export function ThemeToggle() {
  return (
    <button class="ib" type="button" aria-label={t().theme.toggle} title={t().theme.toggle} onClick={toggleTheme}>
      <Icon name="sun-moon" />
    </button>
  );
}

export function Brand() {
  return (
    <a class="brand" href="/">
      <span class="brand-p" aria-hidden="true">
        P
      </span>
      <span class="words">Paddock</span>
    </a>
  );
}

/** What just happened, floating; read out as it comes. */
function Toasts() {
  return (
    <div class="toasts" role="status">
      {toasts.value.map(({ id, tone, title, text }) => (
        <div class={`toast --${tone}`} key={id}>
          <Icon name={tone === "go" ? "circle-check" : "circle-alert"} />
          <b>{title}</b>
          <button class="ib" type="button" aria-label={t().close} onClick={() => dismiss(id)}>
            <Icon name="x" />
          </button>
          {text && <p>{text}</p>}
        </div>
      ))}
    </div>
  );
}

/** Rail or tabs, the state of the connection, and the page. `talking` leaves the phone's tabs out. */
export function Shell({ talking = false, children }: { talking?: boolean; children: ComponentChildren }) {
  return (
    <div class={talking ? "app is-talking" : "app"}>
      <a class="skip" href="#main">
        {t().skip}
      </a>
      <Rail />
      <main id="main" class="stage" tabIndex={-1}>
        <Strip />
        {children}
      </main>
      <Tabs />
      <Toasts />
    </div>
  );
}

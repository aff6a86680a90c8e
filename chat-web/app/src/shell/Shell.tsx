import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../design/Icon";
import type { IconName } from "../design/icon-names";
import { Badge, Face } from "../design/ui";
import { t } from "../i18n/i18n";
import { fromAdvisor } from "../live/advice";
import { appointmentNews } from "../live/appointments";
import { unseenOffers } from "../live/offers";
import { me, unreadInMessages, unreadInRooms } from "../live/session";
import { here, route } from "../router";
import { toggleTheme } from "../theme";
import { Advice, CalledOff } from "./Notices";
import { Strip } from "./Strip";
import { Toasts } from "./Toasts";

/** `quiet` counts are ambient: nothing of it is addressed to one. */
type Place = { href: string; page: string; icon: IconName; label: string; unread?: number; quiet?: boolean };

function places(): Place[] {
  const { nav } = t();
  return [
    { href: "/app/assistant", page: "assistant", icon: "wrench", label: nav.assistant },
    { href: "/app/advisor", page: "advisor", icon: "headset", label: nav.advisor, unread: fromAdvisor.value },
    { href: "/app/rooms", page: "rooms", icon: "signpost", label: nav.rooms, unread: unreadInRooms.value, quiet: true },
    {
      href: "/app/messages",
      page: "messages",
      icon: "messages-square",
      label: nav.messages,
      unread: unreadInMessages.value,
    },
    { href: "/app/offers", page: "offers", icon: "tag", label: nav.offers, unread: unseenOffers.value },
    {
      href: "/app/appointments",
      page: "appointments",
      icon: "calendar-days",
      label: nav.appointments,
      unread: appointmentNews.value.length,
    },
  ];
}

/** How many of the places a phone's bar has room for; the others are under « Plus ». */
const onBar = 4;

const current = (page: string) => (route.value.page === page ? "page" : undefined);

function Rail() {
  const user = me.value!;
  return (
    <nav class="rail asphalt" aria-label={t().nav.main}>
      <Brand />
      {places().map(({ href, page, icon, label, unread = 0, quiet = false }) => (
        <a class="rail-a" href={href} aria-current={current(page)} title={label} key={page}>
          <Icon name={icon} />
          <span class="words">{label}</span>
          <Badge count={unread} quiet={quiet} />
        </a>
      ))}
      {user.role !== "customer" && (
        <a class="rail-a" href="/staff" title={t().nav.console}>
          <Icon name="list-ordered" />
          <span class="words">{t().nav.console}</span>
        </a>
      )}
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
  return (
    <nav class="tabs asphalt" aria-label={t().nav.main}>
      {places()
        .slice(0, onBar)
        .map(({ href, page, icon, label, unread = 0, quiet = false }) => (
          <a class="tab" href={href} aria-current={current(page)} key={page}>
            <Icon name={icon} size="l" />
            {label}
            <Badge count={unread} quiet={quiet} />
          </a>
        ))}
      <More />
    </nav>
  );
}

/** The places a phone's bar has no room for. */
function More() {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const path = here.value;
  const rest = [
    ...places().slice(onBar),
    { href: "/app/me", page: "me", icon: "user-round", label: t().nav.me } satisfies Place,
  ] as Place[];
  if (me.value?.role !== "customer")
    rest.push({ href: "/staff", page: "staff", icon: "list-ordered", label: t().nav.console });
  const unread = rest.reduce((sum, place) => sum + (place.unread ?? 0), 0);
  useEffect(() => setOpen(false), [path]);
  useEffect(() => {
    if (!open) return;
    const away = (event: Event) => {
      const outside =
        event instanceof KeyboardEvent ? event.key === "Escape" : !box.current?.contains(event.target as Node);
      if (outside) setOpen(false);
    };
    document.addEventListener("click", away);
    document.addEventListener("keydown", away);
    return () => {
      document.removeEventListener("click", away);
      document.removeEventListener("keydown", away);
    };
  }, [open]);
  return (
    <div class="more" ref={box}>
      <button
        class="tab"
        type="button"
        aria-expanded={open}
        aria-controls="more"
        aria-current={rest.some(({ page }) => current(page)) ? "true" : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name="ellipsis" size="l" />
        {t().nav.more}
        {unread > 0 && (
          <span class="badge --dot">
            <span class="vh">{t().nav.unread(unread)}</span>
          </span>
        )}
      </button>
      {open && (
        <div class="menu" id="more">
          {rest.map(({ href, page, icon, label, unread: n = 0 }) => (
            <a href={href} aria-current={current(page)} key={page}>
              <Icon name={icon} />
              <span class="grow">{label}</span>
              <Badge count={n} />
            </a>
          ))}
        </div>
      )}
    </div>
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

/** Rail or tabs, the state of the connection, and the page. `talking` leaves the phone's tabs out. */
export function Shell({ talking = false, children }: { talking?: boolean; children: ComponentChildren }) {
  return (
    <div class={talking ? "app is-talking" : "app"}>
      <a class="skip" href="#main">
        {t().skip}
      </a>
      <Rail />
      <main id="main" class="stage" tabIndex={-1}>
        <Strip>
          <Advice />
          <CalledOff />
        </Strip>
        {children}
      </main>
      <Tabs />
      <Toasts />
    </div>
  );
}

import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../design/Icon";
import { Badge, Face } from "../design/ui";
import { conversations, me, unreadOf } from "../live/session";
import { Brand, ThemeToggle } from "../shell/Shell";
import { availability, openReports, requests } from "./desk";
import { st } from "./i18n/i18n";
import { icons, mayOpen, pages, type StaffPage, staffPath, staffRoute } from "./routes";

/** Messages of one's open chats that are not read yet. */
export const unread = () =>
  conversations.value.reduce((sum, c) => sum + (c.kind === "advice" && c.open ? unreadOf(c) : 0), 0);

/** Pages that another one leads to. */
const within = new Set<StaffPage>(["desk-hours", "mails"]);

function places(): StaffPage[] {
  const role = me.value!.role;
  return pages.filter((page) => page !== "me" && !within.has(page) && mayOpen(page, role));
}

function Count({ page }: { page: StaffPage }) {
  if (page === "queue") return <Badge count={requests.value?.length ?? 0} waiting />;
  if (page === "moderation") return <Badge count={openReports.value} quiet />;
  if (page === "chats") return <Badge count={unread()} />;
  return null;
}

const current = (page: StaffPage) => (staffRoute.value.page === page ? "page" : undefined);

/** The places of the console, at the side of a wide screen. */
export function Rail({ onHelp }: { onHelp: () => void }) {
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

/** The same on a phone: all places stand in one bar that scrolls sideways. */
export function Tabs() {
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

import { Icon } from "../design/Icon";
import { t } from "../i18n/i18n";
import { answered, request } from "../live/advice";
import { appointmentNews } from "../live/appointments";
import { route } from "../router";

/** One's place in the advisors' line. */
function InLine() {
  const waiting = request.value;
  if (waiting?.status !== "pending" || route.value.page === "advisor") return null;
  return (
    <p class="strip">
      <Icon name="headset" />
      <span>{waiting.position === undefined ? t().advice.sent : t().advice.place(waiting.position)}</span>
      <a href="/app/advisor">{t().advice.seePlace}</a>
    </p>
  );
}

/** That an advisor answers, until one opened the talk; or one's place in the line. On every page but the advisor's own. */
export function Advice() {
  const talk = answered.value;
  if (talk && route.value.page !== "advisor")
    return (
      <p class="strip --signal">
        <Icon name="headset" />
        <span>{t().advice.accepted(talk.with?.name || t().advisor)}</span>
        <a class="btn --s" href="/app/advisor">
          {t().advice.openTalk}
        </a>
      </p>
    );
  return <InLine />;
}

/** What the dealership did to one's appointments, on every page but theirs, until it is read. */
export function CalledOff() {
  const n = appointmentNews.value.length;
  if (n === 0 || route.value.page === "appointments" || route.value.page === "book") return null;
  return (
    <p class="strip --stop">
      <Icon name="calendar-days" />
      <span>{t().appointments.news(n)}</span>
      <a href="/app/appointments">{t().appointments.see}</a>
    </p>
  );
}

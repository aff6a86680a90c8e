import { Icon } from "../../design/Icon";
import type { IconName } from "../../design/icon-names";
import { t } from "../../i18n/i18n";

/** Ways on that need no waiting. */
export function Ways({ title, kept = false }: { title: string; kept?: boolean }) {
  const texts = t().advice;
  return (
    <section class="stack" aria-labelledby="ways">
      <h2 id="ways">{title}</h2>
      <div class="alts">
        <Way
          href="/app/assistant"
          icon="wrench"
          title={texts.assistant}
          text={kept ? texts.assistantKept : texts.assistantText}
        />
        <Way href="/app/appointments" icon="calendar-days" title={texts.appointment} text={texts.appointmentText} />
      </div>
    </section>
  );
}

function Way({ href, icon, title, text }: { href: string; icon: IconName; title: string; text: string }) {
  return (
    <a class="card alt" href={href}>
      <Icon name={icon} size="l" />
      <b>{title}</b>
      <span>{text}</span>
      <Icon name="chevron-right" />
    </a>
  );
}

import { Icon } from "../../design/Icon";
import { t } from "../../i18n/i18n";

type OfferCardProps = { title: string; body: string; url?: string | null | undefined; when: string; fresh?: boolean };

/** An address one can follow; anything but https is none. */
export function safeUrl(url: string | null | undefined): string | undefined {
  return url && URL.canParse(url) && new URL(url).protocol === "https:" ? new URL(url).href : undefined;
}

/** An offer as a customer reads it. */
export function OfferCard({ title, body, url, when, fresh = false }: OfferCardProps) {
  const href = safeUrl(url);
  const texts = t().offers;
  return (
    <article class={fresh ? "offer is-new" : "offer"} aria-label={title}>
      <h3>{title}</h3>
      <p class="lines">{body}</p>
      <div class="foot">
        <p class="fine">
          {fresh && <b>{texts.isNew}</b>}
          {when}
        </p>
        {href && (
          <a class="btn" href={href} target="_blank" rel="noopener noreferrer nofollow">
            {texts.see}
            <Icon name="arrow-up-right" size="s" />
          </a>
        )}
      </div>
    </article>
  );
}

import { useEffect } from "preact/hooks";
import { MessageText } from "../../app/src/text/MessageText";
import type { Parts } from "./parts";

const followable = (url: string | null | undefined): url is string => /^https?:\/\//i.test(url ?? "");

/** The switch for offers, off until the guest turns it on, and those sent. */
export function OffersTab({ store, t }: Parts) {
  const on = store.user.value?.marketingOptIn ?? false;
  const offers = store.offers.value;
  useEffect(() => store.lookAtOffers(), [offers]);
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={t.tabs.offers}>
      <div class="entry">
        <p class="consent">
          <label for="consent">{t.consent}</label>
          <input
            id="consent"
            type="checkbox"
            role="switch"
            checked={on}
            aria-describedby="consent-text"
            onChange={(event) => void store.consent(event.currentTarget.checked)}
          />
        </p>
        <p class="meta" id="consent-text">
          {t.consentText}
        </p>
        {on && offers.length === 0 && <p class="meta">{t.noOffers}</p>}
        {offers.map(({ id, title, body, url }) => (
          <article class="offer" key={id}>
            <h3>{title}</h3>
            <p dir="auto">
              <MessageText text={body} words={t.fold} />
            </p>
            {followable(url) && (
              <a class="btn" href={url} target="_blank" rel="noopener noreferrer nofollow">
                {t.see}
              </a>
            )}
          </article>
        ))}
      </div>
    </div>
  );
}

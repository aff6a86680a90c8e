import type { Offer, User } from "@paddock/client";
import { useEffect, useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { Empty, Skeleton } from "../../design/ui";
import { useSwitch } from "../../design/use-switch";
import { errorText, humanError } from "../../errors";
import { f, t } from "../../i18n/i18n";
import { allOffers, loadOffers, loadOlderOffers, lookAtOffers, offers, offersFailed } from "../../live/offers";
import { changeMe } from "../../live/session";
import { toast } from "../../live/toasts";
import { OfferCard } from "./OfferCard";

/** Offers of the dealership, and whether one wants them. */
export function Offers({ user }: { user: User }) {
  return (
    <>
      <header class="bar">
        <h1>{t().offers.title}</h1>
      </header>
      <div class="scroll sheet-2 --lead">
        <aside>
          <Consent user={user} />
        </aside>
        <div class="sheet">
          {user.marketingOptIn ? <Wanted /> : <Empty icon="tag" title={t().offers.off} text={t().offers.offText} />}
        </div>
      </div>
    </>
  );
}

/** One click either way, at once. */
function Consent({ user }: { user: User }) {
  const texts = t().offers;
  const button = useSwitch(user.marketingOptIn, async (wanted) => {
    try {
      await changeMe({ marketingOptIn: wanted });
      toast("go", wanted ? texts.turnedOn : texts.turnedOff);
    } catch (error) {
      toast("stop", t().entry.problem, humanError(error));
    }
  });
  return (
    <section class="card consent">
      <h2>
        <label for="offers-on">{texts.consent}</label>
      </h2>
      <p class="meta" id="offers-on-text">
        {texts.consentText}
      </p>
      <input class="switch" id="offers-on" aria-describedby="offers-on-text" {...button} />
    </section>
  );
}

function Wanted() {
  const all = offers.value;
  const failed = offersFailed.value;
  const [since, setSince] = useState<string>();
  // What was new when one came stays marked as new while one reads.
  useEffect(() => {
    if (!all || document.visibilityState !== "visible") return;
    const before = lookAtOffers();
    setSince((known) => known ?? before);
  }, [all]);
  const texts = t().offers;
  if (!all) return failed ? <Failed code={failed} /> : <Skeleton rows={4} />;
  return (
    <>
      {failed && (
        <p class="wrong" role="alert">
          <Icon name="circle-alert" size="s" />
          <span>{errorText(failed)}</span>
        </p>
      )}
      {all.length === 0 && <Empty icon="tag" title={texts.none} text={texts.noneText} />}
      <ul class="stack" aria-label={texts.title} aria-live="polite">
        {all.map((offer) => (
          <li key={offer.id}>
            <OfferCard {...card(offer, since)} />
          </li>
        ))}
      </ul>
      {all.length > 0 &&
        (allOffers.value ? (
          <p class="fine">{texts.end}</p>
        ) : (
          <button class="btn" type="button" onClick={() => void loadOlderOffers()}>
            {texts.older}
          </button>
        ))}
    </>
  );
}

function card(offer: Offer, since: string | undefined) {
  const fresh = since !== undefined && Date.parse(offer.at) > (Date.parse(since) || 0);
  return {
    title: offer.title,
    body: offer.body,
    url: offer.url,
    fresh,
    when: t().offers.at(f().dayHere(offer.at), f().hourHere(offer.at)),
  };
}

function Failed({ code }: { code: string }) {
  return (
    <Empty icon="cloud-off" title={t().offers.failed} text={errorText(code)}>
      <button class="btn" type="button" onClick={() => void loadOffers()}>
        {t().retry}
      </button>
    </Empty>
  );
}

import type { User } from "@paddock/client";
import type { EmittedOffer } from "@paddock/client/staff";
import { useEffect, useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { Ask, Empty } from "../../design/ui";
import { humanError } from "../../errors";
import { f, t } from "../../i18n/i18n";
import { toast } from "../../live/toasts";
import { useDraft } from "../../live/use-draft";
import { OfferCard } from "../../pages/offer/OfferCard";
import { admin } from "../desk";
import { st } from "../i18n/i18n";
import { useLoaded } from "../load";
import { Content, TextField, Wrong } from "../ui";
import { checkOffer, instantOf } from "./offer-checks";

/** Writing an offer, what it will look like, and those emitted before. */
export function Offers({ user }: { user: User }) {
  const list = useLoaded((signal) => admin.offers({ limit: 100 }, { signal }), []);
  const [title, setTitle] = useDraft(user.id, "offer.title");
  const [body, setBody] = useDraft(user.id, "offer.body");
  const [url, setUrl] = useDraft(user.id, "offer.url");
  const texts = st().offers;
  const clear = () => {
    for (const set of [setTitle, setBody, setUrl]) set("");
  };
  // Reach grows as people look.
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === "visible" && list.reload(), 10_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      <header class="bar">
        <h1>{texts.title}</h1>
      </header>
      <div class="scroll">
        <div class="compose">
          <section aria-labelledby="new-offer">
            <h2 id="new-offer">{texts.new}</h2>
            <Writing
              {...{ title, setTitle, body, setBody, url, setUrl }}
              onSent={() => {
                clear();
                list.reload();
              }}
            />
          </section>
          <Look title={title} body={body} url={url} />
          <section class="past" aria-labelledby="emitted">
            <h2 id="emitted">{texts.emitted}</h2>
            <Content of={list}>{(all) => <Emitted all={all} onChanged={list.reload} />}</Content>
          </section>
        </div>
      </div>
    </>
  );
}

type WritingProps = {
  title: string;
  setTitle: (value: string) => void;
  body: string;
  setBody: (value: string) => void;
  url: string;
  setUrl: (value: string) => void;
  onSent: () => void;
};

function Writing({ title, setTitle, body, setBody, url, setUrl, onSent }: WritingProps) {
  const texts = st().offers;
  const [later, setLater] = useState(false);
  const [when, setWhen] = useState("");
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const at = later ? instantOf(when) : undefined;
  const missing = checkOffer({ title, body, url, later, at }, Date.now());
  const why = missing && texts.missing[missing];

  async function send() {
    setBusy(true);
    try {
      const sent = await admin.emitOffer({
        title: title.trim(),
        body: body.trim(),
        ...(url.trim() && { url: url.trim() }),
        ...(at && { at }),
      });
      toast("go", at ? texts.scheduled : texts.sent, texts.recipients(sent.recipients));
      setAsking(false);
      setLater(false);
      onSent();
    } catch (error) {
      setProblem(humanError(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      class="stack --l"
      noValidate
      aria-labelledby="new-offer"
      onSubmit={(event) => {
        event.preventDefault();
        setProblem(undefined);
        if (!missing) setAsking(true);
      }}
    >
      <TextField label={texts.offerTitle} hint={texts.offerTitleHint} value={title} longest={80} onValue={setTitle} />
      <TextField label={texts.body} hint={texts.bodyHint} value={body} longest={500} rows={5} onValue={setBody} />
      <TextField
        label={texts.url}
        hint={texts.urlHint}
        value={url}
        longest={2_000}
        error={missing === "url" ? texts.missing.url : undefined}
        onValue={setUrl}
      />
      <fieldset class="field">
        <legend class="lab">{texts.when}</legend>
        <div class="seg">
          <button type="button" aria-pressed={!later} onClick={() => setLater(false)}>
            {texts.now}
          </button>
          <button type="button" aria-pressed={later} onClick={() => setLater(true)}>
            {texts.later}
          </button>
        </div>
      </fieldset>
      {later && (
        <div class="field">
          <label for="offer-at">{texts.at}</label>
          <input
            class="input"
            id="offer-at"
            type="datetime-local"
            value={when}
            onInput={(event) => setWhen(event.currentTarget.value)}
          />
        </div>
      )}
      <div class="row --wrap">
        <button
          class="btn --main --l"
          type="submit"
          disabled={missing !== undefined}
          aria-describedby={why ? "offer-why" : undefined}
        >
          <Icon name="megaphone" />
          {later ? texts.schedule : texts.send}
        </button>
        {why && (
          <span class="meta" id="offer-why">
            {why}
          </span>
        )}
      </div>
      {asking && (
        <Ask
          title={later ? texts.scheduleTitle : texts.sendTitle}
          text={later ? texts.scheduleText : texts.sendText}
          keep={texts.notYet}
          act={later ? texts.scheduleDo : texts.sendDo}
          busy={busy}
          error={problem}
          onKeep={() => setAsking(false)}
          onAct={() => void send()}
        />
      )}
    </form>
  );
}

function Look({ title, body, url }: { title: string; body: string; url: string }) {
  const texts = st().offers;
  const shown = {
    title: title.trim() || texts.offerTitle,
    body: body.trim() || texts.body,
    url: url.trim(),
    when: texts.justNow,
  };
  return (
    <section class="look stack" aria-labelledby="look">
      <h2 id="look">{texts.look}</h2>
      {(["--l", "--d"] as const).map((scheme) => (
        <div class={`preview ${scheme}`} key={scheme} inert={scheme === "--d"}>
          <OfferCard {...shown} fresh />
        </div>
      ))}
      <p class="fine">{texts.bothSchemes}</p>
    </section>
  );
}

function Emitted({ all, onChanged }: { all: readonly EmittedOffer[]; onChanged: () => void }) {
  const texts = st().offers;
  const [problem, setProblem] = useState<string>();
  async function callOff(offer: EmittedOffer) {
    setProblem(undefined);
    try {
      await admin.callOffOffer(offer.id);
      toast("go", texts.calledOff, offer.title);
    } catch (error) {
      setProblem(humanError(error));
    }
    onChanged();
  }
  if (all.length === 0) return <Empty icon="megaphone" text={texts.none} />;
  return (
    <div class="wide">
      {problem && <Wrong text={problem} />}
      <table class="table --cards">
        <thead>
          <tr>
            <th scope="col">{texts.offer}</th>
            <th scope="col">{texts.status}</th>
            <th scope="col" class="r">
              {texts.recipientsHead}
            </th>
            <th scope="col" class="r">
              {texts.seen}
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map((offer) => (
            <tr key={offer.id}>
              <td class="full">
                <b>{offer.title}</b>
                <br />
                <span class="meta">{t().offers.at(f().dayHere(offer.at), f().hourHere(offer.at))}</span>
              </td>
              <td>
                <span
                  class={offer.status === "sent" ? "tag --go" : offer.status === "scheduled" ? "tag --wait" : "tag"}
                >
                  {texts.statuses[offer.status]}
                </span>
                {offer.status === "scheduled" && (
                  <button
                    class="btn --bare --s --stop"
                    type="button"
                    aria-label={texts.callOffLong(offer.title)}
                    onClick={() => void callOff(offer)}
                  >
                    {texts.callOff}
                  </button>
                )}
              </td>
              <td class="r" data-of={texts.recipientsHead}>
                {f().number(offer.recipients)}
              </td>
              <td class="r" data-of={texts.seen}>
                {f().number(offer.seen)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

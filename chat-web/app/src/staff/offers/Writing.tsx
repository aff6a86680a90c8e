import { useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { Ask } from "../../design/ui";
import { humanError } from "../../errors";
import { toast } from "../../live/toasts";
import { OfferCard } from "../../pages/offer/OfferCard";
import { admin } from "../desk";
import { st } from "../i18n/i18n";
import { TextField } from "../ui";
import { checkOffer, instantOf } from "./offer-checks";

type WritingProps = {
  title: string;
  setTitle: (value: string) => void;
  body: string;
  setBody: (value: string) => void;
  url: string;
  setUrl: (value: string) => void;
  onSent: () => void;
};

export function Writing({ title, setTitle, body, setBody, url, setUrl, onSent }: WritingProps) {
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

export function Look({ title, body, url }: { title: string; body: string; url: string }) {
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

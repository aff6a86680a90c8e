import type { Rateable } from "@paddock/client";
import { useState } from "preact/hooks";
import { Wrong } from "../../design/FormDialog";
import { Icon } from "../../design/Icon";
import { humanError } from "../../errors";
import { t } from "../../i18n/i18n";
import { neverMind, rate, rateable, toBeAsked } from "../../live/advice";

const longest = 500;

/** How it was with the advisor: asked once, five stars, three words and a line; nothing has to be answered. */
export function Rating() {
  const asked = toBeAsked.value;
  const given = rateable.value;
  const [changing, setChanging] = useState(false);
  if (changing && given) return <Form talk={given} onDone={() => setChanging(false)} />;
  if (asked) return <Form talk={asked} onDone={() => undefined} />;
  if (given?.score === undefined) return null;
  return (
    <p class="strip --go" role="status">
      <Icon name="circle-check" />
      <span>{t().rating.thanks(given.score)}</span>
      <button class="btn --s" type="button" onClick={() => setChanging(true)}>
        {t().rating.change}
      </button>
    </p>
  );
}

function Form({ talk, onDone }: { talk: Rateable; onDone: () => void }) {
  const texts = t().rating;
  const [score, setScore] = useState(talk.score ?? 0);
  const [words, setWords] = useState<readonly string[]>([]);
  const [own, setOwn] = useState(talk.comment ?? "");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const comment = [words.join(", "), own.trim()].filter(Boolean).join(". ");
  const over = [...comment].length - longest;
  const wrong = problem ?? (over > 0 ? texts.tooLong(over) : undefined);
  async function send(event: Event) {
    event.preventDefault();
    if (busy || over > 0) return;
    if (score === 0) return setProblem(texts.starsFirst);
    setBusy(true);
    setProblem(undefined);
    try {
      await rate(talk, score, comment);
      onDone();
    } catch (error) {
      setProblem(humanError(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <form class="thanks" noValidate onSubmit={send} aria-labelledby="rating-title">
      <h2 id="rating-title">{talk.advisor ? texts.title(talk.advisor.name) : texts.titlePlain}</h2>
      <fieldset class="rating">
        <legend class="vh">{texts.stars}</legend>
        {[1, 2, 3, 4, 5].map((star) => (
          <label class={star <= score ? "is-lit" : undefined} key={star}>
            <input
              class="vh"
              type="radio"
              name="score"
              value={star}
              checked={star === score}
              onChange={() => {
                setScore(star);
                setProblem(undefined);
              }}
            />
            <span class="vh">{texts.of(star)}</span>
            <Icon name="star" size="l" />
          </label>
        ))}
      </fieldset>
      <fieldset class="words3">
        <legend class="vh">{texts.inAWord}</legend>
        {texts.words.map((word) => (
          <label class="toggle" key={word}>
            <input
              class="vh"
              type="checkbox"
              checked={words.includes(word)}
              onChange={(event) =>
                setWords(event.currentTarget.checked ? [...words, word] : words.filter((one) => one !== word))
              }
            />
            <span>{word}</span>
          </label>
        ))}
      </fieldset>
      <div class="field">
        <label for="rating-own">{texts.own}</label>
        <input
          class="input"
          id="rating-own"
          dir="auto"
          value={own}
          onInput={(event) => setOwn(event.currentTarget.value)}
        />
      </div>
      {wrong && <Wrong text={wrong} />}
      <div class="row --wrap">
        <button class={busy ? "btn --strong is-busy" : "btn --strong"} type="submit" aria-disabled={busy}>
          {texts.send}
        </button>
        <button
          class="btn --bare"
          type="button"
          onClick={() => (talk.score === undefined ? neverMind(talk) : onDone())}
        >
          {texts.notNow}
        </button>
      </div>
      <p class="meta">{texts.once}</p>
    </form>
  );
}

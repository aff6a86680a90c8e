import { useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { HouseFace, Skeleton } from "../../design/ui";
import { humanError } from "../../errors";
import { f, t } from "../../i18n/i18n";
import { ask, available, opensAt, putAside, request, talkInHand, toBeAsked } from "../../live/advice";
import { me, status } from "../../live/session";
import { useDraft } from "../../live/use-draft";
import { AdvisorTalk } from "./AdvisorTalk";
import { Leaving, LeftMessage } from "./Leaving";
import { Rating } from "./Rating";
import { Waiting } from "./Waiting";
import { Ways } from "./Ways";

/** Asking for an advisor, waiting for one, and talking with one. */
export function Advisor() {
  const now = request.value;
  const talk = talkInHand.value;
  if (talk && (talk.open || (now?.status !== "pending" && now?.status !== "left")))
    return <AdvisorTalk conversation={talk} />;
  return (
    <>
      <header class="bar">
        <HouseFace icon="headset" class="desk-only" />
        <h1>{t().nav.advisor}</h1>
        <Available />
      </header>
      <div class="scroll">
        {available.value === undefined ? (
          <Skeleton rows={3} />
        ) : now?.status === "pending" ? (
          <Waiting request={now} />
        ) : now?.status === "left" ? (
          <LeftMessage request={now} />
        ) : (
          <>
            {toBeAsked.value && (
              <div class="sheet">
                <Rating />
              </div>
            )}
            <Asking />
          </>
        )}
      </div>
    </>
  );
}

export function Available() {
  const n = available.value;
  if (n === undefined) return null;
  return (
    <span class={n > 0 ? "avail" : "avail --off"} role="status">
      <i class={n > 0 ? "dot" : "dot --off"} />
      {t().advice.available(n)}
    </span>
  );
}

const longest = 500;

function Asking() {
  const texts = t().advice;
  const [topic, setTopic, forget] = useDraft(me.value?.id, "advice.topic");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const online = status.value.state === "online";
  const nobody = available.value === 0;
  const back = opensAt.value;
  const over = [...topic].length - longest;
  const why = !online ? texts.offline : nobody ? texts.nobody : undefined;

  async function submit(event: Event) {
    event.preventDefault();
    if (busy || why || over > 0) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await ask(topic);
      forget();
    } catch (error) {
      setProblem(humanError(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <div class="wait">
      <Last />
      <div>
        <p class="claim">
          {nobody
            ? back
              ? t().leaving.backAt(f().visitDay(back), f().hourThere(back))
              : texts.claimNobody
            : texts.claim}
        </p>
        <p class="lead">{nobody ? texts.leadNobody : texts.lead}</p>
      </div>
      <div class="wait-2">
        <form class="stack" noValidate onSubmit={submit} aria-label={texts.form}>
          <div class={over > 0 ? "field is-wrong" : "field"}>
            <label for="topic">{texts.topic}</label>
            <input
              class="input"
              id="topic"
              value={topic}
              placeholder={texts.topicExample}
              aria-describedby="topic-hint"
              aria-invalid={over > 0 ? "true" : undefined}
              onInput={(event) => setTopic(event.currentTarget.value)}
            />
            <p class={over > 0 ? "wrong" : "hint"} id="topic-hint">
              {over > 0 ? t().rooms.tooLong(over) : texts.topicHint}
            </p>
          </div>
          <div class="row --wrap">
            <button
              class={busy ? "btn --main --l is-busy" : "btn --main --l"}
              type="submit"
              disabled={why !== undefined}
              aria-describedby={why ? "ask-why" : undefined}
            >
              <Icon name={busy ? "refresh-cw" : "headset"} />
              {request.value?.status === "refused" ? texts.askAgain : texts.ask}
            </button>
            {why && (
              <p class="meta grow" id="ask-why">
                {why}
              </p>
            )}
          </div>
          <div role="alert">
            {problem && (
              <p class="wrong">
                <Icon name="circle-alert" size="s" />
                <span>{problem}</span>
              </p>
            )}
          </div>
        </form>
        <Ways title={nobody ? texts.instead : texts.noWait} />
      </div>
      {nobody && online && <Leaving />}
    </div>
  );
}

/** What became of the request before. */
function Last() {
  const last = request.value;
  const texts = t().advice;
  if (last?.status === "refused")
    return (
      <section class="card notice" role="status" aria-label={texts.refused}>
        <Icon name="circle-alert" />
        <div>
          <h2>{texts.refused}</h2>
          <p>{last.reason ? texts.refusedWhy(last.reason) : texts.refusedPlain}</p>
        </div>
        <button class="ib" type="button" aria-label={t().close} onClick={putAside}>
          <Icon name="x" />
        </button>
      </section>
    );
  if (last?.status === "expired")
    return (
      <section class="card notice" role="status" aria-label={texts.expired}>
        <Icon name="clock" />
        <div>
          <h2>{texts.expired}</h2>
          <p>{texts.expiredText}</p>
        </div>
        <button class="ib" type="button" aria-label={t().close} onClick={putAside}>
          <Icon name="x" />
        </button>
      </section>
    );
  return null;
}

import type { AdviceRequest } from "@paddock/client";
import { useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { HouseFace } from "../../design/ui";
import { humanError } from "../../errors";
import { f, t } from "../../i18n/i18n";
import { available, firstMessage, returned } from "../../live/advice";
import { chat, me } from "../../live/session";
import { useDraft } from "../../live/use-draft";
import { Ways } from "./Ways";
import { minutes, scaleEnd } from "./wait-words";

/** One's place in line, how long it may take, and what one can do meanwhile. */
export function Waiting({ request }: { request: AdviceRequest }) {
  const texts = t().advice;
  const { position, topic, since, estimate } = request;
  return (
    <div class="wait">
      {available.value === 0 && (
        <p class="strip --still" role="status">
          <Icon name="circle-alert" />
          <span>{texts.nobodyLeft}</span>
        </p>
      )}
      {returned.value && (
        <p class="strip --still" role="status">
          <Icon name="rotate-ccw" />
          <span>{texts.returned}</span>
        </p>
      )}
      <section class="stack --l" aria-live="polite" aria-label={texts.queue}>
        <div>
          <p class="claim">{position === undefined ? texts.sent : texts.place(position)}</p>
          <p class="meta">{texts.since(f().hourHere(since), topic ?? undefined)}</p>
        </div>
        {position !== undefined && <Lane position={position} />}
      </section>
      <div class="wait-2">
        <section class="stack --l">
          {estimate ? <Range {...estimate} /> : <p class="meta">{texts.noEstimate}</p>}
          <First />
          <Leave />
        </section>
        <Ways title={texts.noWait} kept />
      </div>
    </div>
  );
}

/** The line as kilometre stones: those before, at most two of them drawn, and oneself. */
function Lane({ position }: { position: number }) {
  const texts = t().advice;
  const before = position - 1;
  const drawn = Math.min(before, 2);
  return (
    <div class="lane" role="img" aria-label={texts.before(before)}>
      <figure>
        <HouseFace icon="headset" size="l" />
        <figcaption>{texts.advisorWord}</figcaption>
      </figure>
      {Array.from({ length: drawn }, (_, i) => {
        const place = i === 0 ? 1 : before;
        return (
          <figure key={place}>
            <span class="stone">
              <span>{place}</span>
            </span>
            <figcaption>{i === drawn - 1 ? texts.beforeYou : ""}</figcaption>
          </figure>
        );
      })}
      <figure class="you">
        <span class="stone --xl">
          <span>{position}</span>
        </span>
        <figcaption>{texts.you}</figcaption>
      </figure>
    </div>
  );
}

function Range(estimate: { fromSeconds: number; toSeconds: number }) {
  const texts = t().advice;
  const { from, to } = minutes(estimate);
  const end = scaleEnd(to);
  const thirds = [1, 2, 3].map((part) => (end * part) / 3);
  return (
    <div class="est">
      <h2>{from === 0 ? texts.lessThan(to) : texts.range(from, to)}</h2>
      <div class="bar2" aria-hidden="true">
        <i style={{ "--a": String(from / end), "--b": String(to / end) }} />
      </div>
      <div class="scale" aria-hidden="true">
        <span>{texts.now}</span>
        {thirds.map((minute) => (
          <span key={minute}>{texts.minutes(minute)}</span>
        ))}
      </div>
      <p class="meta">{texts.rangeNote}</p>
    </div>
  );
}

const longest = 4_000;

function First() {
  const texts = t().advice;
  const [text, setText] = useDraft(me.value?.id, firstMessage);
  const over = [...text].length - longest;
  return (
    <div class={over > 0 ? "field is-wrong" : "field"}>
      <label for="first">{texts.first}</label>
      <textarea
        class="input"
        id="first"
        rows={3}
        value={text}
        aria-describedby="first-hint"
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p class={over > 0 ? "wrong" : "hint"} id="first-hint">
        {over > 0 ? t().rooms.tooLong(over) : texts.firstHint}
      </p>
    </div>
  );
}

function Leave() {
  const texts = t().advice;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  async function leave() {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await chat().cancelAdvice();
    } catch (error) {
      setBusy(false);
      setProblem(humanError(error));
    }
  }
  return (
    <div class="row --wrap">
      <button class={busy ? "btn --stop is-busy" : "btn --stop"} type="button" aria-disabled={busy} onClick={leave}>
        {texts.leave}
      </button>
      <p class="fine grow" role={problem ? "alert" : undefined}>
        {problem ?? texts.kept}
      </p>
    </div>
  );
}

import { useEffect, useRef, useState } from "preact/hooks";
import type { Turn } from "@paddock/client";
import { Composer } from "../design/Composer";
import { Icon } from "../design/Icon";
import { Ask, HouseFace, Skeleton } from "../design/ui";
import { errorText } from "../errors";
import { f, t } from "../i18n/i18n";
import { typeset } from "../i18n/typeset";
import { answer, answerAgain, begin, entries, openAssistant, recap, sendingAnswer, startFailed, thinking, turn, type Entry } from "../live/assistant";
import { me } from "../live/session";
import { useDraft } from "../live/use-draft";
import { AppointmentCard } from "./AppointmentCard";
import { Replies } from "./Replies";
import { SlotPicker } from "./SlotPicker";

/** The conversation with the assistant. */
export function Assistant() {
  const [asking, setAsking] = useState(false);
  const gone = turn.value === null && entries.value.length > 0; // the server knows of no dialog any more
  useEffect(() => void openAssistant(), [gone]);
  const restart = () => (recap.value.length > 0 ? setAsking(true) : void begin(true));
  return (
    <>
      <header class="bar">
        <HouseFace icon="wrench" class="desk-only" />
        <h1>{t().nav.assistant}</h1>
        <button class="btn --bare" type="button" onClick={restart} disabled={!turn.value}>
          <Icon name="rotate-ccw" />
          {t().assistant.restart}
        </button>
      </header>
      <div class="two-col">
        <div class="helper">
          <Log />
          <Answering turn={turn.value} />
        </div>
        <Recap />
      </div>
      {asking && (
        <Ask
          title={t().assistant.restartTitle}
          text={t().assistant.restartText}
          keep={t().assistant.keep}
          act={t().assistant.restart}
          onKeep={() => setAsking(false)}
          onAct={() => {
            setAsking(false);
            void begin(true);
          }}
        />
      )}
    </>
  );
}

function Log() {
  const all = entries.value;
  const now = turn.value;
  const bottom = useRef<HTMLDivElement>(null);
  useEffect(() => {
    bottom.current?.scrollTo({ top: 0 });
    // The button one pressed is gone with its question: go on from the conversation, not from the top of the page.
    if (document.activeElement === document.body) bottom.current?.focus({ preventScroll: true });
  }, [all.length, thinking.value]);
  return (
    <div class="scroll bottom" ref={bottom} tabIndex={0} role="region" aria-label={t().assistant.conversation}>
      <div role="log">
        <ol class="log">
          {all.map((entry, i) => (
            <Line entry={entry} before={all[i - 1]} after={all[i + 1]} key={entry.id} />
          ))}
          {thinking.value && (
            <li class="msg is-first is-last">
              <HouseFace icon="wrench" size="s" />
              <span class="typing" role="status" aria-label={t().assistant.writing}>
                <i />
                <i />
                <i />
              </span>
            </li>
          )}
        </ol>
        {!now && !thinking.value && all.length === 0 && (startFailed.value ? <StartFailed code={startFailed.value} /> : <Skeleton rows={2} />)}
        {now && !thinking.value && <Offered turn={now} />}
      </div>
    </div>
  );
}

function StartFailed({ code }: { code: string }) {
  return (
    <div class="answer stack">
      <p class="wrong" role="alert">
        <Icon name="circle-alert" size="s" />
        <span>{errorText(code)}</span>
      </p>
      <button class="btn" type="button" onClick={() => void begin(false)}>
        {t().retry}
      </button>
    </div>
  );
}

const author = (entry: Entry | undefined) => (entry?.kind === "answer" ? "me" : entry?.kind === "said" ? "house" : "none");

function Line({ entry, before, after }: { entry: Entry; before: Entry | undefined; after: Entry | undefined }) {
  const day = !before || f().messageDay(before.at) !== f().messageDay(entry.at);
  const first = day || author(before) !== author(entry);
  const last = author(after) !== author(entry);
  const place = `${first ? " is-first" : ""}${last ? " is-last" : ""}`;
  return (
    <>
      {day && <li class="day">{f().messageDay(entry.at)}</li>}
      {entry.kind === "ended" && <li class="closed">{t().assistant.ended}</li>}
      {entry.kind === "booked" && (
        <li class="msg is-first is-last">
          <HouseFace icon="wrench" size="s" />
          <div class="ticket">
            <AppointmentCard appointment={entry.appointment} fresh />
          </div>
        </li>
      )}
      {entry.kind === "said" && (
        <li class={`msg is-new${place}`}>
          {last && <HouseFace icon="wrench" size="s" />}
          <div class="bub">{typeset(entry.text)}</div>
          {last && <time class="at" dateTime={entry.at}>{f().stamp(entry.at)}</time>}
        </li>
      )}
      {entry.kind === "answer" && <Answer entry={entry} place={place} last={last} />}
    </>
  );
}

function Answer({ entry, place, last }: { entry: Entry & { kind: "answer" }; place: string; last: boolean }) {
  const state = entry.state === "sending" ? " is-sending" : entry.state === "failed" ? " is-failed" : "";
  return (
    <li class={`msg --me${place}${state}`}>
      <div class="bub">{entry.text}</div>
      {last && entry.state !== "failed" && <time class="at" dateTime={entry.at}>{f().stamp(entry.at)}</time>}
      {entry.state === "sending" && (
        <p class="under">
          <Icon name="clock" size="s" />
          {t().rooms.sending}
        </p>
      )}
      {entry.state === "failed" && (
        <p class="under --wrap" role="alert">
          <span class="fail">
            <Icon name="circle-alert" size="s" />
            {t().assistant.failed} {entry.code && errorText(entry.code)}
          </span>
          {entry.code === "conversation_closed" ? (
            <button type="button" onClick={() => void begin(false)}>
              {t().assistant.startAgain}
            </button>
          ) : (
            <button type="button" onClick={() => void answerAgain(entry.id)}>
              {t().retry}
            </button>
          )}
        </p>
      )}
    </li>
  );
}

/** What can be answered with one press, by the kind of question. */
function Offered({ turn: now }: { turn: Turn }) {
  const give = (value: string, label: string) => void answer(value, label);
  const off = sendingAnswer.value;
  if (now.ended) {
    return (
      <div class="answer">
        <button class="btn --main" type="button" onClick={() => void begin(true)}>
          {t().assistant.startAgain}
        </button>
      </div>
    );
  }
  return (
    <div class="answer">
      {now.prompt.kind === "slot" ? (
        <SlotPicker options={now.prompt.options} category={now.category} off={off} onBook={give} key={JSON.stringify(now.prompt.options)} />
      ) : (
        <Replies prompt={now.prompt} off={off} onAnswer={give} key={`${now.dialog} ${now.step}`} />
      )}
    </div>
  );
}

function Answering({ turn: now }: { turn: Turn | null }) {
  const [text, setText, forget] = useDraft(me.value?.id, "assistant");
  const kind = now?.prompt.kind ?? "none";
  const { placeholder, range } = t().assistant;
  const { min, max } = now?.prompt ?? {};
  const bounds = typeof min === "number" && typeof max === "number" ? range(bound(kind, min), bound(kind, max)) : undefined;
  const shut = now === null || now.ended;
  return (
    <footer class="foot">
      <Composer
        label={t().assistant.answer}
        placeholder={placeholder[kind]}
        send={t().assistant.send}
        value={text}
        numeric={kind === "year" || kind === "integer"}
        hint={bounds}
        off={shut || sendingAnswer.value || thinking.value}
        onValue={setText}
        onSend={() => {
          forget();
          void answer(text.trim(), kind === "integer" && /^\d+$/.test(text.trim()) ? f().number(Number(text)) : text.trim());
        }}
      />
    </footer>
  );
}

const bound = (kind: string, value: number) => (kind === "year" ? String(value) : `${f().number(value)}\u00a0km`);

function Recap() {
  const steps: Record<string, string> = t().assistant.steps;
  return (
    <aside aria-labelledby="recap">
      <h2 id="recap">{t().assistant.recap}</h2>
      {recap.value.length === 0 ? (
        <p class="meta">{t().assistant.recapEmpty}</p>
      ) : (
        <dl class="recap">
          {recap.value.map(({ step, text }) => (
            <div key={step}>
              <dt>{steps[step] ?? step}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <p class="meta">{t().assistant.recapNote}</p>
    </aside>
  );
}

import type { Appointment } from "@paddock/client";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { HouseFace, Skeleton } from "../../design/ui";
import { errorText } from "../../errors";
import { f, t } from "../../i18n/i18n";
import { typeset } from "../../i18n/typeset";
import { appointments } from "../../live/appointments";
import { answerAgain, begin, entries, queued, startFailed, thinking, turn } from "../../live/assistant/assistant";
import type { Entry } from "../../live/assistant/entries";
import { MessageText } from "../../text/MessageText";
import { AppointmentCard } from "../appointment/AppointmentCard";
import { Offered } from "./Offered";

/** What was said with the assistant, and what can be answered now. */
export function AssistantLog() {
  const all = entries.value;
  const now = turn.value;
  const bottom = useRef<HTMLDivElement>(null);
  const arrived = useRef(false);
  useEffect(() => {
    bottom.current?.scrollTo({ top: 0 });
    // The button one pressed is gone with its question: go on from the conversation, not from the top of the page.
    if (arrived.current && document.activeElement === document.body) bottom.current?.focus({ preventScroll: true });
    arrived.current ||= all.some(({ kind }) => kind === "answer");
  }, [all.length, queued.value.length, thinking.value]);
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
          {queued.value.map(({ id, text }) => (
            <li class="msg --me is-first is-last is-sending" key={id}>
              <div class="bub" dir="auto">
                <MessageText text={text} words={t().rooms.fold} />
              </div>
              <p class="under">
                <Icon name="clock" size="s" />
                {t().assistant.queued}
              </p>
            </li>
          ))}
        </ol>
        {!now &&
          !thinking.value &&
          all.length === 0 &&
          (startFailed.value ? <StartFailed code={startFailed.value} /> : <Skeleton rows={2} />)}
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

/** What was booked here, as it stands now: it may have been cancelled since, by oneself or by the dealership. */
const asItIs = (booked: Appointment) => appointments.value?.find(({ id }) => id === booked.id) ?? booked;

const author = (entry: Entry | undefined) =>
  entry?.kind === "answer" ? "me" : entry?.kind === "said" ? "house" : "none";

function Line({ entry, before, after }: { entry: Entry; before: Entry | undefined; after: Entry | undefined }) {
  const day = !before || f().messageDay(before.at) !== f().messageDay(entry.at);
  const first = day || author(before) !== author(entry);
  const last = author(after) !== author(entry);
  const place = `${first ? " is-first" : ""}${last ? " is-last" : ""}`;
  return (
    <>
      {day && <li class="day">{f().messageDay(entry.at)}</li>}
      {entry.kind === "ended" && <li class="closed">{t().assistant.ended}</li>}
      {entry.kind === "back" && (
        <li class="closed">
          {t().assistant.backTo((t().assistant.steps as Record<string, string>)[entry.step] ?? entry.step)}
        </li>
      )}
      {entry.kind === "booked" && (
        <li class="msg is-first is-last">
          <HouseFace icon="wrench" size="s" />
          <div class="ticket">
            <AppointmentCard appointment={asItIs(entry.appointment)} fresh />
          </div>
        </li>
      )}
      {entry.kind === "said" && (
        <li class={`msg is-new${place}`}>
          {last && <HouseFace icon="wrench" size="s" />}
          <div class="bub" dir="auto">
            <MessageText text={typeset(entry.text)} words={t().rooms.fold} />
          </div>
          {last && (
            <time class="at" dateTime={entry.at}>
              {f().stamp(entry.at)}
            </time>
          )}
        </li>
      )}
      {entry.kind === "answer" && <Answer entry={entry} place={place} last={last} />}
    </>
  );
}

/** A button says already what it was taken for. */
const sameWords = (one: string, other: string) => typeset(one).toLowerCase() === typeset(other).toLowerCase();

function Answer({ entry, place, last }: { entry: Entry & { kind: "answer" }; place: string; last: boolean }) {
  const state = entry.state === "sending" ? " is-sending" : entry.state === "failed" ? " is-failed" : "";
  return (
    <li class={`msg --me${place}${state}`}>
      <div class="bub" dir="auto">
        <MessageText text={entry.text} words={t().rooms.fold} />
      </div>
      {last && entry.state !== "failed" && (
        <time class="at" dateTime={entry.at}>
          {f().stamp(entry.at)}
        </time>
      )}
      {entry.understood && entry.state !== "sending" && !sameWords(entry.understood, entry.text) && (
        <p class="under">
          <Icon name="check" size="s" />
          {t().assistant.understood(entry.understood)}
        </p>
      )}
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

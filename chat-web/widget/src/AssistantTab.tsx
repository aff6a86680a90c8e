import type { Option } from "@paddock/client";
import { useEffect, useState } from "preact/hooks";
import { MessageText } from "../../app/src/text/MessageText";
import { type Parts, Writing } from "./parts";
import { Slots } from "./Slots";
import { Visits } from "./Visits";
import { isElsewhere } from "./visits";

/** The conversation with the assistant: what was said, what can be pressed, the box to write in. */
export function AssistantTab({ store, t, locale }: Parts) {
  const { assistant } = store;
  const turn = assistant.turn.value;
  const thinking = assistant.answers.thinking.value;
  const waiting = assistant.answers.waiting.value;
  const online = store.status.value.state === "online";
  useEffect(() => {
    if (online && !turn) void store.ask(false);
  }, [online, turn === null]);
  const prompt = turn?.prompt;
  const shut = !turn || turn.ended || !online;
  const off = thinking || waiting.length > 0 || shut;
  const give = ({ value, label }: Pick<Option, "value" | "label">) => void store.answer(value, label);
  const zone = store.zone.value;
  return (
    <>
      <div class="scroll" tabIndex={0} role="log" aria-label={t.conversation}>
        <div>
          <ol class="log">
            {assistant.said.value.map(({ mine, text, understood }, i) => (
              <li class={mine ? "msg me" : "msg"} key={i}>
                <div class="bub" dir="auto">
                  <MessageText text={text} words={t.fold} />
                </div>
                {understood && <p class="under">{t.understood(understood)}</p>}
              </li>
            ))}
            {thinking && (
              <li class="msg">
                <p class="bub dots" role="img" aria-label={t.writing}>
                  <i />
                  <i />
                  <i />
                </p>
              </li>
            )}
            {waiting.map(({ text }, i) => (
              <li class="msg me" key={i}>
                <div class="bub waiting" dir="auto">
                  <MessageText text={text} words={t.fold} />
                </div>
                {assistant.answers.stuck.value && i === 0 ? (
                  <p class="under">
                    {t.failed}{" "}
                    <button type="button" onClick={() => void assistant.answers.again()}>
                      {t.retry}
                    </button>
                  </p>
                ) : (
                  <p class="under">{t.queued}</p>
                )}
              </li>
            ))}
          </ol>
          <Visits store={store} t={t} locale={locale} />
          {(turn?.answers?.length ?? 0) > 0 && (
            <div class="quick">
              <button class="reply" type="button" disabled={off} onClick={() => give({ value: "back", label: t.back })}>
                {t.back}
              </button>
            </div>
          )}
          {turn?.ended ? (
            <div class="quick">
              <button class="btn" type="button" onClick={() => void store.ask(true)}>
                {t.again}
              </button>
            </div>
          ) : prompt?.kind === "slot" && zone ? (
            <>
              <Slots
                t={t}
                locale={locale}
                options={prompt.options.filter(({ value }) => !isElsewhere(value))}
                zone={zone}
                off={off}
                onBook={give}
                key={zone}
              />
              <div class="quick" role="group" aria-label={t.elsewhere}>
                {prompt.options
                  .filter(({ value }) => isElsewhere(value))
                  .map((option) => (
                    <button class="reply" type="button" disabled={off} onClick={() => give(option)} key={option.value}>
                      {option.label}
                    </button>
                  ))}
              </div>
            </>
          ) : (
            <div class="quick" role="group" aria-label={t.answer}>
              {prompt?.kind === "date" && (
                <Day
                  t={t}
                  min={prompt.min}
                  max={prompt.max}
                  off={off}
                  onDay={(day) => give({ value: day, label: day })}
                />
              )}
              {prompt?.options.map((option) => (
                <button class="reply" type="button" disabled={off} onClick={() => give(option)} key={option.value}>
                  {option.label}
                </button>
              ))}
            </div>
          )}
        </div>
      </div>
      <Writing
        store={store}
        box="answer"
        t={t}
        label={t.answer}
        off={shut}
        numeric={prompt?.kind === "year" || prompt?.kind === "integer"}
        onSend={(text) => give({ value: text, label: text })}
      />
    </>
  );
}

type DayProps = Pick<Parts, "t"> & {
  min: number | string | undefined;
  max: number | string | undefined;
  off: boolean;
  onDay: (day: string) => void;
};

function Day({ t, min, max, off, onDay }: DayProps) {
  const [day, setDay] = useState("");
  return (
    <span class="day">
      <input
        class="input"
        type="date"
        aria-label={t.date}
        min={String(min ?? "")}
        max={String(max ?? "")}
        value={day}
        onInput={(event) => setDay(event.currentTarget.value)}
      />
      <button class="btn" type="button" disabled={!day || off} onClick={() => onDay(day)}>
        {t.useDate}
      </button>
    </span>
  );
}

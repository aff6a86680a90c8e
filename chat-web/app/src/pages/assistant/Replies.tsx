import type { Prompt } from "@paddock/client";
import { useState } from "preact/hooks";
import { isoDay } from "../../i18n/format";
import { f, t } from "../../i18n/i18n";
import { typeset } from "../../i18n/typeset";

type Answering = { prompt: Prompt; off: boolean; onAnswer: (value: string, label: string) => void };

/** Answers to press: the options of the question, recent years, a date from a calendar. */
export function Replies({ prompt, off, onAnswer }: Answering) {
  const years = prompt.kind === "year" ? recentYears(prompt.max) : [];
  const empty = prompt.options.length === 0 && years.length === 0;
  return (
    <div class="stack">
      {prompt.kind === "date" && <DateReply prompt={prompt} off={off} onAnswer={onAnswer} />}
      {!empty && (
        <div class="quick" role="group" aria-label={t().assistant.quick}>
          {[...prompt.options, ...years].map(({ value, label }) => (
            <button class="reply" type="button" disabled={off} onClick={() => onAnswer(value, label)} key={value}>
              {typeset(label)}
            </button>
          ))}
        </div>
      )}
      {years.length > 0 && <p class="meta">{t().assistant.olderYear}</p>}
    </div>
  );
}

/** The seven newest model years; the others are typed. */
export function recentYears(max: number | string | undefined) {
  const newest = Number(max);
  if (!Number.isInteger(newest)) return [];
  return Array.from({ length: 7 }, (_, i) => String(newest - i)).map((year) => ({ value: year, label: year }));
}

function DateReply({ prompt, off, onAnswer }: Answering) {
  const [day, setDay] = useState("");
  const min = typeof prompt.min === "string" ? prompt.min : undefined;
  const max = typeof prompt.max === "string" ? prompt.max : isoDay(new Date());
  return (
    <form
      class="date-reply"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (day && !off) onAnswer(day, f().date(day));
      }}
    >
      <div class="field">
        <label for="date-reply">{t().assistant.date}</label>
        <input
          class="input"
          id="date-reply"
          type="date"
          min={min}
          max={max}
          value={day}
          onInput={(event) => setDay(event.currentTarget.value)}
        />
      </div>
      <button class="btn --main" type="submit" disabled={!day || off}>
        {day ? t().assistant.answerDate(f().date(day)) : t().assistant.pickDate}
      </button>
    </form>
  );
}

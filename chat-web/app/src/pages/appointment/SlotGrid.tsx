import type { Option } from "@paddock/client";
import { useState } from "preact/hooks";
import { isoDay } from "../../i18n/format";
import { f, t } from "../../i18n/i18n";
import { shopZone } from "../../i18n/zone";
import { isWay, nextTo } from "./slot-keys";
import { slotDays } from "./slots";

type SlotGridProps = {
  options: readonly Option[];
  chosen: string | undefined;
  off: boolean;
  onChoose: (start: string) => void;
  /** Enter on the one chosen already: on to the button that books it. */
  onTake: () => void;
};

/** Free times by day: columns where there is room; on a phone days are tabs, with the times of one below. One tab stop, arrows within. */
export function SlotGrid({ options, chosen, off, onChoose, onTake }: SlotGridProps) {
  const days = slotDays(options);
  const first =
    chosen && options.some(({ value }) => value === chosen) ? chosen : days.find(({ times }) => times[0])?.times[0];
  const [opened, open] = useState<string>();
  const [at, setAt] = useState<string>();
  if (days.length === 0) return <p class="meta pad">{t().slots.nothing}</p>;
  const day = days.find((one) => one.day === opened && one.times.length > 0)?.day ?? isoDay(first!, shopZone());
  const inDay = days.find((one) => one.day === day)?.times ?? [];
  const stop = [at, chosen].find((one) => one !== undefined && inDay.includes(one)) ?? inDay[0];

  function keys(event: KeyboardEvent) {
    const start = (event.target as HTMLElement).dataset.start;
    if (!start) return;
    if (event.key === "Enter" && start === chosen) {
      event.preventDefault();
      onTake();
    }
    if (!isWay(event.key)) return;
    event.preventDefault();
    const shown = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>("[data-start]")].filter(
      (one) => one.offsetParent !== null,
    );
    const spots = shown.map((one) => {
      const box = one.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    const next = nextTo(
      spots,
      shown.findIndex((one) => one.dataset.start === start),
      event.key,
    );
    if (next !== undefined) shown[next]!.focus();
  }

  return (
    <div
      class="slot-days"
      style={{ "--days": String(days.length) }}
      onKeyDown={keys}
      role="group"
      aria-label={t().slots.title}
    >
      {days.map(({ day: each, times }) => (
        <div class={each === day ? "slot-day is-open" : "slot-day"} key={each}>
          <h3 class={times.length === 0 ? "is-none" : undefined}>{f().shortDay(each)}</h3>
          <button
            class="day-tab"
            type="button"
            aria-pressed={each === day}
            disabled={times.length === 0}
            onClick={() => open(each)}
          >
            <DayParts day={each} />
            <span class="vh">, {times.length === 0 ? t().slots.none : t().slots.count(times.length)}</span>
          </button>
          {times.length === 0 ? (
            <p class="none">{t().slots.none}</p>
          ) : (
            <ul>
              {times.map((start) => (
                <li key={start}>
                  <button
                    class="slot"
                    type="button"
                    data-start={start}
                    disabled={off}
                    tabIndex={start === stop ? 0 : -1}
                    aria-pressed={chosen === start}
                    aria-label={`${f().proseDay(start)}, ${f().hour(start)}`}
                    onFocus={() => {
                      setAt(start);
                      open(each);
                    }}
                    onClick={() => onChoose(start)}
                  >
                    {f().hour(start)}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </div>
  );
}

/** « mar. » over « 24 ». */
function DayParts({ day }: { day: string }) {
  const [weekday = "", date = ""] = f().shortDay(day).split(/\s+/);
  return (
    <>
      <span>{weekday}</span> <b>{date}</b>
    </>
  );
}

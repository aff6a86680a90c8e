import type { Category, Option } from "@paddock/client";
import { useState } from "preact/hooks";
import { Icon } from "../design/Icon";
import { f, t } from "../i18n/i18n";
import { isoDay, isoWeek, shopZone } from "../i18n/format";
import { slotDays } from "./slots";

type SlotPickerProps = {
  options: readonly Option[];
  category: Category | undefined;
  off: boolean;
  onBook: (value: string, label: string) => void;
};

/** The hours are the dealership's; whoever reads them by another clock is told. */
const readerIsElsewhere = () => Intl.DateTimeFormat().resolvedOptions().timeZone !== shopZone;

/** Free times by day: columns where there is room, rows on a phone. Choosing and booking are two presses. */
export function SlotPicker({ options, category, off, onBook }: SlotPickerProps) {
  const [chosen, choose] = useState<string>();
  const days = slotDays(options);
  const week = days[0] && (isoWeek(days[0].day) === isoWeek(isoDay(new Date(), shopZone)) ? t().slots.thisWeek : t().slots.nextWeek);
  const spoken = (start: string) => `${f().weekday(start)} ${f().hour(start)}`;
  return (
    <section class="slots" aria-labelledby="slots">
      <header>
        <h2 id="slots">
          {category ? t().categories[category] : t().slots.title}
          {week && <span class="meta"> {week}</span>}
        </h2>
      </header>
      <div class="slot-days" style={{ "--days": String(Math.max(1, days.length)) }}>
        {days.map(({ day, times }) => (
          <div class="slot-day" key={day}>
            <h3 class={times.length === 0 ? "is-none" : undefined}>{f().shortDay(day)}</h3>
            {times.length === 0 ? (
              <p class="none">{t().slots.none}</p>
            ) : (
              <ul>
                {times.map((start) => (
                  <li key={start}>
                    <button
                      class="slot"
                      type="button"
                      disabled={off}
                      aria-pressed={chosen === start}
                      aria-label={`${f().proseDay(start)}, ${f().hour(start)}`}
                      onClick={() => choose(start)}
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
      <footer>
        <p class="meta">
          {chosen ? `${f().proseDay(chosen)}, ${f().hour(chosen)}` : t().slots.choose}
          {readerIsElsewhere() && ` (${t().slots.zone})`}
        </p>
        <button
          class={off ? "btn --main is-busy" : "btn --main"}
          type="button"
          disabled={!chosen || off}
          onClick={() => chosen && onBook(chosen, `${f().proseDay(chosen)}, ${f().hour(chosen)}`)}
        >
          {off && <Icon name="refresh-cw" />}
          {chosen ? t().slots.book(spoken(chosen)) : t().slots.book("").trim()}
        </button>
      </footer>
    </section>
  );
}

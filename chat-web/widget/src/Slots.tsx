import type { Option } from "@paddock/client";
import { useState } from "preact/hooks";
import type { Parts } from "./parts";
import { byDay, visitDay, visitHour, visitTime } from "./times";

type SlotsProps = Pick<Parts, "t" | "locale"> & {
  options: readonly Option[];
  zone: string;
  off: boolean;
  onBook: (option: Pick<Option, "value" | "label">) => void;
};

/** Free times: days as tabs, the times of one below; what is chosen is booked by a second press. */
export function Slots({ t, locale, options, zone, off, onBook }: SlotsProps) {
  const days = byDay(options, zone);
  const [opened, open] = useState<string>();
  const [chosen, choose] = useState<string>();
  const day = days.find((one) => one.day === opened) ?? days[0];
  if (!day) return null;
  const label = chosen && visitTime(chosen, zone, locale);
  return (
    <div class="slots" role="group" aria-label={t.slots}>
      <div class="days">
        {days.map(({ day: each, options: times }) => (
          <button type="button" class="tab" aria-pressed={each === day.day} onClick={() => open(each)} key={each}>
            {visitDay(times[0]!.value, zone, locale)}
          </button>
        ))}
      </div>
      <div class="times">
        {day.options.map(({ value }) => (
          <button
            type="button"
            class="reply"
            disabled={off}
            aria-pressed={value === chosen}
            aria-label={visitTime(value, zone, locale)}
            onClick={() => choose(value)}
            key={value}
          >
            {visitHour(value, zone, locale)}
          </button>
        ))}
      </div>
      <button
        type="button"
        class="btn main"
        disabled={off || !chosen}
        onClick={() => chosen && label && onBook({ value: chosen, label })}
      >
        {label ? t.book(label) : t.choose}
      </button>
    </div>
  );
}

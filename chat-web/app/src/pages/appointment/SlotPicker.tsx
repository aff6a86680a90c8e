import type { Category, Option } from "@paddock/client";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { Skeleton } from "../../design/ui";
import { codeOf, errorText } from "../../errors";
import { isoDay, mondayOf, shiftDay } from "../../i18n/format";
import { f, t } from "../../i18n/i18n";
import { shopZone } from "../../i18n/zone";
import { api } from "../../live/session";
import { bookable, lastWeek, slotDays, weekFrom } from "./slots";

type SlotPickerProps = {
  /** What the assistant offers: the free times of one week. */
  options: readonly Option[];
  category: Category | undefined;
  off: boolean;
  /** `elsewhere` is a time of another week than the one offered. */
  onBook: (start: string, label: string, elsewhere: boolean) => void;
};

/** The hours are the dealership's; whoever reads them by another clock is told. */

/** Another week as one leafs through: its free times, or why they aren't here. */
type Leaf = { week: number; options: readonly Option[] | undefined; failed?: string | undefined };

/** Free times by day: columns where there is room, rows on a phone. Choosing and booking are two presses. */
export function SlotPicker({ options, category, off, onBook }: SlotPickerProps) {
  const [chosen, choose] = useState<string>();
  const offered = isoDay(options[0]?.value ?? new Date(), shopZone());
  const [leaf, setLeaf] = useState<Leaf>();
  const week = leaf?.week ?? 0;

  async function show(to: number) {
    choose(undefined);
    if (to === 0 || !category) return setLeaf(undefined);
    setLeaf({ week: to, options: undefined });
    try {
      const { slots } = await api.slots(category, weekFrom(offered, to));
      setLeaf((now) => (now?.week === to ? { week: to, options: bookable(slots, Date.now()) } : now));
    } catch (error) {
      setLeaf((now) => (now?.week === to ? { week: to, options: undefined, failed: codeOf(error) } : now));
    }
  }

  // Another week is longer or shorter: one goes on at its beginning.
  const top = useRef<HTMLElement>(null);
  useEffect(() => {
    if (leaf?.options) top.current?.scrollIntoView({ block: "nearest" });
  }, [leaf]);

  // After a booking that failed the list may be stale: somebody else may have been faster.
  const busy = useRef(false);
  useEffect(() => {
    if (busy.current && !off && leaf) void show(leaf.week);
    busy.current = off;
  }, [off]);

  return (
    <section class="slots" aria-labelledby="slots" ref={top}>
      <header>
        <h2 id="slots">
          {category ? t().categories[category] : t().slots.title}{" "}
          <span class="meta">{weekName(shiftDay(mondayOf(offered), 7 * week))}</span>
        </h2>
        {category && <Leafing week={week} onShow={(to) => void show(to)} />}
      </header>
      {leaf?.failed ? (
        <p class="wrong pad" role="alert">
          <Icon name="circle-alert" size="s" />
          <span>{errorText(leaf.failed)}</span>
          <button class="btn --s" type="button" onClick={() => void show(week)}>
            {t().retry}
          </button>
        </p>
      ) : leaf && !leaf.options ? (
        <Skeleton rows={2} />
      ) : (
        <Days options={leaf?.options ?? options} chosen={chosen} off={off} onChoose={choose} />
      )}
      <Booking chosen={chosen} off={off} onBook={(start, label) => onBook(start, label, week !== 0)} />
    </section>
  );
}

function weekName(monday: string): string {
  const current = mondayOf(isoDay(new Date(), shopZone()));
  if (monday === current) return t().slots.thisWeek;
  return monday === shiftDay(current, 7) ? t().slots.nextWeek : t().slots.weekOf(f().week(monday));
}

function Leafing({ week, onShow }: { week: number; onShow: (week: number) => void }) {
  return (
    <span class="leafing">
      <button
        class="ib"
        type="button"
        aria-label={t().slots.before}
        title={t().slots.before}
        disabled={week === 0}
        onClick={() => onShow(week - 1)}
      >
        <Icon name="chevron-left" />
      </button>
      <button
        class="btn --bare"
        type="button"
        aria-label={t().slots.afterLong}
        disabled={week === lastWeek}
        onClick={() => onShow(week + 1)}
      >
        {t().slots.after}
        <Icon name="chevron-right" />
      </button>
    </span>
  );
}

type DaysProps = {
  options: readonly Option[];
  chosen: string | undefined;
  off: boolean;
  onChoose: (start: string) => void;
};

function Days({ options, chosen, off, onChoose }: DaysProps) {
  const days = slotDays(options);
  if (days.length === 0) return <p class="meta pad">{t().slots.nothing}</p>;
  return (
    <div class="slot-days" style={{ "--days": String(days.length) }}>
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

function Booking({
  chosen,
  off,
  onBook,
}: {
  chosen: string | undefined;
  off: boolean;
  onBook: (start: string, label: string) => void;
}) {
  const elsewhere = f().elsewhere(chosen ?? new Date().toISOString());
  return (
    <footer>
      <p class="meta">
        {chosen ? `${f().proseDay(chosen)}, ${f().hour(chosen)}` : t().slots.choose}
        {elsewhere && ` (${elsewhere})`}
      </p>
      <button
        class={off ? "btn --main is-busy" : "btn --main"}
        type="button"
        disabled={!chosen || off}
        onClick={() => chosen && onBook(chosen, `${f().proseDay(chosen)}, ${f().hourThere(chosen)}`)}
      >
        {off && <Icon name="refresh-cw" />}
        {chosen ? t().slots.book(`${f().weekday(chosen)} ${f().hour(chosen)}`) : t().slots.book("").trim()}
      </button>
    </footer>
  );
}

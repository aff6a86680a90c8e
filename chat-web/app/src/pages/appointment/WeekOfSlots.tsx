import type { Category } from "@paddock/client";
import { PaddockVisits } from "@paddock/client";
import { useEffect, useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { Skeleton } from "../../design/ui";
import { codeOf, errorText } from "../../errors";
import { isoDay, isoWeek, mondayOf, shiftDay } from "../../i18n/format";
import { f, t } from "../../i18n/i18n";
import { shopZone } from "../../i18n/zone";
import { SlotGrid } from "./SlotGrid";
import { bookable } from "./slots";

export const visits = new PaddockVisits();

type WeekOfSlotsProps = {
  category: Category;
  dealership: string;
  /** Rises when the list may be stale, as after somebody was faster. */
  stale?: number;
  chosen: string | undefined;
  onChoose: (start: string | undefined) => void;
};

type Loaded = { key: string; starts?: readonly { value: string; label: string }[]; failed?: string };

/** The free times of one calendar, week by week; the one chosen is the asker's. */
export function WeekOfSlots({ category, dealership, stale = 0, chosen, onChoose }: WeekOfSlotsProps) {
  const thisMonday = mondayOf(isoDay(new Date(), shopZone()));
  const [monday, setMonday] = useState(thisMonday);
  const [again, setAgain] = useState(0);
  const [loaded, setLoaded] = useState<Loaded>();
  const key = [category, dealership, monday, stale, again].join();
  useEffect(() => {
    const leaving = new AbortController();
    visits.slots(category, { week: isoWeek(monday), dealership }, { signal: leaving.signal }).then(
      ({ slots }) => setLoaded({ key, starts: bookable(slots, Date.now()) }),
      (error) => !leaving.signal.aborted && setLoaded({ key, failed: codeOf(error) }),
    );
    return () => leaving.abort();
  }, [key]);
  const now = loaded?.key === key ? loaded : undefined;
  function show(to: string) {
    onChoose(undefined);
    setMonday(to);
  }
  return (
    <section class="slots" aria-label={t().slots.title}>
      <header>
        <h3>{f().week(monday)}</h3>
        <span class="leafing">
          <button
            class="ib"
            type="button"
            aria-label={t().slots.before}
            disabled={monday <= thisMonday}
            onClick={() => show(shiftDay(monday, -7))}
          >
            <Icon name="chevron-left" />
          </button>
          <button
            class="ib"
            type="button"
            aria-label={t().slots.afterLong}
            disabled={monday >= shiftDay(thisMonday, 7 * 52)}
            onClick={() => show(shiftDay(monday, 7))}
          >
            <Icon name="chevron-right" />
          </button>
        </span>
      </header>
      {now?.failed ? (
        <p class="wrong pad" role="alert">
          <Icon name="circle-alert" size="s" />
          <span>{errorText(now.failed)}</span>
          <button class="btn --s" type="button" onClick={() => setAgain(again + 1)}>
            {t().retry}
          </button>
        </p>
      ) : now?.starts ? (
        <SlotGrid options={now.starts} chosen={chosen} off={false} onChoose={onChoose} onTake={() => undefined} />
      ) : (
        <Skeleton rows={2} />
      )}
    </section>
  );
}

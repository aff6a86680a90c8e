import type { Category, Option, WeekOfSlots } from "@paddock/client";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { Skeleton } from "../../design/ui";
import { codeOf, errorText } from "../../errors";
import { isoDay, isoWeek, mondayOf, shiftDay } from "../../i18n/format";
import { f, t } from "../../i18n/i18n";
import { shopZone } from "../../i18n/zone";
import { dealershipIn, home } from "../../live/assistant/dealership";
import { api } from "../../live/session";
import { SlotGrid } from "./SlotGrid";
import { bookable, lastWeek, weekFrom } from "./slots";

type SlotPickerProps = {
  /** What the assistant offers: the free times of one week. */
  options: readonly Option[];
  category: Category | undefined;
  off: boolean;
  /** `elsewhere` is a time of another week than the one offered. */
  onBook: (start: string, label: string, elsewhere: boolean) => void;
};

/** Another week as one leafs through: its free times, or why they aren't here. */
type Leaf = { week: number; options: readonly Option[] | undefined; failed?: string | undefined };

/** Free times by day, of one week and those after it. Choosing and booking are two presses; the hours are the dealership's. */
export function SlotPicker({ options, category, off, onBook }: SlotPickerProps) {
  const [chosen, choose] = useState<string>();
  const times = options.filter(({ value }) => dealershipIn(value) === undefined);
  const offered = isoDay(times[0]?.value ?? new Date(), shopZone());
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

  const about = useAbout(category, offered, home.value?.id);

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
        {about && <p class="meta about">{about}</p>}
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
        <SlotGrid
          options={leaf?.options ?? times}
          chosen={chosen}
          off={off}
          onChoose={choose}
          onTake={() => top.current?.querySelector<HTMLElement>("footer .btn")?.focus()}
        />
      )}
      <Booking chosen={chosen} off={off} onBook={(start, label) => onBook(start, label, week !== 0)} />
    </section>
  );
}

/** Where one comes to and how long it takes, as the calendar says; nothing while nobody knows. */
function useAbout(category: Category | undefined, day: string, dealership: string | undefined): string {
  const [known, setKnown] = useState<WeekOfSlots>();
  useEffect(() => {
    const leaving = new AbortController();
    if (category) void api.slots(category, isoWeek(day), { signal: leaving.signal }).then(setKnown, () => undefined); // an aside
    return () => leaving.abort();
  }, [category, day, dealership]);
  const one = known?.slots[0];
  const minutes = one && Math.round((Date.parse(one.end) - Date.parse(one.start)) / 60_000);
  return [known?.place, minutes && t().slots.minutes(minutes)].filter(Boolean).join(", ");
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

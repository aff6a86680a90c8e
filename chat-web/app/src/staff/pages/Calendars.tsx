import type { Category } from "@paddock/client";
import type { Calendar, Opening } from "@paddock/client/staff";
import { useEffect, useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { humanError } from "../../errors";
import { f, t } from "../../i18n/i18n";
import { toast } from "../../live/toasts";
import { checkCalendar, days, withClosed, withoutOpening } from "../calendar-checks";
import { admin } from "../desk";
import { st } from "../i18n";
import { useLoaded } from "../load";
import { Content, NumberField, Wrong } from "../ui";
import { categories } from "./Appointments";

/** Opening hours of each calendar; what is booked never moves. */
export function Calendars() {
  const texts = st().calendars;
  const [category, setCategory] = useState<Category>("maintenance");
  const calendar = useLoaded(async (signal) => ({ category, calendar: await admin.calendar(category, { signal }) }), [category]);
  return (
    <>
      <header class="bar">
        <h1>{texts.title}</h1>
      </header>
      <div class="scroll">
        <div class="sheet">
          <div class="seg --scroll" role="group" aria-label={texts.which}>
            {categories.map((one) => (
              <button type="button" aria-pressed={one === category} onClick={() => setCategory(one)} key={one}>
                {t().categories[one]}
              </button>
            ))}
          </div>
          <Content of={calendar}>
            {(loaded) => (loaded.category === category ? <Editing category={category} stored={loaded.calendar} onSaved={calendar.reload} key={category} /> : null)}
          </Content>
        </div>
      </div>
    </>
  );
}

function Editing({ category, stored, onSaved }: { category: Category; stored: Calendar; onSaved: () => void }) {
  const texts = st().calendars;
  const [openings, setOpenings] = useState(stored.openings);
  const [closedDays, setClosedDays] = useState(stored.closedDays);
  const [slotMinutes, setSlotMinutes] = useState(String(stored.slotMinutes));
  const [places, setPlaces] = useState(String(stored.places));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  useEffect(() => setProblem(undefined), [openings, closedDays, slotMinutes, places]);
  const wrong = checkCalendar({ openings, slotMinutes, places });

  async function save(event: Event) {
    event.preventDefault();
    if (busy || wrong) return;
    setBusy(true);
    try {
      await admin.setCalendar(category, { slotMinutes: Number(slotMinutes), places: Number(places), openings, closedDays });
      toast("go", texts.saved, t().categories[category]);
      onSaved();
    } catch (error) {
      setProblem(humanError(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form class="stack --l" noValidate onSubmit={save} aria-label={t().categories[category]}>
      <div class="two-fields">
        <NumberField label={texts.minutes} value={slotMinutes} min={5} max={480} onValue={setSlotMinutes} />
        <NumberField label={texts.places} value={places} min={1} max={100} onValue={setPlaces} />
      </div>
      <section class="card stack" aria-labelledby="openings">
        <h2 id="openings">{texts.openings}</h2>
        {days.map((day) => (
          <Day day={day} openings={openings} onChange={setOpenings} key={day} />
        ))}
      </section>
      <Closed days={closedDays} onChange={setClosedDays} />
      {(problem ?? wrong) && <Wrong text={problem ?? texts.wrong[wrong!]} />}
      <div class="row --wrap">
        <button class={busy ? "btn --main is-busy" : "btn --main"} type="submit" disabled={wrong !== undefined}>
          {texts.save}
        </button>
        <p class="meta grow">{texts.kept}</p>
      </div>
    </form>
  );
}

function Day({ day, openings, onChange }: { day: Opening["day"]; openings: readonly Opening[]; onChange: (all: readonly Opening[]) => void }) {
  const texts = st().calendars;
  const name = texts.days[day];
  const mine = openings.flatMap((opening, at) => (opening.day === day ? [{ opening, at }] : []));
  const change = (at: number, part: Partial<Opening>) => onChange(openings.map((one, i) => (i === at ? { ...one, ...part } : one)));
  const last = mine.at(-1)?.opening.to;
  const add = () => onChange([...openings, last && last < "18:00" ? { day, from: last > "12:00" ? last : "14:00", to: "18:00" } : { day, from: "09:00", to: "12:00" }]);
  return (
    <div class="opening-day" role="group" aria-label={name}>
      <h3>{name}</h3>
      <div class="stack">
        {mine.length === 0 && <p class="meta">{texts.shut}</p>}
        {mine.map(({ opening, at }) => (
          <div class="row" key={at}>
            <input class="input --s" type="time" step={300} value={opening.from} aria-label={texts.from(name)} onInput={(event) => change(at, { from: event.currentTarget.value })} />
            <span aria-hidden="true">–</span>
            <input class="input --s" type="time" step={300} value={opening.to} aria-label={texts.to(name)} onInput={(event) => change(at, { to: event.currentTarget.value })} />
            <button class="ib --s" type="button" aria-label={texts.remove(name, opening.from, opening.to)} onClick={() => onChange(withoutOpening(openings, at))}>
              <Icon name="x" />
            </button>
          </div>
        ))}
      </div>
      <button class="ib --s" type="button" aria-label={texts.add(name)} title={texts.add(name)} onClick={add}>
        <Icon name="plus" />
      </button>
    </div>
  );
}

function Closed({ days: closed, onChange }: { days: readonly string[]; onChange: (days: readonly string[]) => void }) {
  const texts = st().calendars;
  const [day, setDay] = useState("");
  return (
    <section class="card stack" aria-labelledby="closed-days">
      <h2 id="closed-days">{texts.closedDays}</h2>
      {closed.length === 0 && <p class="meta">{texts.noClosed}</p>}
      <ul class="row --wrap">
        {closed.map((one) => (
          <li class="tag --line closed-day" key={one}>
            {f().date(one)}
            <button class="ib --s" type="button" aria-label={texts.reopen(f().date(one))} onClick={() => onChange(closed.filter((other) => other !== one))}>
              <Icon name="x" size="s" />
            </button>
          </li>
        ))}
      </ul>
      <div class="row --wrap">
        <label class="vh" for="close-day">
          {texts.closeDay}
        </label>
        <input class="input --s" id="close-day" type="date" value={day} onInput={(event) => setDay(event.currentTarget.value)} />
        <button
          class="btn --s"
          type="button"
          disabled={day === ""}
          onClick={() => {
            onChange(withClosed(closed, day));
            setDay("");
          }}
        >
          {texts.close}
        </button>
      </div>
    </section>
  );
}

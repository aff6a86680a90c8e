import type { Opening } from "@paddock/client/staff";
import { useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { f } from "../../i18n/i18n";
import { st } from "../i18n/i18n";
import { days, withClosed, withoutOpening } from "./calendar-checks";
import { EndTime } from "./EndTime";

/** The hours of each day as fields: what a phone shows in place of the week drawn out. */
export function OpeningDays({
  openings,
  onChange,
}: {
  openings: readonly Opening[];
  onChange: (all: readonly Opening[]) => void;
}) {
  return (
    <section class="card stack" aria-labelledby="openings">
      <h2 id="openings">{st().calendars.openings}</h2>
      {days.map((day) => (
        <Day day={day} openings={openings} onChange={onChange} key={day} />
      ))}
    </section>
  );
}

function Day({
  day,
  openings,
  onChange,
}: {
  day: Opening["day"];
  openings: readonly Opening[];
  onChange: (all: readonly Opening[]) => void;
}) {
  const texts = st().calendars;
  const name = texts.days[day];
  const mine = openings.flatMap((opening, at) => (opening.day === day ? [{ opening, at }] : []));
  const change = (at: number, part: Partial<Opening>) =>
    onChange(openings.map((one, i) => (i === at ? { ...one, ...part } : one)));
  const last = mine.at(-1)?.opening.to;
  const add = () =>
    onChange([
      ...openings,
      last && last < "18:00"
        ? { day, from: last > "12:00" ? last : "14:00", to: "18:00" }
        : { day, from: "09:00", to: "12:00" },
    ]);
  return (
    <div class="opening-day" role="group" aria-label={name}>
      <h3>{name}</h3>
      <div class="stack">
        {mine.length === 0 && <p class="meta">{texts.shut}</p>}
        {mine.map(({ opening, at }) => (
          <div class="row" key={at}>
            <input
              class="input --s"
              type="time"
              step={300}
              value={opening.from}
              aria-label={texts.from(name)}
              onInput={(event) => change(at, { from: event.currentTarget.value })}
            />
            <span aria-hidden="true">–</span>
            <EndTime class="input --s" value={opening.to} label={texts.to(name)} onValue={(to) => change(at, { to })} />
            <button
              class="ib --s"
              type="button"
              aria-label={texts.remove(name, opening.from, opening.to)}
              onClick={() => onChange(withoutOpening(openings, at))}
            >
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

/** Days on which nothing is open, whatever the week says. */
export function ClosedDays({
  days: closed,
  onChange,
}: {
  days: readonly string[];
  onChange: (days: readonly string[]) => void;
}) {
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
            <button
              class="ib --s"
              type="button"
              aria-label={texts.reopen(f().date(one))}
              onClick={() => onChange(closed.filter((other) => other !== one))}
            >
              <Icon name="x" size="s" />
            </button>
          </li>
        ))}
      </ul>
      <div class="row --wrap">
        <label class="vh" for="close-day">
          {texts.closeDay}
        </label>
        <input
          class="input --s"
          id="close-day"
          type="date"
          value={day}
          onInput={(event) => setDay(event.currentTarget.value)}
        />
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

import type { Appointment, Category } from "@paddock/client";
import { useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { Empty, Face } from "../../design/ui";
import { daysBetween, isoDay, isoWeek, mondayOf, shiftDay } from "../../i18n/format";
import { f, t } from "../../i18n/i18n";
import { shopZone } from "../../i18n/zone";
import { home } from "../../live/assistant/dealership";
import { HomeChoice } from "../../pages/appointment/HomeChoice";
import { told } from "../../pages/appointment/told";
import { admin, appointmentsChanged } from "../desk";
import { st } from "../i18n/i18n";
import { useLoaded } from "../load";
import { Content } from "../ui";
import { categories } from "./categories";
import { BookingFor } from "./visit/BookingFor";
import { Cancelling, lineOf } from "./visit/Cancelling";
import { Feed } from "./visit/Feed";
import { MovingFor } from "./visit/MovingFor";
import { WeekNav } from "./WeekNav";

/** A week of appointments, of one calendar or of all. */
export function Appointments() {
  const texts = st().appointments;
  const today = isoDay(new Date(), shopZone());
  const [monday, setMonday] = useState(mondayOf(today));
  const [category, setCategory] = useState<Category>();
  const [moving, setMoving] = useState<Appointment>();
  const [booking, setBooking] = useState(false);
  const [feeding, setFeeding] = useState(false);
  const dealership = home.value?.id;
  const [cancelling, setCancelling] = useState<Appointment>();
  const week = useLoaded(
    (signal) =>
      admin.appointments(
        { week: isoWeek(monday), ...(category && { category }), ...(dealership && { dealership }) },
        { signal },
      ),
    [monday, category, dealership, appointmentsChanged.value],
  );
  return (
    <>
      <header class="bar">
        <h1>{texts.title}</h1>
        <HomeChoice />
        <WeekNav monday={monday} onMonday={setMonday} />
        <button class="btn --strong" type="button" onClick={() => setBooking(true)}>
          <Icon name="plus" />
          {texts.book}
        </button>
        <button class="btn desk-only" type="button" onClick={() => setFeeding(true)}>
          <Icon name="calendar-plus" />
          {st().feed.open}
        </button>
      </header>
      <div class="scroll">
        <div class="sheet">
          <Categories chosen={category} onChoose={setCategory} />
          <Content of={week}>
            {(all) => <Days monday={monday} all={all} today={today} onMove={setMoving} onCancel={setCancelling} />}
          </Content>
        </div>
      </div>
      {moving && (
        <MovingFor
          appointment={moving}
          onDone={(changed) => {
            setMoving(undefined);
            if (changed) week.reload();
          }}
        />
      )}
      {feeding && <Feed onDone={() => setFeeding(false)} />}
      {booking && (
        <BookingFor
          category={category ?? "maintenance"}
          onDone={(booked) => {
            setBooking(false);
            if (booked) week.reload();
          }}
        />
      )}
      {cancelling && (
        <Cancelling
          appointment={cancelling}
          onDone={(changed) => {
            setCancelling(undefined);
            if (changed) week.reload();
          }}
        />
      )}
    </>
  );
}

function Categories({
  chosen,
  onChoose,
}: {
  chosen: Category | undefined;
  onChoose: (category: Category | undefined) => void;
}) {
  return (
    <div class="seg --scroll" role="group" aria-label={st().appointments.calendar}>
      {[undefined, ...categories].map((one) => (
        <button type="button" aria-pressed={one === chosen} onClick={() => onChoose(one)} key={one ?? "all"}>
          {one ? t().categories[one] : st().appointments.all}
        </button>
      ))}
    </div>
  );
}

/** Those of one day, by the hour; cancelled ones are no part of a day's work. */
export function ofDay(all: readonly Appointment[], day: string): readonly Appointment[] {
  return all
    .filter(({ start, status }) => status === "booked" && isoDay(start, shopZone()) === day)
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
}

function Days({
  monday,
  all,
  today,
  onMove,
  onCancel,
}: {
  monday: string;
  all: readonly Appointment[];
  today: string;
  onMove: (one: Appointment) => void;
  onCancel: (one: Appointment) => void;
}) {
  const texts = st().appointments;
  const days = daysBetween(monday, shiftDay(monday, 6))
    .map((day) => ({ day, some: ofDay(all, day) }))
    .filter(({ some }) => some.length > 0);
  if (days.length === 0) return <Empty icon="calendar-days" title={texts.none} text={texts.noneText} />;
  return (
    <>
      {days.map(({ day, some }) => (
        <section aria-label={f().longDay(day)} class="day-of-work" key={day}>
          <h2 class={day < today ? "is-past" : ""}>
            {f().longDay(day)} <span class="badge --quiet">{some.length}</span>
          </h2>
          <ul>
            {some.map((one) => (
              <li key={one.id}>
                <Row
                  appointment={one}
                  onMove={Date.parse(one.start) > Date.now() ? () => onMove(one) : undefined}
                  onCancel={Date.parse(one.start) > Date.now() ? () => onCancel(one) : undefined}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

type RowProps = { appointment: Appointment; onMove: (() => void) | undefined; onCancel: (() => void) | undefined };

function Row({ appointment, onMove, onCancel }: RowProps) {
  const { customer, category, start, end, place } = appointment;
  const name = customer?.name || t().rooms.deletedUser;
  const about = [told(appointment.details), customer?.phone, customer?.email].filter(Boolean).join(", ");
  return (
    <article class="visit" aria-label={lineOf(appointment)}>
      <time dateTime={start}>
        {f().hour(start)} – {f().hour(end)}
      </time>
      <Face id={customer?.id ?? ""} name={name} gone={!customer?.name} size="s" />
      <p class="grow">
        <b>{name}</b>
        <span class="meta">
          {t().categories[category]}, {place}
        </span>
        {about && <span class="meta">{about}</span>}
      </p>
      {onMove && (
        <button
          class="btn --bare --s"
          type="button"
          aria-label={t().appointments.moveLong(lineOf(appointment))}
          onClick={onMove}
        >
          {t().appointments.move}
        </button>
      )}
      {onCancel && (
        <button
          class="btn --bare --s --stop"
          type="button"
          aria-label={t().appointments.cancelLong(lineOf(appointment))}
          onClick={onCancel}
        >
          {t().appointments.cancel}
        </button>
      )}
    </article>
  );
}

import type { Appointment, Category } from "@paddock/client";
import { useState } from "preact/hooks";
import { Empty, Face } from "../../design/ui";
import { daysBetween, isoDay, isoWeek, mondayOf, shiftDay } from "../../i18n/format";
import { f, t } from "../../i18n/i18n";
import { shopZone } from "../../i18n/zone";
import { told } from "../../pages/appointment/told";
import { admin, appointmentsChanged } from "../desk";
import { st } from "../i18n/i18n";
import { useLoaded } from "../load";
import { Content } from "../ui";
import { Cancelling, lineOf } from "./Cancelling";
import { WeekNav } from "./WeekNav";

export const categories: readonly Category[] = ["maintenance", "road", "offroad", "track"];

/** A week of appointments, of one calendar or of all. */
export function Appointments() {
  const texts = st().appointments;
  const today = isoDay(new Date(), shopZone());
  const [monday, setMonday] = useState(mondayOf(today));
  const [category, setCategory] = useState<Category>();
  const [cancelling, setCancelling] = useState<Appointment>();
  const week = useLoaded(
    (signal) => admin.appointments({ week: isoWeek(monday), ...(category && { category }) }, { signal }),
    [monday, category, appointmentsChanged.value],
  );
  return (
    <>
      <header class="bar">
        <h1>{texts.title}</h1>
        <WeekNav monday={monday} onMonday={setMonday} />
      </header>
      <div class="scroll">
        <div class="sheet">
          <Categories chosen={category} onChoose={setCategory} />
          <Content of={week}>
            {(all) => <Days monday={monday} all={all} today={today} onCancel={setCancelling} />}
          </Content>
        </div>
      </div>
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
  onCancel,
}: {
  monday: string;
  all: readonly Appointment[];
  today: string;
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

function Row({ appointment, onCancel }: { appointment: Appointment; onCancel: (() => void) | undefined }) {
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

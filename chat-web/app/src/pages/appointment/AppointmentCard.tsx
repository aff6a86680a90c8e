import type { Appointment } from "@paddock/client";
import { Icon } from "../../design/Icon";
import { capital } from "../../i18n/format";
import { f, t } from "../../i18n/i18n";
import { api } from "../../live/session";

type AppointmentCardProps = {
  appointment: Appointment;
  /** Just booked: says so, and leads to the list. */
  fresh?: boolean;
  onCancel?: (() => void) | undefined;
};

/** An appointment in one line of prose: for dialogs and labels. */
export function appointmentLine({ category, start }: Appointment): string {
  return `${t().categories[category]}, ${f().proseDay(start)}, ${f().hourThere(start)}`;
}

/** Where a place is, on a map that needs no account. */
export const mapUrl = (place: string) => `https://www.openstreetmap.org/search?query=${encodeURIComponent(place)}`;

/** The plate says when; beside it what, where, and what one can do. */
export function AppointmentCard({ appointment, fresh = false, onCancel }: AppointmentCardProps) {
  const { category, start, end, place, status, id } = appointment;
  const texts = t().appointments;
  const cancelled = status === "cancelled";
  const past = !cancelled && Date.parse(end) < Date.now();
  const { day, month } = f().plate(start);
  const line = appointmentLine(appointment);
  const elsewhere = f().elsewhere(start);
  return (
    <article class={`appt${cancelled ? " is-off" : past ? " is-past" : ""}`} aria-label={line}>
      <div class="plate" aria-hidden="true">
        <span class="d">{day}</span>
        <span class="m">{month}</span>
      </div>
      <div class="body">
        <p class="row --wrap">
          <span class="hour">
            {f().visitDay(start)},{" "}
            <span class="nowrap">
              {f().hour(start)} – {f().hour(end)}
            </span>
          </span>
          {cancelled && <span class="tag">{texts.cancelled}</span>}
          {!cancelled && !past && <span class="tag --go">{texts.confirmed}</span>}
        </p>
        <p class="meta">
          {elsewhere && (
            <>
              {capital(elsewhere)}
              <br />
            </>
          )}
          {t().categories[category]}
          <br />
          {place}
        </p>
      </div>
      {!cancelled && !past && (
        <div class="do">
          <a class="btn" href={api.calendarFileUrl(id)} download aria-label={texts.calendarLong(line)}>
            <Icon name="calendar-plus" />
            {texts.calendar}
          </a>
          {place && (
            <a
              class="btn"
              href={mapUrl(place)}
              target="_blank"
              rel="noopener noreferrer"
              aria-label={texts.mapLong(place)}
            >
              <Icon name="map-pin" />
              {texts.map}
            </a>
          )}
          {fresh && (
            <a class="btn" href="/app/appointments">
              {texts.mine}
            </a>
          )}
          {onCancel && (
            <button class="btn --stop --bare" type="button" aria-label={texts.cancelLong(line)} onClick={onCancel}>
              {texts.cancel}
            </button>
          )}
        </div>
      )}
    </article>
  );
}

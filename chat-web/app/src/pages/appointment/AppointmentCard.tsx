import type { Appointment } from "@paddock/client";
import { Icon } from "../../design/Icon";
import { capital } from "../../i18n/format";
import { f, t } from "../../i18n/i18n";
import { shopAt } from "../../i18n/zone";
import { areSeveral } from "../../live/assistant/dealership";
import { api } from "../../live/session";
import { told } from "./told";

type AppointmentCardProps = {
  appointment: Appointment;
  /** Just booked: says so, and leads to the list. */
  fresh?: boolean;
  onMove?: (() => void) | undefined;
  onCancel?: (() => void) | undefined;
  /** One that the dealership cancelled and one has not read about: says what one can do. */
  onRead?: (() => void) | undefined;
};

/** An appointment in one line of prose: for dialogs and labels. */
export function appointmentLine({ category, start }: Appointment): string {
  return `${t().categories[category]}, ${f().proseDay(start)}, ${f().hourThere(start)}`;
}

/** Where a place is, on a map that needs no account. */
export const mapUrl = (place: string) => `https://www.openstreetmap.org/search?query=${encodeURIComponent(place)}`;

/** Where a place is: the dealership's own link, if it is one of theirs. */
const mapOf = (place: string) => shopAt(place)?.map ?? mapUrl(place);

/** Prints one appointment and nothing else of the page. */
function printOne(event: Event) {
  const card = (event.currentTarget as HTMLElement).closest(".appt");
  card?.classList.add("is-printed");
  document.body.classList.add("prints-one");
  print();
  card?.classList.remove("is-printed");
  document.body.classList.remove("prints-one");
}

/** The plate says when; beside it what, where, and what one can do. */
export function AppointmentCard({ appointment, fresh = false, onMove, onCancel, onRead }: AppointmentCardProps) {
  const { start, end, status } = appointment;
  const cancelled = status === "cancelled";
  const past = !cancelled && Date.parse(end) < Date.now();
  const { day, month } = f().plate(start);
  return (
    <article class={`appt${cancelled ? " is-off" : past ? " is-past" : ""}`} aria-label={appointmentLine(appointment)}>
      <div class="plate" aria-hidden="true">
        <span class="d">{day}</span>
        <span class="m">{month}</span>
      </div>
      <Body appointment={appointment} past={past} />
      {!cancelled && !past && <Doing appointment={appointment} fresh={fresh} onMove={onMove} onCancel={onCancel} />}
      {onRead && <News onRead={onRead} />}
    </article>
  );
}

function Body({ appointment, past }: { appointment: Appointment; past: boolean }) {
  const { category, start, end, place, status, reason, cancelledBy, details, dealership } = appointment;
  const texts = t().appointments;
  const elsewhere = f().elsewhere(start);
  const cancelled = status === "cancelled";
  const phone = !cancelled && !past ? shopAt(place)?.phone : undefined;
  const words = told(details);
  return (
    <div class="body">
      <p class="row --wrap">
        <span class="hour">
          {f().visitDay(start)},{" "}
          <span class="nowrap">
            {f().hour(start)} – {f().hour(end)}
          </span>
        </span>
        {cancelled && <span class="tag">{cancelledBy === "staff" ? texts.byShop : texts.cancelled}</span>}
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
        {areSeveral.value && dealership && `, ${dealership.name}`}
        <br />
        {place && (
          <a href={mapOf(place)} target="_blank" rel="noopener noreferrer" aria-label={texts.mapLong(place)}>
            <Icon name="map-pin" size="s" /> {place}
          </a>
        )}
        {phone && (
          <>
            <br />
            <a href={`tel:${phone}`} class="nowrap" aria-label={`${texts.phone} ${phone}`}>
              {phone}
            </a>
          </>
        )}
        {words && (
          <>
            <br />
            {capital(words)}
          </>
        )}
      </p>
      {reason && (
        <blockquote class="reason">
          <q>{reason}</q>
        </blockquote>
      )}
    </div>
  );
}

type DoingProps = Pick<AppointmentCardProps, "appointment" | "onMove" | "onCancel"> & { fresh: boolean };

/** What one can do with an appointment to come. */
function Doing({ appointment, fresh, onMove, onCancel }: DoingProps) {
  const texts = t().appointments;
  const line = appointmentLine(appointment);
  const { id, start } = appointment;
  return (
    <div class="do">
      <a class="btn" href={api.calendarFileUrl(id)} download aria-label={texts.calendarLong(line)}>
        <Icon name="calendar-plus" />
        {texts.calendar}
      </a>
      {fresh ? (
        <a class="btn" href="/app/appointments">
          {texts.mine}
        </a>
      ) : (
        <button class="btn desk-only" type="button" aria-label={texts.printLong(line)} onClick={printOne}>
          <Icon name="printer" />
          {texts.print}
        </button>
      )}
      {onMove && Date.parse(start) > Date.now() && (
        <button class="btn" type="button" aria-label={texts.moveLong(line)} onClick={onMove}>
          {texts.move}
        </button>
      )}
      {onCancel && Date.parse(start) > Date.now() && (
        <button class="btn --stop --bare" type="button" aria-label={texts.cancelLong(line)} onClick={onCancel}>
          {texts.cancel}
        </button>
      )}
    </div>
  );
}

/** What one can do about an appointment that the dealership cancelled. */
function News({ onRead }: { onRead: () => void }) {
  const texts = t().appointments;
  return (
    <div class="do">
      <a class="btn --strong" href="/app/assistant">
        {texts.again}
      </a>
      <a class="btn" href="/app/advisor">
        {texts.ask}
      </a>
      <button class="btn --bare" type="button" onClick={onRead}>
        {texts.gotIt}
      </button>
    </div>
  );
}

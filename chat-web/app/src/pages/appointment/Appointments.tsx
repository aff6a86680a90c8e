import type { Appointment, Category, Slot } from "@paddock/client";
import { useEffect, useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { Ask, Empty, Skeleton } from "../../design/ui";
import { errorText, humanError } from "../../errors";
import { isoDay, isoWeek, weekAfter } from "../../i18n/format";
import { f, t } from "../../i18n/i18n";
import { shopZone } from "../../i18n/zone";
import {
  appointmentNews,
  appointments,
  appointmentsFailed,
  known,
  loadAppointments,
  readAbout,
} from "../../live/appointments";
import { home } from "../../live/assistant/dealership";
import { api } from "../../live/session";
import { toast } from "../../live/toasts";
import { AppointmentCard, appointmentLine } from "./AppointmentCard";
import { Booking } from "./Booking";
import { HomeChoice } from "./HomeChoice";
import { Moving } from "./Moving";
import { Wish, type Wished } from "./Wish";

const categories: Category[] = ["maintenance", "road", "offroad", "track"];

/** One's appointments, coming and past, and the first free slots of each calendar. */
export function Appointments({ wished }: { wished?: Wished | undefined }) {
  const [cancelling, setCancelling] = useState<Appointment>();
  const [moving, setMoving] = useState<Appointment>();
  const reload = () => void loadAppointments();
  useEffect(reload, []);
  const all = appointments.value;
  return (
    <>
      <header class="bar">
        <h1>{t().appointments.title}</h1>
        <HomeChoice />
        <a class="btn --main desk-only" href="/app/assistant">
          <Icon name="plus" />
          {t().appointments.new}
        </a>
        <a class="ib --main phone-only" href="/app/assistant" aria-label={t().appointments.new}>
          <Icon name="plus" />
        </a>
      </header>
      <div class="scroll sheet-2">
        <div class="sheet">
          {appointmentsFailed.value && all && (
            <p class="wrong" role="alert">
              {errorText(appointmentsFailed.value)}
            </p>
          )}
          {all ? (
            <Lists all={all} onMove={setMoving} onCancel={setCancelling} />
          ) : appointmentsFailed.value ? (
            <Failed code={appointmentsFailed.value} onRetry={reload} />
          ) : (
            <Skeleton rows={3} />
          )}
        </div>
        <FirstFree onBooked={reload} key={home.value?.id} />
      </div>
      {wished && <Wish wished={wished} />}
      {moving && (
        <Moving
          appointment={moving}
          onDone={(moved) => {
            setMoving(undefined);
            if (moved) reload();
          }}
        />
      )}
      {cancelling && (
        <Cancelling
          appointment={cancelling}
          onDone={(changed) => {
            setCancelling(undefined);
            if (changed) reload();
          }}
        />
      )}
    </>
  );
}

function Failed({ code, onRetry }: { code: string; onRetry: () => void }) {
  return (
    <Empty
      icon="cloud-off"
      title={t().appointments.failed}
      text={code === "network" ? t().appointments.failedText : errorText(code)}
    >
      <button class="btn" type="button" onClick={onRetry}>
        {t().retry}
      </button>
    </Empty>
  );
}

/** Those to come, soonest first; those past or cancelled, newest first. */
export function splitAppointments(all: readonly Appointment[], now: number) {
  const comes = ({ status, end }: Appointment) => status === "booked" && Date.parse(end) > now;
  const byStart = [...all].sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
  return { coming: byStart.filter(comes), past: byStart.filter((one) => !comes(one)).reverse() };
}

type ListsProps = {
  all: readonly Appointment[];
  onMove: (one: Appointment) => void;
  onCancel: (one: Appointment) => void;
};

function Lists({ all, onMove, onCancel }: ListsProps) {
  const news = appointmentNews.value;
  const { coming, past } = splitAppointments(all, Date.now());
  const texts = t().appointments;
  return (
    <>
      {news.length > 0 && <h2>{texts.toRead}</h2>}
      {news.map((one) => (
        <AppointmentCard appointment={one} onRead={() => readAbout(one.id)} key={one.id} />
      ))}
      {coming.length === 0 && (
        <Empty icon="calendar-days" title={texts.empty} text={texts.emptyText}>
          <a class="btn --strong" href="/app/assistant">
            {texts.emptyDo}
          </a>
        </Empty>
      )}
      {coming.length > 0 && <h2>{texts.coming}</h2>}
      {coming.map((one) => (
        <AppointmentCard appointment={one} onMove={() => onMove(one)} onCancel={() => onCancel(one)} key={one.id} />
      ))}
      {past.length > news.length && <h2>{texts.past}</h2>}
      {past
        .filter((one) => !news.includes(one))
        .map((one) => (
          <AppointmentCard appointment={one} key={one.id} />
        ))}
    </>
  );
}

function Cancelling({ appointment, onDone }: { appointment: Appointment; onDone: (changed: boolean) => void }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const texts = t().appointments;
  async function cancel() {
    setBusy(true);
    try {
      await api.cancelAppointment(appointment.id);
      known({ ...appointment, status: "cancelled", cancelledBy: "customer" });
      toast("go", texts.cancelDone, texts.cancelDoneText);
      onDone(true);
    } catch (error) {
      setBusy(false);
      setProblem(humanError(error));
    }
  }
  return (
    <Ask
      title={texts.cancelTitle}
      text={texts.cancelText(appointmentLine(appointment))}
      keep={texts.keep}
      act={texts.cancelDo}
      destroys
      busy={busy}
      error={problem}
      onKeep={() => onDone(false)}
      onAct={() => void cancel()}
    />
  );
}

type Free = { category: Category; slot: Slot | undefined };

/** The first free slot of each calendar in this week or the next. */
async function firstFree(category: Category): Promise<Free> {
  const today = isoDay(new Date(), shopZone());
  for (const week of [isoWeek(today), weekAfter(today)]) {
    const { slots } = await api.slots(category, week);
    const slot = slots.find(({ start, free }) => free > 0 && Date.parse(start) > Date.now());
    if (slot) return { category, slot };
  }
  return { category, slot: undefined };
}

function FirstFree({ onBooked }: { onBooked: () => void }) {
  const [free, setFree] = useState<Free[]>();
  const [chosen, choose] = useState<Free>();
  const load = () => void Promise.all(categories.map(firstFree)).then(setFree, () => setFree(undefined));
  useEffect(load, []);
  if (!free) return null; // an aside: its absence takes nothing away
  return (
    <aside class="near" aria-labelledby="near">
      <h2 id="near">{t().appointments.nextFree}</h2>
      <ul>
        {free.map((one) => (
          <li key={one.category}>
            <div>
              <b class="title">{t().categories[one.category]}</b>
              <p class="fine">
                {one.slot ? f().shortDay(isoDay(one.slot.start, shopZone())) : t().appointments.nextNone}
              </p>
            </div>
            {one.slot && (
              <button
                class="slot"
                type="button"
                aria-label={`${t().categories[one.category]}, ${f().proseDay(one.slot.start)}, ${f().hour(one.slot.start)}`}
                onClick={() => choose(one)}
              >
                {f().hour(one.slot.start)}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p class="meta">{t().appointments.nextNote}</p>
      <p class="meta">{t().appointments.limits}</p>
      {chosen?.slot && (
        <Booking
          category={chosen.category}
          start={chosen.slot.start}
          onDone={(booked) => {
            choose(undefined);
            load();
            if (booked) onBooked();
          }}
        />
      )}
    </aside>
  );
}

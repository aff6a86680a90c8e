import type { Appointment, Option } from "@paddock/client";
import { useState } from "preact/hooks";
import type { Parts } from "./parts";
import { Slots } from "./Slots";
import { visitTime } from "./times";
import { shown, toCome } from "./visits";

/** One's appointments: when and where, the calendar file, another time, and calling one off, which is asked about first. */
export function Visits({ store, t, locale }: Parts) {
  const zone = store.zone.value;
  const all = shown(store.visits.all.value, Date.now());
  if (!zone || all.length === 0) return null;
  return (
    <section aria-label={t.visits}>
      {all.map((one) => (
        <Visit
          one={one}
          when={visitTime(one.start, zone, locale)}
          zone={zone}
          store={store}
          t={t}
          locale={locale}
          key={one.id}
        />
      ))}
    </section>
  );
}

type VisitProps = Parts & { one: Appointment; when: string; zone: string };

function Visit({ one, when, zone, store, t, locale }: VisitProps) {
  const [asking, setAsking] = useState(false);
  const [free, setFree] = useState<readonly Option[]>();
  const stands = toCome(one, Date.now());
  const look = () => void store.attempt(async () => setFree(await store.visits.free(one)));
  async function save() {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await store.visits.file(one));
    link.download = `paddock-${one.start.slice(0, 10)}.ics`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }
  return (
    <div class={stands ? "ticket" : "ticket off"}>
      <b>{stands ? t.booked : t.calledOff}</b>
      <span>
        {t.categories[one.category]}, {when}
      </span>
      <span>{one.place}</span>
      {one.reason && <q>{one.reason}</q>}
      {stands && free && (
        <>
          <p>{free.length > 0 ? t.keptUntil : t.noTime}</p>
          <Slots
            t={t}
            locale={locale}
            options={free}
            zone={zone}
            off={false}
            onBook={({ value }) =>
              void store
                .attempt(() => store.visits.move(one, value))
                .then((done) => (done ? setFree(undefined) : look()))
            }
          />
          <p class="do">
            <button class="btn" type="button" onClick={() => setFree(undefined)}>
              {t.keepVisit}
            </button>
          </p>
        </>
      )}
      {stands && !asking && !free && (
        <p class="do">
          <button class="btn" type="button" onClick={() => void store.attempt(save)}>
            {t.calendar}
          </button>
          {Date.parse(one.start) > Date.now() && (
            <button class="btn" type="button" aria-label={`${t.move} ${when}`} onClick={look}>
              {t.move}
            </button>
          )}
          {Date.parse(one.start) > Date.now() && (
            <button class="btn" type="button" aria-label={`${t.cancel} ${when}`} onClick={() => setAsking(true)}>
              {t.cancel}
            </button>
          )}
        </p>
      )}
      {stands && asking && (
        <p class="do" role="group" aria-label={t.cancelAsk}>
          <span>{t.cancelAsk}</span>
          <button class="btn" type="button" onClick={() => setAsking(false)}>
            {t.keepVisit}
          </button>
          <button
            class="btn"
            type="button"
            onClick={() => void store.attempt(() => store.visits.cancel(one)).then(() => setAsking(false))}
          >
            {t.cancelDo}
          </button>
        </p>
      )}
    </div>
  );
}

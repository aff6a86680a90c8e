import type { Appointment } from "@paddock/client";
import { useEffect, useState } from "preact/hooks";
import { FormDialog } from "../../../design/FormDialog";
import { Skeleton } from "../../../design/ui";
import { humanError } from "../../../errors";
import { isoDay, isoWeek } from "../../../i18n/format";
import { f, t } from "../../../i18n/i18n";
import { shopZone } from "../../../i18n/zone";
import { toast } from "../../../live/toasts";
import { visits } from "../../../pages/appointment/WeekOfSlots";
import { admin } from "../../desk";
import { st } from "../../i18n/i18n";
import { minuteOf } from "../week-grid";
import { lineOf } from "./Cancelling";

/** As far as a slot may be from where an appointment was let go, in minutes. */
const near = 90;

/** The free slot of a day that is nearest to a minute of it; `undefined` where none is near. */
export function nearest(starts: readonly string[], day: string, minute: number): string | undefined {
  const away = (start: string) => Math.abs(minuteOf(start) - minute);
  return starts
    .filter((start) => isoDay(start, shopZone()) === day && away(start) <= near)
    .sort((a, b) => away(a) - away(b))[0];
}

type DraggedProps = { one: Appointment; day: string; minute: number; onDone: (changed: boolean) => void };

/** Asks before an appointment stays where it was let go: at the free slot nearest to that. */
export function Dragged({ one, day, minute, onDone }: DraggedProps) {
  const texts = st().dragged;
  const [start, setStart] = useState<string | null>();
  useEffect(() => {
    const leaving = new AbortController();
    const which = { week: isoWeek(day), dealership: one.dealership.id };
    visits.slots(one.category, which, { signal: leaving.signal }).then(
      ({ slots }) =>
        setStart(
          nearest(
            slots.map((slot) => slot.start),
            day,
            minute,
          ) ?? null,
        ),
      (error) => {
        if (leaving.signal.aborted) return;
        toast("stop", texts.title, humanError(error));
        onDone(false);
      },
    );
    return () => leaving.abort();
  }, [one.id, day, minute]);
  return (
    <FormDialog
      title={texts.title}
      text={start ? texts.text(lineOf(one), `${f().proseDay(start)}, ${f().hourThere(start)}`) : lineOf(one)}
      keep={texts.keep}
      act={texts.act}
      ready={Boolean(start)}
      onKeep={() => onDone(false)}
      onAct={async () => {
        if (!start) return;
        const moved = await admin.moveAppointment(one.id, { start });
        toast("go", t().appointments.moved, lineOf(moved));
        onDone(true);
      }}
    >
      {start === undefined && <Skeleton rows={1} />}
      {start === null && (
        <p class="meta" role="status">
          {texts.nothing}
        </p>
      )}
    </FormDialog>
  );
}

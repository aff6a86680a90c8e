import type { Appointment } from "@paddock/client";
import { useId, useState } from "preact/hooks";
import { useModal } from "../../../design/use-modal";
import { f, t } from "../../../i18n/i18n";
import { st } from "../../i18n/i18n";
import { Cancelling } from "./Cancelling";
import { MovingFor } from "./MovingFor";
import { Told } from "./Told";

/** One appointment, whose it is, moving it and calling it off. */
export function Visit({ one, onDone }: { one: Appointment; onDone: (changed: boolean) => void }) {
  const [cancelling, setCancelling] = useState(false);
  const [moving, setMoving] = useState(false);
  const dialog = useModal([cancelling, moving]);
  const id = useId();
  const texts = st().grid;
  if (moving) return <MovingFor appointment={one} onDone={(changed) => (changed ? onDone(true) : setMoving(false))} />;
  if (cancelling)
    return <Cancelling appointment={one} onDone={(changed) => (changed ? onDone(true) : setCancelling(false))} />;
  const ahead = Date.parse(one.start) > Date.now() && one.status === "booked";
  return (
    <dialog
      class="dlg"
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onDone(false);
      }}
    >
      <h2 id={id}>{one.customer?.name || t().rooms.deletedUser}</h2>
      <dl class="facts">
        <div>
          <dt>{texts.when}</dt>
          <dd>
            {f().proseDay(one.start)}, {f().hour(one.start)} – {f().hourThere(one.end)}
          </dd>
        </div>
        <div>
          <dt>{texts.what}</dt>
          <dd>{t().categories[one.category]}</dd>
        </div>
        <div>
          <dt>{texts.where}</dt>
          <dd>{one.place}</dd>
        </div>
        <Told details={one.details} customer={one.customer} />
      </dl>
      <div class="do">
        <button type="button" class="btn" autofocus onClick={() => onDone(false)}>
          {t().close}
        </button>
        {ahead && (
          <button type="button" class="btn" onClick={() => setMoving(true)}>
            {t().appointments.move}
          </button>
        )}
        {ahead && (
          <button type="button" class="btn --stop" onClick={() => setCancelling(true)}>
            {t().appointments.cancelDo}
          </button>
        )}
      </div>
    </dialog>
  );
}

import type { Appointment } from "@paddock/client";
import { useState } from "preact/hooks";
import { FormDialog } from "../../../design/FormDialog";
import { f, t } from "../../../i18n/i18n";
import { toast } from "../../../live/toasts";
import { admin } from "../../desk";
import { st } from "../../i18n/i18n";
import { TextField } from "../../ui";

const longestReason = 500;

export const lineOf = ({ category, start, customer }: Appointment) =>
  `${customer?.name || t().rooms.deletedUser}, ${t().categories[category]}, ${f().proseDay(start)}, ${f().hourThere(start)}`;

/** Asks why before an appointment is cancelled, and shows what the customer will read. */
export function Cancelling({ appointment, onDone }: { appointment: Appointment; onDone: (changed: boolean) => void }) {
  const texts = st().cancelling;
  const [reason, setReason] = useState("");
  const words = reason.trim();
  const name = appointment.customer?.name || t().rooms.deletedUser;
  return (
    <FormDialog
      title={t().appointments.cancelTitle}
      text={t().appointments.cancelText(lineOf(appointment))}
      keep={t().appointments.keep}
      act={t().appointments.cancelDo}
      destroys
      ready={[...words].length <= longestReason}
      onKeep={() => onDone(false)}
      onAct={async () => {
        await admin.cancelAppointment(appointment.id, words || undefined);
        toast("go", t().appointments.cancelDone, texts.told(name));
        onDone(true);
      }}
    >
      <TextField label={texts.why} value={reason} longest={longestReason} onValue={setReason} />
      <div class="row --wrap">
        {texts.reasons.map((one) => (
          <button class="btn --s" type="button" aria-pressed={one === reason} onClick={() => setReason(one)} key={one}>
            {one}
          </button>
        ))}
      </div>
      <p class="meta">
        {texts.reads(name)}{" "}
        <q>
          {t().appointments.cancelledByShop}
          {words && ` ${words}`}
        </q>
      </p>
    </FormDialog>
  );
}

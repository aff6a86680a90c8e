import type { Category, Instant } from "@paddock/client";
import { useState } from "preact/hooks";
import { FormDialog } from "../../design/FormDialog";
import { f, t } from "../../i18n/i18n";
import { dealerships } from "../../i18n/zone";
import { known } from "../../live/appointments";
import { areSeveral, home } from "../../live/assistant/dealership";
import { api, me } from "../../live/session";
import { toast } from "../../live/toasts";
import { appointmentLine } from "./AppointmentCard";

type BookingProps = {
  category: Category;
  start: Instant;
  /** The dealership, if it need not be one's own. */
  dealership?: string | undefined;
  onDone: (booked: boolean) => void;
};

/** Asks before a slot is booked; a guest may say how to be reached, and never must. */
export function Booking({ category, start, dealership, onDone }: BookingProps) {
  const [phone, setPhone] = useState("");
  const [email, setEmail] = useState("");
  const texts = t().appointments;
  const at = dealerships.value.find(({ id }) => id === dealership) ?? home.value;
  const shop = areSeveral.value && at ? `${at.name}, ${at.address}` : "";
  return (
    <FormDialog
      title={texts.bookTitle}
      text={[t().categories[category], f().proseDay(start), f().hourThere(start), shop].filter(Boolean).join(", ")}
      keep={texts.bookKeep}
      act={t().slots.book(`${f().weekday(start)} ${f().hour(start)}`)}
      onKeep={() => onDone(false)}
      onAct={async () => {
        const made = await api.book(category, start, {
          ...(phone.trim() && { phone: phone.trim() }),
          ...(email.trim() && { email: email.trim() }),
          ...(dealership && { dealership }),
        });
        known(made);
        toast("go", texts.booked, appointmentLine(made), "/app/appointments");
        onDone(true);
      }}
    >
      {me.value?.guest && (
        <fieldset class="stack">
          <legend class="meta">{texts.reach}</legend>
          <div class="field">
            <label for="reach-phone">{texts.reachPhone}</label>
            <input
              class="input"
              id="reach-phone"
              type="tel"
              autocomplete="tel"
              value={phone}
              onInput={(event) => setPhone(event.currentTarget.value)}
            />
          </div>
          <div class="field">
            <label for="reach-email">{texts.reachEmail}</label>
            <input
              class="input"
              id="reach-email"
              type="email"
              autocomplete="email"
              value={email}
              onInput={(event) => setEmail(event.currentTarget.value)}
            />
          </div>
        </fieldset>
      )}
    </FormDialog>
  );
}

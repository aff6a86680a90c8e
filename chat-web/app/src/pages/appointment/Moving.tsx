import type { Appointment, NewTime } from "@paddock/client";
import { useState } from "preact/hooks";
import { FormDialog } from "../../design/FormDialog";
import { codeOf } from "../../errors";
import { f, t } from "../../i18n/i18n";
import { dealerships } from "../../i18n/zone";
import { known } from "../../live/appointments";
import { toast } from "../../live/toasts";
import { appointmentLine } from "./AppointmentCard";
import { ShopSelect } from "./HomeChoice";
import { visits, WeekOfSlots } from "./WeekOfSlots";

type MovingProps = {
  appointment: Appointment;
  /** What the dialog says of the appointment. */
  line?: string;
  /** In ink, as the console's main buttons are. */
  quiet?: boolean;
  move?: (id: string, to: NewTime) => Promise<Appointment>;
  onDone: (moved: Appointment | undefined) => void;
};

/** Another time for an appointment; nothing changes before the last button. */
export function Moving({ appointment, line, quiet = false, move, onDone }: MovingProps) {
  const texts = t().appointments;
  const own = appointment.dealership.id;
  const [shop, setShop] = useState(dealerships.value.some(({ id }) => id === own) ? own : dealerships.value[0]?.id);
  const [chosen, choose] = useState<string>();
  const [stale, setStale] = useState(0);
  async function act() {
    if (!chosen) return;
    const to = { start: chosen, ...(shop && shop !== own && { dealership: shop }) };
    try {
      const moved = await (move ?? ((id, time) => visits.move(id, time)))(appointment.id, to);
      known(moved);
      toast("go", texts.moved, appointmentLine(moved));
      onDone(moved);
    } catch (error) {
      if (codeOf(error) === "slot_taken" || codeOf(error) === "slot_not_offered") {
        choose(undefined);
        setStale(stale + 1);
      }
      throw error;
    }
  }
  return (
    <FormDialog
      title={texts.moveTitle}
      text={texts.moveText(line ?? appointmentLine(appointment))}
      keep={texts.moveKeep}
      act={chosen ? texts.moveTo(`${f().weekday(chosen)} ${f().hour(chosen)}`) : texts.moveChoose}
      quiet={quiet}
      ready={chosen !== undefined}
      onKeep={() => onDone(undefined)}
      onAct={act}
    >
      <ShopSelect
        value={shop}
        onChoose={(id) => {
          choose(undefined);
          setShop(id);
        }}
      />
      <WeekOfSlots
        category={appointment.category}
        dealership={shop ?? own}
        stale={stale}
        chosen={chosen}
        onChoose={choose}
      />
      {chosen && (
        <p class="meta" role="status">
          {f().proseDay(chosen)}, {f().hourThere(chosen)}
        </p>
      )}
    </FormDialog>
  );
}

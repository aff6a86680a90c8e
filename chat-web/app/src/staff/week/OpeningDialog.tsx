import type { Opening } from "@paddock/client/staff";
import { useState } from "preact/hooks";
import { FormDialog, Wrong } from "../../design/FormDialog";
import { st } from "../i18n/i18n";
import { days } from "./calendar-checks";
import { EndTime } from "./EndTime";

type OpeningDialogProps = {
  /** The one to change; a new one if there is none. */
  opening: Opening | undefined;
  /** Whether it overlaps no other. */
  clear: (opening: Opening) => boolean;
  onDone: () => void;
  onPut: (opening: Opening) => void;
  onRemove: () => void;
};

/** An opening as fields: what a drag does, without dragging. */
export function OpeningDialog({ opening, clear, onDone, onPut, onRemove }: OpeningDialogProps) {
  const texts = st().grid;
  const [now, set] = useState<Opening>(opening ?? { day: "MON", from: "09:00", to: "12:00" });
  const inOrder = now.from !== "" && now.to !== "" && now.from < now.to;
  const wrong = !inOrder ? st().calendars.wrong.order : clear(now) ? undefined : st().calendars.wrong.overlap;
  return (
    <FormDialog
      title={opening ? texts.change : texts.add}
      keep={texts.keep}
      act={opening ? texts.changeDo : texts.addDo}
      ready={wrong === undefined}
      onKeep={onDone}
      onAct={async () => {
        onPut(now);
        onDone();
      }}
    >
      <div class="field">
        <label for="opening-day">{texts.day}</label>
        <select
          class="input"
          id="opening-day"
          value={now.day}
          onChange={(event) => set({ ...now, day: event.currentTarget.value as Opening["day"] })}
        >
          {days.map((day) => (
            <option value={day} key={day}>
              {st().calendars.days[day]}
            </option>
          ))}
        </select>
      </div>
      <div class="two-fields">
        <div class="field">
          <label for="opening-from">{texts.from}</label>
          <input
            class="input"
            id="opening-from"
            type="time"
            step={300}
            value={now.from}
            onInput={(event) => set({ ...now, from: event.currentTarget.value })}
          />
        </div>
        <div class="field">
          <label for="opening-to">{texts.to}</label>
          <EndTime id="opening-to" value={now.to} onValue={(to) => set({ ...now, to })} />
        </div>
      </div>
      <p class="hint">{texts.midnight}</p>
      {wrong && <Wrong text={wrong} />}
      {opening && (
        <button
          class="btn --stop --bare"
          type="button"
          onClick={() => {
            onRemove();
            onDone();
          }}
        >
          {texts.remove}
        </button>
      )}
    </FormDialog>
  );
}

import { useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { useSwitch } from "../../design/use-switch";
import { humanError } from "../../errors";
import { t } from "../../i18n/i18n";
import { toast } from "../../live/toasts";
import { availability, setAvailability } from "../desk";
import { st } from "../i18n/i18n";

const most = 20;

/** Whether one takes requests, and how many chats at a time. */
export function Duty() {
  const now = availability.value;
  const texts = st().duty;
  const [busy, setBusy] = useState(false);
  async function change(available: boolean, maxChats?: number) {
    setBusy(true);
    try {
      await setAvailability(available, maxChats);
    } catch (error) {
      toast("stop", t().entry.problem, humanError(error));
    } finally {
      setBusy(false);
    }
  }
  const on = now?.available ?? false;
  const max = now?.maxChats ?? 1;
  const button = useSwitch(on, (wanted) => change(wanted, now?.maxChats));
  return (
    <div class="duty">
      <div class="row --apart">
        <label for="available" class="row on-duty">
          <i class={on ? "dot" : "dot --off"} aria-hidden="true" />
          {on ? texts.on : texts.off}
        </label>
        <input class="switch --go" id="available" aria-label={texts.available} {...button} disabled={!now || busy} />
      </div>
      <div class="row --apart">
        <span class="meta">{now ? texts.chats(now.chats, max) : t().loading}</span>
        <span class="stepper --s" role="group" aria-label={texts.parallel}>
          <button
            type="button"
            aria-label={texts.fewer}
            disabled={!now || busy || max <= 1}
            onClick={() => void change(on, max - 1)}
          >
            <Icon name="minus" size="s" />
          </button>
          <output aria-live="polite">{max}</output>
          <button
            type="button"
            aria-label={texts.more}
            disabled={!now || busy || max >= most}
            onClick={() => void change(on, max + 1)}
          >
            <Icon name="plus" size="s" />
          </button>
        </span>
      </div>
    </div>
  );
}

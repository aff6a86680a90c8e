import { Icon } from "../../design/Icon";
import { isoDay, mondayOf, shiftDay } from "../../i18n/format";
import { f } from "../../i18n/i18n";
import { shopZone } from "../../i18n/zone";
import { st } from "../i18n/i18n";

/** From week to week, and back to this one. */
export function WeekNav({ monday, onMonday }: { monday: string; onMonday: (monday: string) => void }) {
  const texts = st().appointments;
  return (
    <div class="weeknav">
      <button
        class="ib"
        type="button"
        aria-label={texts.before}
        title={texts.before}
        onClick={() => onMonday(shiftDay(monday, -7))}
      >
        <Icon name="chevron-left" />
      </button>
      <h2>{f().week(monday)}</h2>
      <button
        class="ib"
        type="button"
        aria-label={texts.after}
        title={texts.after}
        onClick={() => onMonday(shiftDay(monday, 7))}
      >
        <Icon name="chevron-right" />
      </button>
      <button
        class="btn --s desk-only"
        type="button"
        onClick={() => onMonday(mondayOf(isoDay(new Date(), shopZone())))}
      >
        {texts.thisWeek}
      </button>
    </div>
  );
}

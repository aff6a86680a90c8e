import type { Barred as Bar } from "@paddock/client";
import { Icon } from "../../design/Icon";
import { f, t } from "../../i18n/i18n";

/** In place of the box to write in, for who may not write there now. */
export function Muted({ bar, kept }: { bar: Bar; kept: boolean }) {
  const texts = t().rooms;
  return (
    <div class="barred" role="status">
      <Icon name="ban" />
      <div>
        <b>{bar.until ? texts.mutedUntil(until(bar.until)) : texts.mutedForGood}</b>
        <p class="meta">
          {texts.mutedText} {kept && texts.mutedKept} <a href="/app/advisor">{texts.mutedTalk}</a>
        </p>
      </div>
    </div>
  );
}

/** On the way into a room that is closed to somebody. */
export function Banned({ bar }: { bar: Bar }) {
  const texts = t().rooms;
  return (
    <div class="barred" role="status">
      <Icon name="ban" />
      <div>
        <b>{bar.until ? texts.bannedUntil(until(bar.until)) : texts.bannedForGood}</b>
        <p class="meta">
          {texts.bannedText} <a href="/app/advisor">{texts.mutedTalk}</a>
        </p>
      </div>
    </div>
  );
}

const until = (at: string) => `${f().dayHere(at)}, ${f().hourHere(at)}`;

import { Icon } from "../../design/Icon";
import { rooms } from "../../live/session";
import { st } from "../i18n/i18n";

export const roomName = (id: string | undefined) => rooms.value?.find((room) => room.id === id)?.name;

/** On phones, back to the list. */
export function Back({ href, onBack }: { href: string; onBack?: () => void }) {
  return (
    <a class="ib --s phone-only" href={href} aria-label={st().moderation.reports} onClick={onBack}>
      <Icon name="arrow-left" />
    </a>
  );
}

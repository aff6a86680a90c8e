import type { Room } from "@paddock/client";
import { f, t } from "../../i18n/i18n";

/** Seats taken of those there are; « complet » to whoever would want one. */
export function SeatCount({ room, sayFull = true }: { room: Room; sayFull?: boolean }) {
  const taken = f().number(room.members);
  const capacity = f().number(room.capacity);
  if (sayFull && room.members >= room.capacity) return <span class="count">{t().rooms.full}</span>;
  return (
    <span class="count">
      <span aria-hidden="true">
        {taken} / {capacity}
      </span>
      <span class="vh">{t().rooms.seats(taken, capacity)}</span>
    </span>
  );
}

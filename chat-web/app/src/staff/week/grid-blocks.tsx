import type { Appointment } from "@paddock/client";
import type { Opening } from "@paddock/client/staff";
import { useEffect, useRef } from "preact/hooks";
import { f, t } from "../../i18n/i18n";
import { st } from "../i18n/i18n";
import { useNow } from "../use-now";
import { type Edge, minuteOf, step, toMinutes, toTime } from "./week-grid";

/** Pixels of an hour. */
export const hourHeight = 48;

const at = (from: number, to: number, first: number) => ({
  "--from": String(from - first * 60),
  "--long": String(to - from),
});

type OpeningBlockProps = {
  opening: Opening;
  first: number;
  state: "dragged" | "clash" | undefined;
  onBegin: (event: PointerEvent, how: "move" | Edge) => void;
  onKey: (event: KeyboardEvent) => void;
  onOpen: () => void;
};

export function OpeningBlock({ opening, first, state, onBegin, onKey, onOpen }: OpeningBlockProps) {
  const { day, from, to } = opening;
  const label = st().grid.opening(st().calendars.days[day], from, to);
  return (
    <div class={`wg-open${state ? ` is-${state}` : ""}`} style={at(toMinutes(from), toMinutes(to), first)}>
      <button
        type="button"
        class="wg-grab"
        aria-label={label}
        onPointerDown={(event) => onBegin(event, "move")}
        onKeyDown={onKey}
        onClick={(event) => event.detail === 0 && onOpen()}
      >
        <span aria-hidden="true">
          {from} – {to}
        </span>
      </button>
      <i class="wg-edge --top" aria-hidden="true" onPointerDown={(event) => onBegin(event, "from")} />
      <i class="wg-edge --bottom" aria-hidden="true" onPointerDown={(event) => onBegin(event, "to")} />
    </div>
  );
}

export function VisitBlock({
  one,
  lane,
  lanes,
  first,
  onBegin,
  onOpen,
}: {
  one: Appointment;
  lane: number;
  lanes: number;
  first: number;
  onBegin: (event: PointerEvent) => void;
  onOpen: () => void;
}) {
  const from = minuteOf(one.start);
  const name = one.customer?.name || t().rooms.deletedUser;
  const past = Date.parse(one.end) < Date.now();
  return (
    <button
      type="button"
      class={past ? "wg-visit is-past" : "wg-visit"}
      style={{
        ...at(from, Math.max(from + step, minuteOf(one.end)), first),
        "--lane": String(lane),
        "--lanes": String(lanes),
      }}
      onPointerDown={onBegin}
      onClick={onOpen}
    >
      <b>{name}</b>
      <span class="vh">, </span>
      <span>{toTime(from)}</span>
      <span class="vh"> – {f().hour(one.end)}</span>
    </button>
  );
}

export function NowLine({ first, last }: { first: number; last: number }) {
  const minute = minuteOf(new Date(useNow()).toISOString());
  const line = useRef<HTMLSpanElement>(null);
  useEffect(() => line.current?.scrollIntoView({ block: "nearest" }), []);
  return minute < first * 60 || minute > last * 60 ? null : (
    <span class="wg-now" aria-hidden="true" ref={line} style={{ "--from": String(minute - first * 60) }} />
  );
}

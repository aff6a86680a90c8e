import type { Appointment } from "@paddock/client";
import type { Opening } from "@paddock/client/staff";
import { useRef, useState } from "preact/hooks";
import { isoDay, shiftDay } from "../../i18n/format";
import { f } from "../../i18n/i18n";
import { shopZone } from "../../i18n/zone";
import { st } from "../i18n/i18n";
import { days } from "./calendar-checks";
import { hourHeight, NowLine, OpeningBlock, VisitBlock } from "./grid-blocks";
import {
  drawn,
  type Edge,
  fits,
  hoursOf,
  inLanes,
  minuteOf,
  moved,
  placed,
  resized,
  snap,
  step,
  toMinutes,
  toTime,
} from "./week-grid";

type WeekGridProps = {
  monday: string;
  openings: readonly Opening[];
  closedDays: readonly string[];
  appointments: readonly Appointment[];
  onChange: (openings: readonly Opening[]) => void;
  onOpening: (at: number) => void;
  onAppointment: (one: Appointment) => void;
  /** Dropped at that minute of that day. */
  onMove: (one: Appointment, day: string, minute: number) => void;
};

/** An appointment on its way, and where it would land. */
type Carried = { one: Appointment; grab: number; column: number; from: number; begun: boolean };

/** What is being dragged, as it would be if one let go now. */
type Drag = {
  at: number;
  how: "move" | "new" | Edge;
  start: number;
  grab: number;
  opening: Opening;
  from: Opening | undefined;
  clear: boolean;
};

/** A week at the dealership: what is open, to be drawn, moved and stretched, and what is booked in it. */
export function WeekGrid({
  monday,
  openings,
  closedDays,
  appointments,
  onChange,
  onOpening,
  onAppointment,
  onMove,
}: WeekGridProps) {
  const texts = st().grid;
  const [drag, setDrag] = useState<Drag>();
  const [carried, carry] = useState<Carried>();
  const justCarried = useRef(false);
  const columns = useRef<HTMLDivElement>(null);
  const { first, last } = hoursOf(openings, appointments);
  const today = isoDay(new Date(), shopZone());

  /** Where a pointer is: the minute, unsnapped, and the day. */
  function place(event: PointerEvent): { minute: number; day: Opening["day"] } {
    const box = columns.current!.getBoundingClientRect();
    const column = Math.min(6, Math.max(0, Math.floor(((event.clientX - box.left) / box.width) * 7)));
    return { minute: first * 60 + ((event.clientY - box.top) / hourHeight) * 60, day: days[column]! };
  }

  function begin(event: PointerEvent, at: number, how: Drag["how"]) {
    if (event.button !== 0) return;
    event.stopPropagation();
    columns.current!.setPointerCapture(event.pointerId);
    const { minute, day } = place(event);
    const from = openings[at];
    const start = snap(minute);
    setDrag({
      at,
      how,
      start,
      grab: from ? minute - toMinutes(from.from) : 0,
      opening: from ?? drawn(day, start, start),
      from,
      clear: true,
    });
  }

  /** Only what has not begun can be carried. */
  function take(event: PointerEvent, one: Appointment) {
    event.stopPropagation();
    justCarried.current = false;
    if (event.button !== 0 || Date.parse(one.start) <= Date.now()) return;
    const { minute, day } = place(event);
    columns.current!.setPointerCapture(event.pointerId);
    const from = minuteOf(one.start);
    carry({ one, grab: minute - from, column: days.indexOf(day), from, begun: false });
  }

  function follow(event: PointerEvent) {
    if (carried) {
      const { minute, day } = place(event);
      const from = snap(minute - carried.grab);
      const column = days.indexOf(day);
      const begun = carried.begun || Math.abs(from - carried.from) >= step || column !== carried.column;
      return carry({ ...carried, begun, ...(begun && { from, column }) });
    }
    if (!drag) return;
    const { minute, day } = place(event);
    const { at, how, from, start, grab } = drag;
    const opening =
      how === "new" || !from
        ? drawn(drag.opening.day, start, snap(minute))
        : how === "move"
          ? moved(from, snap(minute - grab) - toMinutes(from.from), day)
          : resized(from, how, snap(minute));
    setDrag({ ...drag, opening, clear: fits(openings, at, opening) });
  }

  function drop() {
    if (carried) {
      carry(undefined);
      justCarried.current = true; // the press is over: the click that follows it says nothing more
      if (carried.begun) onMove(carried.one, shiftDay(monday, carried.column), carried.from);
      else onAppointment(carried.one);
      return;
    }
    if (!drag) return;
    setDrag(undefined);
    const same =
      drag.from &&
      drag.from.day === drag.opening.day &&
      drag.from.from === drag.opening.from &&
      drag.from.to === drag.opening.to;
    if (same) return onOpening(drag.at); // a press that went nowhere opens it
    if (drag.clear) onChange(placed(openings, drag.at, drag.opening));
  }

  /** The same by keys: up and down move, with Shift they stretch the end, left and right change the day. */
  function nudge(event: KeyboardEvent, at: number) {
    const opening = openings[at]!;
    const column = days.indexOf(opening.day);
    const by = { ArrowUp: -step, ArrowDown: step }[event.key];
    const day = { ArrowLeft: days[column - 1], ArrowRight: days[column + 1] }[event.key];
    const next =
      by !== undefined
        ? event.shiftKey
          ? resized(opening, "to", toMinutes(opening.to) + by)
          : moved(opening, by)
        : day !== undefined
          ? moved(opening, 0, day)
          : undefined;
    if (event.key === "Delete") {
      event.preventDefault();
      return onChange(openings.filter((_, i) => i !== at));
    }
    if (!next) return;
    event.preventDefault();
    if (fits(openings, at, next)) onChange(placed(openings, at, next));
  }

  const shown = drag ? placed(openings, drag.at, drag.opening) : openings;
  return (
    <div class="wg" role="group" aria-label={texts.week(f().week(monday))}>
      <div class="wg-head" aria-hidden="true">
        <span />
        {days.map((name, i) => {
          const day = shiftDay(monday, i);
          return (
            <span class={day === today ? "wd is-today" : day < today ? "wd is-past" : "wd"} key={name}>
              {f().shortDay(day)}
            </span>
          );
        })}
      </div>
      <div class="wg-body">
        <div class="wg-hours" aria-hidden="true">
          {Array.from({ length: last - first }, (_, i) => (
            <span key={i}>{f().clockHour(first + i)}</span>
          ))}
        </div>
        <div
          class={drag || carried?.begun ? "wg-columns is-dragging" : "wg-columns"}
          ref={columns}
          style={{ "--hours": String(last - first) }}
          onPointerMove={follow}
          onPointerUp={drop}
          onPointerCancel={() => {
            setDrag(undefined);
            carry(undefined);
          }}
        >
          {days.map((name, i) => {
            const day = shiftDay(monday, i);
            const closed = closedDays.includes(day);
            return (
              <section
                class={closed ? "wg-col is-closed" : "wg-col"}
                aria-label={f().longDay(day)}
                onPointerDown={(event) => begin(event, -1, "new")}
                key={name}
              >
                {closed && <p class="wg-closed">{texts.closed}</p>}
                {shown.map((opening, at) =>
                  opening.day === name ? (
                    <OpeningBlock
                      opening={opening}
                      first={first}
                      state={
                        drag && (drag.at < 0 ? at === shown.length - 1 : at === drag.at)
                          ? drag.clear
                            ? "dragged"
                            : "clash"
                          : undefined
                      }
                      onBegin={(event, how) => begin(event, at, how)}
                      onKey={(event) => nudge(event, at)}
                      onOpen={() => onOpening(at)}
                      key={at}
                    />
                  ) : null,
                )}
                {inLanes(appointments.filter(({ start }) => isoDay(start, shopZone()) === day)).map(
                  ({ one, lane, lanes }) => (
                    <VisitBlock
                      one={one}
                      lane={lane}
                      lanes={lanes}
                      first={first}
                      onBegin={(event) => take(event, one)}
                      onOpen={() => {
                        if (!justCarried.current) onAppointment(one);
                        justCarried.current = false;
                      }}
                      key={one.id}
                    />
                  ),
                )}
                {carried?.begun && carried.column === i && (
                  <span
                    class="wg-landing"
                    aria-hidden="true"
                    style={{
                      "--from": String(carried.from - first * 60),
                      "--long": String((Date.parse(carried.one.end) - Date.parse(carried.one.start)) / 60_000),
                    }}
                  >
                    {toTime(carried.from)}
                  </span>
                )}
                {day === today && <NowLine first={first} last={last} />}
              </section>
            );
          })}
        </div>
      </div>
    </div>
  );
}

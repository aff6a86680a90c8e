import type { Appointment } from "@paddock/client";
import { Moving } from "../../../pages/appointment/Moving";
import { admin } from "../../desk";
import { lineOf } from "./Cancelling";

/** Another time for a customer's appointment; they are told at once. */
export function MovingFor({ appointment, onDone }: { appointment: Appointment; onDone: (changed: boolean) => void }) {
  return (
    <Moving
      appointment={appointment}
      line={lineOf(appointment)}
      quiet
      move={(id, to) => admin.moveAppointment(id, to)}
      onDone={(moved) => onDone(moved !== undefined)}
    />
  );
}

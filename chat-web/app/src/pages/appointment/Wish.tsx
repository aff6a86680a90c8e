import type { Category, Instant } from "@paddock/client";
import { go } from "../../router";
import { Booking } from "./Booking";

/** A slot chosen before one came in, as on the landing page. */
export type Wished = { readonly category: Category; readonly start: Instant; readonly dealership?: string | undefined };

/** Asks whether to book the slot that the address names; afterwards the address is the list's, so that nothing asks again. */
export function Wish({ wished: { category, start, dealership } }: { wished: Wished }) {
  return (
    <Booking
      category={category}
      start={start}
      dealership={dealership}
      onDone={() => go("/app/appointments", { replace: true })}
    />
  );
}

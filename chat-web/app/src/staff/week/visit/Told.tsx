import type { Appointment } from "@paddock/client";
import { told } from "../../../pages/appointment/told";
import { st } from "../../i18n/i18n";

/** What the customer told beforehand, and how to reach them: rows of a list of facts. */
export function Told({ details, customer }: Pick<Appointment, "details" | "customer">) {
  const texts = st().grid;
  const words = told(details);
  return (
    <>
      {words && (
        <div>
          <dt>{texts.told}</dt>
          <dd>{words}</dd>
        </div>
      )}
      {customer?.phone && (
        <div>
          <dt>{texts.phone}</dt>
          <dd>
            <a href={`tel:${customer.phone}`}>{customer.phone}</a>
          </dd>
        </div>
      )}
      {customer?.email && (
        <div>
          <dt>{texts.email}</dt>
          <dd>
            <a href={`mailto:${customer.email}`}>{customer.email}</a>
          </dd>
        </div>
      )}
    </>
  );
}

import { s } from "../../../i18n/en/plural";
import type { customer as french } from "../fr/customer";

export const customer: typeof french = {
  customer: {
    card: (name) => `About ${name}`,
    open: "About the customer",
    since: (month) => `Customer since ${month}`,
    guest: (day) => `Guest, here since ${day}`,
    phone: "Telephone",
    email: "E-mail",
    write: "Write",
    notBegun: "The chat did not begin",
    waitsOrTalks: "They wait in the line, or talk with a colleague already.",
    language: "Language",
    languages: { fr: "French", en: "English" },
    offers: "Offers",
    accepts: "agreed",
    declines: "declined",
    decided: (day) => `since ${day}`,
    blocked: "Account blocked",
    appointments: "Appointments",
    noAppointments: "No appointments.",
    requests: "Earlier requests",
    noRequests: "First request.",
    with: (name) => `with ${name}`,
    noTopic: "No topic",
    status: { pending: "waiting", accepted: "taken", refused: "refused", cancelled: "cancelled", expired: "expired" },
    gone: "This account no longer exists.",
    counts: (appointments) => `${appointments} appointment${s(appointments)}`,
    first: "First request",
    earlier: (n) => `${n} earlier request${s(n)}`,
  },
};

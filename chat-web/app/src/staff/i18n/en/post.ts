import { s } from "../../../i18n/en/plural";
import type { post as french } from "../fr/post";

export const post: typeof french = {
  deskHours: {
    title: "Desk hours",
    lead: "What customers read while nobody is there: “Back at 14:00”. Whoever declares themselves available is so at any hour.",
    closedDays: "Closed days",
    closedDay: "Day to close",
    noClosedDay: "None. Public holidays, for instance.",
    close: "Close that day",
    openAgain: "Open again",
    openAgainLong: (day) => `Open again on ${day}`,
    save: "Save the hours",
    saved: "Hours saved",
    savedText: "Pages say so from now on.",
  },
  mails: {
    title: "Mail",
    waiting: (n) => (n === 0 ? "Nothing waits to be sent." : `${n} mail${s(n)} waiting to be sent.`),
    dead: "Mails that could not be sent",
    none: "Everything went out. What does not within 24 hours is found here, with the reason.",
    tries: (n) => `${n} tr${n === 1 ? "y" : "ies"}`,
    send: "Send again",
    sendLong: (to) => `Send again to ${to}`,
    sent: "Trying again",
    kinds: {
      "address-to-verify": "Address to verify",
      "password-to-reset": "New password",
      "password-changed": "Password changed",
      "address-changing": "Change of address",
      "message-answered": "Answer to a message",
      "visit-booked": "Appointment booked",
      "visit-moved": "Appointment moved",
      "visit-cancelled": "Appointment cancelled",
      "visit-soon": "Reminder of an appointment",
    },
  },
};

import { s } from "../../../i18n/en/plural";
import type { figures as french } from "../fr/figures";

export const figures: typeof french = {
  figures: {
    shop: "Appointments of which dealership",
    allShops: "All",
    title: "Figures",
    range: "Period",
    ranges: { today: "Today", week: "Week", month: "Month" },
    waiting: "Waiting now",
    longest: (time) => `longest ${time}`,
    advisors: (n) => `${n} advisor${s(n)} free`,
    median: "Median wait",
    p90: "90% wait less than",
    of: (n) => `of ${n} request${s(n)}`,
    chats: "Chats",
    messages: "Messages a minute",
    lastMinute: "in the last minute",
    before: {
      today: (then) => `${then} a week ago at this hour`,
      week: (then) => `${then} last week at this hour`,
      month: (then) => `${then} four weeks earlier`,
    },
    noWaits: "No request has been accepted in this period yet.",
    hour: "Hour",
    hours: (h) => `${h}:00`,
    appointments: "Appointments",
    booked: (n, of) => `${n} of ${of}`,
  },
  charts: {
    waits: "Wait by the hour",
    chats: "Chats by the hour",
    lastHour: "Messages, minute by minute",
    table: "As a table",
    now: "now",
    quiet: "No message in the last hour.",
    summaryWaits: (busiest, wait) => `Busiest hour: ${busiest}, median wait ${wait}.`,
    summaryMessages: (total, most) => `${total} messages in the last hour, at most ${most} in a minute.`,
    live: "Live",
    stale: "Live updates are off; the figures reload every 30 seconds.",
  },
};

import type { shell as french } from "../fr/shell";

export const shell: typeof french = {
  console: "Paddock console",
  signInLead: "For the dealership's team.",
  shut: "The console is closed to you",
  unknownText: "The link may be old. The queue and the chats are where they were.",
  nav: {
    queue: "Queue",
    chats: "Chats",
    rooms: "Rooms",
    appointments: "Calendar",
    calendars: "Hours",
    offers: "Offers",
    statistics: "Figures",
    people: "People",
    audit: "Audit",
    me: "My account",
  },
  notStaff: {
    title: "This page is for the team",
    text: "Yours is a customer's account. The assistant, the advisors and the rooms are in the app.",
    toApp: "Go to the app",
  },
  keys: {
    title: "Keys",
    open: "Keys (?)",
    list: [
      ["j", "next request"],
      ["k", "previous request"],
      ["a", "accept the chosen request"],
      ["r", "refuse it"],
      ["/", "search"],
      ["[", "previous chat"],
      ["]", "next chat"],
      ["1 to 9", "go to a chat"],
      ["g then f, e, s, a, t", "Queue, Chats, Rooms, Calendars, Dashboard"],
      ["Ctrl K, ⌘ K", "palette: people, rooms, pages, actions"],
      ["?", "this list"],
    ],
    note: "They are silent while you write, and are switched off under My account.",
  },
};

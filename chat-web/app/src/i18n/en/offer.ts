import type { offer as french } from "../fr/offer";

export const offer: typeof french = {
  offers: {
    title: "Offers",
    consent: "Receive offers",
    consentText: "One or two a month, only here: no e-mail, no text message. One click to stop, at once.",
    turnedOn: "You will receive offers",
    turnedOff: "You will receive no more offers",
    off: "You receive no offers",
    offText: "Nothing is sent to you until you ask for it. What goes out meanwhile is not shown to you later.",
    none: "No offer yet",
    noneText: "The next one shows up here the moment it is sent.",
    isNew: "New, ",
    at: (day, hour) => `${day} at ${hour}`,
    see: "See the offer",
    end: "You have seen everything.",
    older: "Older offers",
    failed: "The offers did not load",
    arrived: "New offer",
  },
};

import type { alerts as french } from "../fr/alerts";

export const alerts: typeof french = {
  alerts: {
    title: "Alerts",
    lead: "Be told of a new request, or of a message from a customer, when this page is not in front of you.",
    sound: "A sound",
    soundText: "Two short notes, in one tab alone even if several are open.",
    listen: "Hear it",
    notify: "A browser notification",
    notifyText: "Without name or topic: others may see the screen.",
    denied: "Your browser refuses them. That is changed in its settings, for this site.",
    unsupported: "This browser can't notify.",
    keys: "Single keys",
    keysText: "j, k, a, r and the others. Without them everything can still be done by keyboard.",
    newRequest: "New request",
    newMessage: "New message",
    wrote: (n) => `${n} customer${n > 1 ? "s" : ""} wrote to you.`,
    waiting: (n) => `${n} ${n === 1 ? "person is" : "people are"} waiting.`,
    ask: "Tell you of requests and messages?",
    askText: "By a sound, and a notification if you allow it.",
    yes: "Yes",
    no: "No thanks",
  },
};

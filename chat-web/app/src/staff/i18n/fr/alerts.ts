import { s } from "../../../i18n/fr/plural";

/** Telling an advisor that somebody waits. */
export const alerts = {
  alerts: {
    title: "Alertes",
    lead: "Être prévenu d'une nouvelle demande, ou d’un message d’un client, quand cette page n'est pas devant vous.",
    sound: "Un son",
    soundText: "Deux notes courtes, dans un seul onglet même si plusieurs sont ouverts.",
    listen: "L'écouter",
    notify: "Une notification du navigateur",
    notifyText: "Le nom et le sujet n'y figurent pas : l'écran peut être vu par d'autres.",
    denied: "Votre navigateur les refuse. Cela se change dans ses réglages, pour ce site.",
    unsupported: "Ce navigateur ne sait pas notifier.",
    keys: "Touches seules",
    keysText: "j, k, a, r et les autres. Sans elles, tout reste faisable au clavier.",
    newRequest: "Nouvelle demande",
    newMessage: "Nouveau message",
    wrote: (n: number) => `${n} client${s(n)} vous ${n > 1 ? "ont" : "a"} écrit.`,
    waiting: (n: number) => `${n} personne${s(n)} attend${n > 1 ? "ent" : ""}.`,
    ask: "Prévenir d'une demande ou d’un message ?",
    askText: "Par un son, et une notification si vous l'autorisez.",
    yes: "Oui",
    no: "Non merci",
  },
};

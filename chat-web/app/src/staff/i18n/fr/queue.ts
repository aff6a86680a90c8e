import { s } from "../../../i18n/fr/plural";

/** Those who wait, and being on duty. */
export const queue = {
  duty: {
    available: "Disponible pour les demandes",
    on: "Vous êtes disponible",
    off: "Vous n'êtes pas disponible",
    chats: (n: number, max: number) => `${n} échange${s(n)} en cours sur ${max}`,
    parallel: "Échanges en parallèle",
    fewer: "Un de moins",
    more: "Un de plus",
  },
  queue: {
    title: "File d'attente et échanges",
    waiting: "En attente",
    none: "Personne n'attend",
    noneText: "Une demande apparaît ici à l'instant où elle est faite.",
    fewer: "Seulement les trois premières",
    further: (n: number, last: string) => `Encore ${n}, la dernière il y a ${last}`,
    median: (time: string) => `médiane ${time}`,
    noTopic: "Sans sujet",
    waited: (time: string) => `attend depuis ${time}`,
    accept: "Accepter",
    acceptLong: (name: string) => `Accepter ${name}`,
    refuse: "Refuser…",
    refuseLong: (name: string) => `Refuser ${name}`,
    refuseTitle: (name: string) => `Refuser la demande de ${name} ?`,
    refuseText: "La raison lui est donnée telle quelle, et une nouvelle demande reste possible.",
    refuseKeep: "La laisser dans la file",
    refuseDo: "Refuser la demande",
    reason: "Raison",
    reasons: [
      "Nous fermons dans quelques minutes.",
      "L'atelier vous rappelle demain matin.",
      "Prenez plutôt rendez-vous avec l'assistant.",
    ],
    notTaken: (name: string) => `La demande de ${name} n'est plus à prendre`,
    takenBy: (name: string) => `${name} vient de la prendre.`,
    noChat: "Aucun échange en cours",
    noChatText: "Acceptez une demande : l'échange s'ouvre ici.",
    noChatOff: "Rendez-vous disponible pour que les clients puissent demander un conseiller.",
  },
};

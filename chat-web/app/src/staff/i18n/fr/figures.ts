import { s } from "../../../i18n/fr/plural";

/** The figures and their charts. */
export const figures = {
  figures: {
    shop: "Rendez-vous de quelle concession",
    allShops: "Toutes",
    title: "Tableau",
    range: "Période",
    ranges: { today: "Aujourd'hui", week: "Semaine", month: "Mois" },
    waiting: "En attente",
    longest: (time: string) => `la plus longue ${time}`,
    advisors: (n: number) => `${n} conseiller${s(n)} libre${s(n)}`,
    median: "Attente médiane",
    p90: "90 % attendent moins de",
    of: (n: number) => `sur ${n} demande${s(n)}`,
    chats: "Échanges",
    messages: "Messages par minute",
    lastMinute: "dans la dernière minute",
    before: {
      today: (then: string) => `${then} il y a une semaine à cette heure`,
      week: (then: string) => `${then} la semaine passée à cette heure`,
      month: (then: string) => `${then} quatre semaines plus tôt`,
    },
    noWaits: "Aucune demande n'a encore été acceptée sur cette période.",
    hour: "Heure",
    hours: (h: number) => `${h} h`,
    appointments: "Rendez-vous",
    booked: (n: string, of: string) => `${n} sur ${of}`,
  },
  charts: {
    waits: "Attente par heure",
    chats: "Échanges par heure",
    lastHour: "Messages, minute par minute",
    table: "En tableau",
    now: "maintenant",
    quiet: "Aucun message depuis une heure.",
    summaryWaits: (busiest: string, wait: string) => `Heure la plus chargée : ${busiest}, attente médiane ${wait}.`,
    summaryMessages: (total: string, most: string) =>
      `${total} messages depuis une heure, au plus ${most} en une minute.`,
    live: "En direct",
    stale: "Le direct est coupé ; les chiffres se rechargent toutes les 30 secondes.",
  },
};

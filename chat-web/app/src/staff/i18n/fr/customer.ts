import { s } from "../../../i18n/fr/plural";

/** The card of one customer. */
export const customer = {
  customer: {
    card: (name: string) => `Fiche de ${name}`,
    open: "Fiche du client",
    since: (month: string) => `Client depuis ${month}`,
    guest: (day: string) => `Invité, là depuis ${day}`,
    phone: "Téléphone",
    email: "E-mail",
    write: "Écrire",
    notBegun: "L’échange n’a pas commencé",
    waitsOrTalks: "Cette personne attend dans la file, ou parle déjà avec un collègue.",
    language: "Langue",
    languages: { fr: "français", en: "anglais" },
    offers: "Offres",
    accepts: "accepte",
    declines: "refuse",
    decided: (day: string) => `depuis le ${day}`,
    blocked: "Compte bloqué",
    appointments: "Rendez-vous",
    noAppointments: "Aucun rendez-vous.",
    requests: "Demandes passées",
    noRequests: "Première demande.",
    with: (name: string) => `avec ${name}`,
    noTopic: "Sans sujet",
    status: { pending: "attend", accepted: "prise", refused: "refusée", cancelled: "annulée", expired: "expirée" },
    gone: "Ce compte n'existe plus.",
    counts: (appointments: number) => `${appointments} rendez-vous`,
    first: "Première demande",
    earlier: (n: number) => `${n} demande${s(n)} avant`,
  },
};

import { s } from "../../../i18n/fr/plural";

/** Desk hours, and mails that could not be sent. */
export const post = {
  deskHours: {
    title: "Horaires du comptoir",
    lead: "Ce que lisent les clients quand personne n'est là : « De retour à 14 h ». Qui se déclare disponible l'est à toute heure.",
    closedDays: "Jours fermés",
    closedDay: "Jour à fermer",
    noClosedDay: "Aucun. Les jours fériés, par exemple.",
    close: "Fermer ce jour",
    openAgain: "Rouvrir",
    openAgainLong: (day: string) => `Rouvrir le ${day}`,
    save: "Enregistrer les horaires",
    saved: "Horaires enregistrés",
    savedText: "Les pages les disent dès maintenant.",
  },
  mails: {
    title: "E-mails",
    waiting: (n: number) => (n === 0 ? "Rien n'attend d'être envoyé." : `${n} e-mail${s(n)} en attente d'envoi.`),
    dead: "E-mails qui n'ont pas pu partir",
    none: "Tout est parti. Ce qui ne part pas en 24 heures se retrouve ici, avec la raison.",
    tries: (n: number) => `${n} essai${s(n)}`,
    send: "Renvoyer",
    sendLong: (to: string) => `Renvoyer à ${to}`,
    sent: "Nouvel essai en cours",
    kinds: {
      "address-to-verify": "Adresse à vérifier",
      "password-to-reset": "Nouveau mot de passe",
      "password-changed": "Mot de passe changé",
      "address-changing": "Changement d'adresse",
      "message-answered": "Réponse à un message",
      "visit-booked": "Rendez-vous réservé",
      "visit-moved": "Rendez-vous déplacé",
      "visit-cancelled": "Rendez-vous annulé",
      "visit-soon": "Rappel de rendez-vous",
    },
  },
};

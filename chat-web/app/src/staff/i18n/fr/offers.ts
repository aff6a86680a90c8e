import { s } from "../../../i18n/fr/plural";

/** Offers, written and sent. */
export const offers = {
  offers: {
    title: "Offres",
    new: "Nouvelle offre",
    offerTitle: "Titre",
    offerTitleHint: "Ce que le client gagne, en une ligne.",
    body: "Texte",
    bodyHint: "Sans majuscules criées ni compte à rebours.",
    url: "Lien (facultatif)",
    urlHint: "Commence par https://",
    when: "Envoi",
    now: "Tout de suite",
    later: "À une date",
    at: "Date et heure d'envoi",
    send: "Envoyer l'offre",
    schedule: "Programmer l'offre",
    missing: {
      title: "Il faut un titre de 3 à 80 caractères.",
      body: "Il faut un texte de 1 à 500 caractères.",
      url: "Le lien doit commencer par https://",
      at: "Choisissez une date à venir.",
    },
    sendTitle: "Envoyer cette offre ?",
    sendText:
      "Elle part à l'instant à tous les clients qui ont choisi de recevoir les offres, et ne peut pas être reprise.",
    sendDo: "Envoyer maintenant",
    scheduleTitle: "Programmer cette offre ?",
    scheduleText:
      "Elle partira à la date choisie, à ceux qui recevront alors les offres. Vous pourrez l'annuler jusque-là.",
    scheduleDo: "Programmer",
    notYet: "Pas encore",
    sent: "Offre envoyée",
    scheduled: "Offre programmée",
    recipients: (n: number) =>
      n === 0
        ? "Aucun client ne reçoit les offres pour l'instant."
        : `${n} client${s(n)} la reçoi${n > 1 ? "vent" : "t"}.`,
    look: "Ce qu'ils verront",
    justNow: "à l'instant",
    bothSchemes: "Clair et sombre : chaque client a choisi le sien.",
    emitted: "Émises",
    older: "Voir les offres précédentes",
    none: "Aucune offre émise. La première partira d'ici.",
    offer: "Offre",
    status: "État",
    recipientsHead: "Destinataires",
    seen: "Vue par",
    statuses: { scheduled: "programmée", sent: "envoyée", cancelled: "annulée" },
    callOff: "Annuler…",
    callOffTitle: (title: string) => `Annuler l’offre « ${title} » ?`,
    callOffText: (day: string, hour: string) =>
      `Elle devait partir ${day} à ${hour}. Personne ne la recevra ; son texte reste dans la liste.`,
    callOffKeep: "La laisser partir",
    callOffDo: "Annuler l’offre",
    callOffLong: (title: string) => `Annuler l'offre ${title}`,
    calledOff: "Offre annulée",
  },
};

/** The dealership’s offers. */
export const offer = {
  offers: {
    title: "Offres",
    consent: "Recevoir les offres",
    consentText:
      "Une ou deux par mois, ici seulement : ni e-mail, ni SMS. Un geste pour arrêter, l'effet est immédiat.",
    turnedOn: "Vous recevrez les offres",
    turnedOff: "Vous ne recevrez plus d'offre",
    off: "Vous ne recevez pas les offres",
    offText:
      "Rien ne vous est envoyé tant que vous ne le demandez pas. Ce qui part pendant ce temps ne vous sera pas montré plus tard.",
    none: "Pas encore d'offre",
    noneText: "La prochaine apparaîtra ici à l'instant où elle est envoyée.",
    isNew: "Nouvelle, ",
    at: (day: string, hour: string) => `${day} à ${hour}`,
    see: "Voir l'offre",
    end: "Vous avez tout vu.",
    older: "Offres plus anciennes",
    failed: "Les offres n'arrivent pas",
    arrived: "Nouvelle offre",
  },
};

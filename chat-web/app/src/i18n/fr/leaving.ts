/** A message left while no advisor is there. */
export const leaving = {
  leaving: {
    backAt: (day: string, hour: string) => `De retour ${day.toLowerCase()} à ${hour}`,
    lead: "Laissez un message : un conseiller le lit dès son retour et vous répond ici.",
    form: "Laisser un message",
    message: "Votre message",
    reach: (way: "mail" | "unverified" | "page"): string =>
      way === "mail"
        ? "La réponse arrive ici, et par e-mail si vous n'êtes pas là."
        : way === "unverified"
          ? "La réponse arrive ici. Vérifiez votre adresse sous Moi, et elle vous suivra par e-mail."
          : "La réponse arrive ici : revenez la lire sur cet appareil.",
    leave: "Laisser le message",
    done: "Votre message attend un conseiller",
    yours: "Votre message",
    takeBack: "Retirer le message",
  },
};

/** A forgotten password, and links that mails have in them. */
export const recovery = {
  recovery: {
    link: "Mot de passe oublié ?",
    forgottenTitle: "Mot de passe oublié",
    forgottenLead: "Dites-nous l'adresse du compte. S'il existe, un lien part tout de suite ; il vaut 30 minutes.",
    ask: "Recevoir le lien",
    askedTitle: "Regardez vos e-mails",
    askedLead: (email: string) =>
      `Si ${email} a un compte, le lien y est déjà. Il vaut 30 minutes et ne sert qu'une fois.`,
    askedHint: "Rien reçu ? Regardez les indésirables, ou vérifiez l'adresse. Votre mot de passe actuel marche encore.",
    again: "Renvoyer",
    otherAddress: "Autre adresse",
    worthlessTitle: "Ce lien ne sert plus",
    worthlessReset:
      "Il a déjà été utilisé, a plus de 30 minutes, ou un lien plus récent l'a remplacé. Rien n'a changé dans votre compte.",
    worthlessVerify:
      "Il a déjà été utilisé, a plus de 24 heures, ou un lien plus récent l'a remplacé. Vous pouvez en demander un autre depuis votre compte.",
    newLink: "Recevoir un nouveau lien",
    toAccount: "Ouvrir mon compte",
    resetTitle: "Nouveau mot de passe",
    resetLead: "Toutes vos sessions seront fermées.",
    resetDo: "Enregistrer",
    doneTitle: "C'est enregistré",
    doneLead: "Vos sessions sont fermées. Entrez avec votre nouveau mot de passe.",
    verifyingTitle: "Un instant",
    verifiedTitle: "Adresse vérifiée",
    verifiedLead: "Elle est la vôtre. Rappels et réponses y arriveront.",
    remindersTitle: "Ne plus recevoir de rappels ?",
    remindersLead: "Vos rendez-vous restent réservés. Seul l'e-mail de la veille s'arrête.",
    remindersDo: "Arrêter les rappels",
    remindersDone: "Plus de rappels",
    remindersDoneLead: "Vos rendez-vous restent là, dans votre liste.",
    back: "Revenir à Paddock",
    addressTaken: "Un autre compte a pris cette adresse entre-temps. Celle que vous aviez reste.",
  },
};

/** One’s own account, and its second factor. */
export const account = {
  me: { title: "Mon compte", signOutAllText: "Celui-ci compris." },
  factor: {
    title: "Second facteur",
    text: "Un code de votre téléphone en plus du mot de passe. L'équipe en a besoin pour entrer ici.",
    first: "Encore une étape",
    firstText: "L'équipe entre avec un second facteur. Il se prépare une fois, en une minute.",
    what: "Il vous faut une application de double authentification sur votre téléphone.",
    begin: "Préparer le second facteur",
    add: "Ajouter ou remplacer",
    remove: "Retirer le second facteur",
    removeTitle: "Retirer le second facteur ?",
    removeText: "Entrez un code pour prouver que c'est bien vous. Sans second facteur, la console se ferme.",
    removeKeep: "Le garder",
    removed: "Second facteur retiré",
    scan: "Visez ce code avec l'application :",
    qr: "Code QR du second facteur",
    orType: "Ou tapez cette clé :",
    secret: "Clé du second facteur",
    confirm: "Confirmer",
    codes: "Codes de secours",
    codesText:
      "Chacun sert une fois si vous perdez le téléphone. Ils ne seront plus jamais montrés : gardez-les maintenant.",
    copy: "Copier les codes",
    kept: "Je les ai gardés",
  },
};

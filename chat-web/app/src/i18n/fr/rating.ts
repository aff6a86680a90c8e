/** How it was with an advisor, and keeping the talk. */
export const rating = {
  rating: {
    title: (name: string) => `Comment était-ce avec ${name} ?`,
    titlePlain: "Comment était-ce ?",
    stars: "Votre note",
    of: (n: number) => `${n} sur 5`,
    starsFirst: "Choisissez d’abord une note, de une à cinq étoiles.",
    inAWord: "En un mot",
    words: ["Clair", "Rapide", "Pas résolu"],
    own: "Un mot, si vous voulez",
    tooLong: (over: number) => `${over} caractères de trop.`,
    send: "Envoyer la note",
    notNow: "Pas maintenant",
    once: "Demandé une fois. L’équipe la lit.",
    thanks: (n: number) => `Merci. Vous avez donné ${n} sur 5.`,
    change: "Changer",
  },
  transcript: {
    print: "Imprimer l’échange",
    save: "Enregistrer (.txt)",
    title: (name: string) => `Échange avec ${name}`,
    file: "echange-paddock.txt",
    removed: "message retiré",
  },
};

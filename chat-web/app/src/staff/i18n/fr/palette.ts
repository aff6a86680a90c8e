/** The palette: people, rooms, pages and actions by a few letters. */
export const palette = {
  palette: {
    title: "Palette",
    search: "Chercher une personne, un salon, une page, une action",
    groups: {
      chats: "Échanges",
      people: "Personnes",
      rooms: "Salons",
      pages: "Pages",
      actions: "Actions",
      answers: "Réponses à insérer",
    },
    waits: "attend dans la file",
    pause: "Ne plus prendre d'échange",
    resume: "Se rendre disponible",
    into: (name: string) => `dans la réponse à ${name}, sans l'envoyer`,
    none: (typed: string) => `Rien ne correspond à « ${typed} ».`,
    found: (n: number) => (n > 1 ? `${n} résultats` : `${n} résultat`),
    choose: "choisir",
    open: "ouvrir",
    onlyActions: "actions seules",
  },
};

/** Talks with customers, the search among them and ready answers. */
export const chats = {
  chats: {
    title: "Échanges",
    with: (name: string) => `Échange avec ${name}`,
    all: "Tous les échanges",
    pick: "Choisissez un échange",
    pickText: "Ceux en cours sont en haut de la liste.",
    none: "Pas encore d'échange. Acceptez une demande dans la file.",
    own: "Vos échanges",
    waiting: (n: number) => `${n} ${n > 1 ? "attendent" : "attend"}`,
    waits: "attend",
    types: "écrit…",
    told: (topic: string | null | undefined, hour: string) =>
      topic ? `Demandé à ${hour} : ${topic}` : `Demandé à ${hour}, sans sujet`,
    isOpen: "en cours",
    live: "En direct",
    away: "A perdu la connexion",
    close: (name: string) => `Clore l'échange avec ${name}`,
    closeTitle: (name: string) => `Clore l'échange avec ${name} ?`,
    closeText: "Plus personne n'y écrit ensuite. La conversation reste lisible des deux côtés.",
    closeDo: "Clore l'échange",
    closedText: "Échange clos.",
    ready: "Réponses prêtes",
  },
  search: {
    label: "Chercher dans la file et les échanges",
    short: "Chercher quelqu'un",
    found: "Échanges trouvés",
    none: (query: string) => `Rien ne répond à « ${query} ».`,
  },
  replies: {
    pick: "Réponses prêtes : flèches, puis Entrée",
  },
};

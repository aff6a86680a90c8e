type Service = { category: "maintenance" | "road" | "offroad" | "track"; name: string; about: string };

/** A reason to come, with the scenes that show it: files of vectors beside the pages. */
type Why = { title: string; text: string; scenes: { name: "road" | "workshop" | "dirt" | "track"; about: string }[] };

/** The landing page’s texts in French. Plain spaces: see typeset.ts. */
export const fr = {
  title: "Paddock — Parlez à quelqu'un qui roule",
  description:
    "Un conseiller en direct, des rendez-vous d'atelier et d'essai à toute heure, des salons de motards. Sans compte si vous préférez.",
  pictureAlt: "Paddock. Parlez à quelqu'un qui roule.",
  site: "Le site",
  skip: "Aller au contenu",
  colon: " :",
  appointments: "Rendez-vous",
  rooms: "Salons",
  dealerships: "Concessions",
  theme: "Clair ou sombre",
  signIn: "Se connecter",
  claim: ["Parlez à", "quelqu'un", "qui roule."],
  lead: "Un conseiller du magasin vous répond en direct. L'assistant réserve votre révision ou votre essai, même à trois heures du matin. Sans compte si vous préférez.",
  start: "Par où commencer",
  advisor: "Un conseiller",
  advisorsFree: "disponibles",
  advisorFree: "disponible",
  to: "à",
  minutes: "min",
  advisorsNone: "Personne de libre, laissez l'assistant vous aider",
  assistant: "L'assistant",
  assistantText: "Révision ou essai, jour et nuit",
  theRooms: "Les salons",
  people: "personnes présentes",
  person: "personne présente",
  roomsText: "Balades, mécanique, premiers tours de roue",
  whys: "Pourquoi Paddock",
  why: [
    {
      title: "Ceux qui vous répondent font les mêmes kilomètres que vous.",
      text: "Pas de centre d'appels. La personne qui parle de votre selle l'a essayée par temps froid, et vous la retrouverez au comptoir.",
      scenes: [{ name: "road", about: "Une moto de route au crépuscule, une borne kilométrique au bord" }],
    },
    {
      title: "Une heure choisie est une heure tenue.",
      text: "Le créneau que vous voyez est vrai à la seconde, et jamais vendu deux fois. Si l'atelier doit changer quelque chose, vous l'apprenez aussitôt.",
      scenes: [
        {
          name: "workshop",
          about: "Un atelier : une moto sur le pont, une mécanicienne au travail, l'horloge sur 8 h 30",
        },
      ],
    },
    {
      title: "On essaie d'abord, on choisit après.",
      text: "Sur route, dans la terre ou sur circuit, avec quelqu'un devant. Trois quarts d'heure valent mieux que trois fiches techniques.",
      scenes: [
        { name: "dirt", about: "Une moto tout-terrain monte un talus, la pilote debout" },
        { name: "track", about: "Une moto de sport sur la piste, le pilote couché derrière la bulle" },
      ],
    },
  ] as Why[],
  dealership: "Concession",
  slotsTitle: "Les prochains créneaux",
  slotsLede: "Les premiers qui restent, à l'instant. Un créneau choisi est à vous : il n'est jamais vendu deux fois.",
  services: [
    { category: "maintenance", name: "Entretien et révision", about: "À l'atelier, selon l'année et les kilomètres" },
    { category: "road", name: "Essai route", about: "Pour la ville, le trajet et les grands week-ends" },
    { category: "offroad", name: "Essai tout-terrain", about: "Sur terrain, pour les trails et les enduros" },
    { category: "track", name: "Essai sport sur piste", about: "Sur circuit, pour les sportives" },
  ] as Service[],
  askSlots: "Voir les créneaux",
  noneSoon: "complet pour l'instant",
  first: {
    today: "dès aujourd'hui",
    tonight: "dès ce soir",
    tomorrow: "demain",
    nextWeek: "la semaine prochaine",
    later: "le",
  },
  roomsTitle: "On y parle pneus, cols et premières courbes",
  roomsLede:
    "Des salons ouverts à ceux qui roulent ou vont s'y mettre. Les places sont comptées, pour que la conversation tienne la route.",
  seeRooms: "Voir les salons",
  full: "complet",
  taken: "Places prises",
  promises: [
    { name: "Une place est une place", text: "Un salon complet le dit, et personne n'y entre en plus." },
    { name: "Gardée deux minutes", text: "Un tunnel, une zone blanche : votre place vous attend." },
    { name: "Rien ne se perd", text: "Ce que vous écrivez hors ligne part au retour, une seule fois." },
  ],
  shopsTitle: {
    one: "La concession",
    two: "Deux concessions, une équipe",
    three: "Trois concessions, une équipe",
    four: "Quatre concessions, une équipe",
    five: "Cinq concessions, une équipe",
    six: "Six concessions, une équipe",
    many: "Nos concessions, une équipe",
  },
  shopsLede: "Poussez la porte, appelez, ou écrivez-nous :",
  and: "et",
  until: "au",
  closed: "fermé",
  map: "Voir sur la carte",
  mine: "Vos rendez-vous",
  offers: "Vos offres",
  data: "Vos données",
  staff: "Espace équipe",
};

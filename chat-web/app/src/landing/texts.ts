import type { Locale } from "@paddock/client";
import { typesetAll } from "../i18n/typeset.ts";

type Service = { category: "maintenance" | "road" | "offroad" | "track"; name: string; about: string };

/** Every text of the landing page in one language. */
export interface LandingTexts {
  site: string;
  skip: string;
  appointments: string;
  rooms: string;
  dealerships: string;
  theme: string;
  signIn: string;
  claim: string[];
  lead: string;
  start: string;
  assistant: string;
  assistantText: string;
  theRooms: string;
  roomsText: string;
  mine: string;
  mineText: string;
  slotsTitle: string;
  slotsLede: string;
  services: Service[];
  askSlots: string;
  roomsTitle: string;
  roomsLede: string;
  seeRooms: string;
  promises: { name: string; text: string }[];
  shopsTitle: string;
  shopsLede: string;
  days: Record<string, string>;
  closed: string;
}

const fr: LandingTexts = {
  site: "Le site",
  skip: "Aller au contenu",
  appointments: "Rendez-vous",
  rooms: "Salons",
  dealerships: "Concessions",
  theme: "Clair ou sombre",
  signIn: "Se connecter",
  claim: ["Parlez à", "quelqu'un", "qui roule."],
  lead: "L'assistant réserve votre révision ou votre essai, même à trois heures du matin. Dans les salons, d'autres motards vous répondent. Sans compte si vous préférez.",
  start: "Par où commencer",
  assistant: "L'assistant",
  assistantText: "Révision ou essai, jour et nuit",
  theRooms: "Les salons",
  roomsText: "Balades, mécanique, premiers tours de roue",
  mine: "Vos rendez-vous",
  mineText: "Les revoir, les annuler, les mettre à l'agenda",
  slotsTitle: "Un créneau, en quelques réponses",
  slotsLede: "L'assistant montre ceux de la semaine, à l'instant. Un créneau choisi est à vous : il n'est jamais vendu deux fois.",
  services: [
    { category: "maintenance", name: "Entretien et révision", about: "À l'atelier, selon l'année et les kilomètres" },
    { category: "road", name: "Essai route", about: "Pour la ville, le trajet et les grands week-ends" },
    { category: "offroad", name: "Essai tout-terrain", about: "Sur terrain, pour les trails et les enduros" },
    { category: "track", name: "Essai sport", about: "Sur piste, pour les sportives" },
  ],
  askSlots: "Voir les créneaux",
  roomsTitle: "On y parle pneus, cols et premières courbes",
  roomsLede: "Des salons ouverts à ceux qui roulent ou vont s'y mettre. Les places sont comptées, pour que la conversation tienne la route.",
  seeRooms: "Voir les salons",
  promises: [
    { name: "Une place est une place", text: "Un salon complet le dit, et personne n'y entre en plus." },
    { name: "Gardée deux minutes", text: "Un tunnel, une zone blanche : votre place vous attend." },
    { name: "Rien ne se perd", text: "Ce que vous écrivez hors ligne part au retour, une seule fois." },
  ],
  shopsTitle: "Trois concessions, une équipe",
  shopsLede: "Vente, atelier, équipement. Poussez la porte, ou appelez.",
  days: { "tue-fri": "Mardi au vendredi", sat: "Samedi", "sun-mon": "Dimanche et lundi" },
  closed: "fermé",
};

const en: LandingTexts = {
  site: "Site",
  skip: "Skip to content",
  appointments: "Appointments",
  rooms: "Rooms",
  dealerships: "Dealerships",
  theme: "Light or dark",
  signIn: "Sign in",
  claim: ["Talk to", "someone", "who rides."],
  lead: "The assistant books your service or test ride, even at three in the morning. In the rooms, other riders answer. No account needed.",
  start: "Where to start",
  assistant: "The assistant",
  assistantText: "Service or test ride, day and night",
  theRooms: "The rooms",
  roomsText: "Rides, wrenching, first miles",
  mine: "Your appointments",
  mineText: "See, cancel or add them to your calendar",
  slotsTitle: "A slot, in a few answers",
  slotsLede: "The assistant shows this week's, live. A slot you pick is yours: it is never sold twice.",
  services: [
    { category: "maintenance", name: "Service", about: "In the workshop, by year and kilometres" },
    { category: "road", name: "Road test ride", about: "For town, the commute and long weekends" },
    { category: "offroad", name: "Off-road test ride", about: "On dirt, for adventure and enduro bikes" },
    { category: "track", name: "Track test ride", about: "On a circuit, for sport bikes" },
  ],
  askSlots: "See the slots",
  roomsTitle: "Tyres, mountain passes and first corners",
  roomsLede: "Rooms for those who ride, or are about to. Seats are counted, so that the talk stays on the road.",
  seeRooms: "See the rooms",
  promises: [
    { name: "A seat is a seat", text: "A full room says so, and nobody squeezes in." },
    { name: "Kept for two minutes", text: "A tunnel, a dead zone: your seat waits for you." },
    { name: "Nothing gets lost", text: "What you write offline goes out when you are back, once." },
  ],
  shopsTitle: "Three dealerships, one team",
  shopsLede: "Sales, workshop, gear. Come in, or call.",
  days: { "tue-fri": "Tuesday to Friday", sat: "Saturday", "sun-mon": "Sunday and Monday" },
  closed: "closed",
};

export const landingTexts: Record<Locale, LandingTexts> = { fr: typesetAll(fr), en: typesetAll(en) };

import type { Locale } from "@paddock/client";

const NARROW = "\u202f";
const s = (n: number) => (n > 1 ? "s" : "");

/** French sets the shape. */
const fr = {
  open: "Ouvrir la discussion",
  close: "Réduire la discussion",
  unread: (n: number) => `${n} non lu${s(n)}`,
  tabs: { assistant: "Assistant", advisor: "Conseiller", offers: "Offres" },
  withWhom: "Avec qui",
  title: "Parlez à quelqu’un qui roule",
  available: (n: number) => (n === 0 ? "L’assistant répond tout de suite" : `${n} conseiller${s(n)} disponible${s(n)}`),
  name: "Votre nom",
  nameHint: "De 2 à 32 caractères, c’est ce que le conseiller voit.",
  begin: "Commencer",
  kept: "Sans compte. La conversation tient à ce site, sur cet appareil.",
  leave: "Quitter la discussion",
  leaveText: `Vous ne pourrez plus revenir à cette conversation.`,
  stay: "Rester",
  answer: "Votre réponse",
  write: "Écrire",
  send: "Envoyer",
  writing: "L’assistant écrit",
  conversation: "Conversation",
  date: "Choisir une date",
  useDate: "Répondre cette date",
  again: "Reprendre une conversation",
  booked: "C’est réservé",
  topic: `De quoi s’agit-il${NARROW}? (facultatif)`,
  ask: "Demander un conseiller",
  nobody:
    "Personne n’est libre à l’instant. Le bouton se rallume dès qu’un conseiller est disponible ; l’assistant, lui, prend rendez-vous.",
  waiting: (n?: number) => (n === undefined ? "Demande envoyée" : n === 1 ? "Vous êtes en tête" : `Vous êtes ${n}ᵉ`),
  range: (from: number, to: number) =>
    from === to ? `Encore ${to}\u00a0min environ` : `Encore ${from} à ${to} minutes`,
  leaveLine: "Quitter la file",
  refused: "Votre demande n’a pas pu être prise",
  over: "Échange terminé",
  end: "Terminer l’échange",
  sending: "Envoi",
  failed: "Non envoyé",
  retry: "Réessayer",
  message: "Message au conseiller",
  consent: "Recevoir les offres",
  consentText: "Décoché au départ. Un geste pour arrêter, l’effet est immédiat.",
  noOffers: "Pas encore d’offre. La prochaine apparaîtra ici.",
  see: "Voir l’offre",
  offline: "Connexion perdue. Ce que vous écrivez est gardé.",
  ended: "La session est terminée.",
  anew: "Recommencer",
  errors: {
    forbidden: "Ce site n’est pas autorisé à ouvrir cette discussion. Son adresse doit figurer dans CHAT_ORIGINS.",
    invalid_text: "Ce texte ne convient pas. Corrigez-le et recommencez.",
    rate_limited: "C’est un peu rapide. Attendez quelques instants, puis réessayez.",
    no_advisor_available: "Plus aucun conseiller n’est disponible.",
    network: "Le serveur ne répond pas. Vérifiez la connexion, puis réessayez.",
    other: "Cela n’a pas marché. Réessayez dans un instant.",
  } as Record<string, string>,
};

const en: typeof fr = {
  open: "Open the chat",
  close: "Minimise the chat",
  unread: (n) => `${n} unread`,
  tabs: { assistant: "Assistant", advisor: "Advisor", offers: "Offers" },
  withWhom: "With whom",
  title: "Talk to someone who rides",
  available: (n) => (n === 0 ? "The assistant answers at once" : `${n} advisor${n === 1 ? "" : "s"} available`),
  name: "Your name",
  nameHint: "2 to 32 characters, it is what the advisor sees.",
  begin: "Start",
  kept: "No account. The conversation belongs to this site, on this device.",
  leave: "Leave the chat",
  leaveText: "You won’t be able to come back to this conversation.",
  stay: "Stay",
  answer: "Your answer",
  write: "Write",
  send: "Send",
  writing: "The assistant is writing",
  conversation: "Conversation",
  date: "Pick a date",
  useDate: "Answer this date",
  again: "Start a new conversation",
  booked: "It is booked",
  topic: "What is it about? (optional)",
  ask: "Ask for an advisor",
  nobody:
    "Nobody is free right now. The button lights up as soon as an advisor is available; the assistant can book for you.",
  waiting: (n) => (n === undefined ? "Request sent" : n === 1 ? "You are next" : `You are number ${n}`),
  range: (from, to) => (from === to ? `About ${to} min to go` : `${from} to ${to} minutes to go`),
  leaveLine: "Leave the queue",
  refused: "Your request could not be taken",
  over: "Chat ended",
  end: "End the chat",
  sending: "Sending",
  failed: "Not sent",
  retry: "Try again",
  message: "Message to the advisor",
  consent: "Receive offers",
  consentText: "Off to begin with. One click to stop, effective at once.",
  noOffers: "No offers yet. The next one appears here.",
  see: "See the offer",
  offline: "Connection lost. What you write is kept.",
  ended: "The session has ended.",
  anew: "Start again",
  errors: {
    forbidden: "This site may not open this chat. Its address has to be in CHAT_ORIGINS.",
    invalid_text: "This text won’t do. Correct it and try again.",
    rate_limited: "That is a little fast. Wait a moment, then try again.",
    no_advisor_available: "There is no advisor left.",
    network: "The server doesn’t answer. Check the connection, then try again.",
    other: "That did not work. Try again in a moment.",
  },
};

export type Texts = typeof fr;

/** In the element's language, the page's, or the browser's. */
export const textsFor = (locale: Locale): Texts => (locale === "en" ? en : fr);

export function localeOf(...wishes: readonly (string | null | undefined)[]): Locale {
  const tag = wishes.find((wish) => wish)?.toLowerCase() ?? "en";
  return tag.startsWith("fr") ? "fr" : "en";
}

import { s } from "./plural";

/** Asking for an advisor, waiting for one, talking with one. */
export const advice = {
  advice: {
    available: (n: number) => (n === 0 ? "Aucun disponible" : `${n} disponible${s(n)}`),
    claim: "Parlez à quelqu'un du métier",
    lead: "Une reprise, un devis, une question de réglage : un conseiller vous répond ici, par écrit.",
    claimNobody: "Personne n'est libre à l'instant",
    leadNobody: "Le bouton se rallume dès qu'un conseiller est disponible, sans recharger la page.",
    form: "Demander un conseiller",
    topic: "De quoi s'agit-il ? (facultatif)",
    topicExample: "Reprise de ma MT-07 de 2019",
    topicHint: "Le conseiller le lit avant de vous répondre.",
    ask: "Demander un conseiller",
    askAgain: "Redemander un conseiller",
    askAnew: "Demander de nouveau un conseiller",
    offline: "Vous êtes hors ligne. Le bouton se rallume au retour de la connexion.",
    nobody: "Aucun conseiller n'est disponible. L'assistant, lui, peut prendre rendez-vous.",
    instead: "En attendant",
    noWait: "Sans attendre",
    assistant: "Continuer avec l'assistant",
    assistantText: "Entretien, essai, contact : il répond tout de suite.",
    assistantKept: "Votre place dans la file est conservée.",
    appointment: "Prendre rendez-vous",
    appointmentText: "Les premiers créneaux libres de chaque agenda.",
    refused: "Votre demande n'a pas pu être prise",
    refusedWhy: (reason: string) => `Le conseiller répond : « ${reason} » Vous pouvez redemander.`,
    refusedPlain: "Le conseiller n'a pas précisé pourquoi. Vous pouvez redemander.",
    expired: "Votre place a été rendue",
    expiredText: "La connexion était coupée depuis plus de deux minutes. Vous pouvez redemander.",
    queue: "File d'attente",
    sent: "Demande envoyée",
    place: (n: number) =>
      n === 1
        ? "Vous êtes en tête"
        : n === 2
          ? "Vous êtes deuxième"
          : n === 3
            ? "Vous êtes troisième"
            : `Vous êtes ${n}ᵉ`,
    since: (hour: string, topic?: string) => `Demande envoyée à ${hour}${topic ? ` : ${topic}` : ""}`,
    before: (n: number) =>
      `File d'attente : ${n === 0 ? "personne" : n === 1 ? "une personne" : `${n} personnes`} avant vous`,
    beforeYou: "avant vous",
    you: "Vous",
    advisorWord: "conseiller",
    noEstimate: "Trop peu de demandes aujourd'hui pour estimer l'attente.",
    range: (from: number, to: number) => `Encore ${from} à ${to} minutes`,
    lessThan: (to: number) => (to === 1 ? "Moins d'une minute" : `Moins de ${to} minutes`),
    rangeNote: "D'après les dernières demandes. Une fourchette, pas une promesse.",
    now: "maintenant",
    minutes: (n: number) => `${n} min`,
    first: "Votre premier message (facultatif)",
    firstHint: "Il partira dès qu'un conseiller vous répond.",
    leave: "Quitter la file",
    kept: "Si la connexion tombe, votre place est gardée deux minutes.",
    nobodyLeft:
      "Plus aucun conseiller n'est libre pour l'instant. Votre place est gardée ; l'assistant et les rendez-vous, eux, n'attendent pas.",
    returned:
      "Votre conseiller a dû partir. Vous êtes de nouveau dans la file, à votre place d'avant ; le prochain verra votre échange.",
    handed: (name: string) => `${name} prend le relais et voit votre échange.`,
    seePlace: "Voir ma place",
    accepted: (name: string) => `${name} vous répond`,
    openTalk: "Ouvrir l’échange",
    waitsAgain: "Un autre conseiller va reprendre",
    yours: "Vous répond en direct",
    away: "Connexion perdue, un instant",
    over: "Échange terminé",
    close: "Terminer",
    closeTitle: (name: string) => `Terminer l'échange avec ${name} ?`,
    closeText: "Vous garderez la conversation sous Messages. Pour écrire encore, il faudra redemander un conseiller.",
    keepTalking: "Continuer",
    closeDo: "Terminer l'échange",
    closed: {
      plain: "Échange terminé",
      byYou: "Vous avez terminé l'échange",
      by: (name: string) => `${name} a terminé l'échange`,
    },
    overText: "Cette conversation reste sous Messages.",
  },
};

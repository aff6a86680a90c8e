/** A sentence for each code the server answers with; each says a way on. */
export const errors = {
  errors: {
    bad_request: "Le serveur n'a pas compris cette demande. Rechargez la page et recommencez.",
    invalid_text: "Ce texte contient des caractères invisibles, ou il est vide ou trop long. Corrigez-le et renvoyez.",
    invalid_value: "Cette valeur ne convient pas. Corrigez-la et recommencez.",
    unauthenticated: "Votre session est terminée. Reconnectez-vous, rien de ce que vous avez écrit n'est perdu.",
    invalid_credentials: "Adresse ou mot de passe incorrect. Vérifiez les deux, ou créez un compte.",
    otp_required: "Entrez le code de votre application de double authentification.",
    forbidden: "Vous n'avez pas accès à ceci. Si cela vous étonne, parlez-en au magasin.",
    not_found: "C'est introuvable : peut-être déjà supprimé. Revenez à la liste.",
    room_not_found: "Ce salon n'existe pas. Choisissez-en un autre dans la liste.",
    room_deleted: "Ce salon vient d'être supprimé. Votre texte est resté, copiez-le.",
    room_full: "La dernière place vient d'être prise. Essayez un peu plus tard, ou un autre salon.",
    name_taken: "Ce nom est déjà pris, ou ressemble trop à un autre. Choisissez-en un autre.",
    name_reserved: "Ce nom ressemble à celui de quelqu'un de l'équipe. Choisissez-en un autre.",
    email_taken: "Cette adresse a déjà un compte. Connectez-vous avec.",
    weak_password:
      "Ce mot de passe se devine vite : trop courant, répété, ou fait de votre nom ou de votre adresse. Choisissez-en un autre.",
    not_a_member: "Vous n'êtes plus dans ce salon. Entrez de nouveau pour écrire.",
    conversation_closed: "Cette conversation est close. Vous pouvez en commencer une autre.",
    blocked: "Ceci ne peut pas être remis.",
    muted:
      "L'équipe vous a retiré la parole dans ce salon. Votre texte est gardé, et vous pouvez retirer vos messages.",
    banned:
      "L'équipe vous a fermé ce salon. Les autres vous restent ouverts, et un conseiller peut en parler avec vous.",
    no_advisor_available: "Aucun conseiller n'est disponible. L'assistant, lui, peut prendre rendez-vous.",
    request_already_open: "Vous avez déjà une demande en cours.",
    request_already_taken: "Cette demande vient d'être prise par quelqu'un d'autre.",
    request_not_pending: "Cette demande n'attend plus.",
    slot_taken: "Ce créneau vient d'être pris. Choisissez-en un autre.",
    slot_not_offered: "Ce créneau n'est plus proposé. Choisissez-en un autre.",
    too_many_appointments:
      "Vous avez déjà trois rendez-vous à venir, ou un autre à cette heure-là. Annulez-en un, ou choisissez une autre heure.",
    appointment_past: "Ce rendez-vous a déjà commencé : il ne peut plus être annulé. Appelez la concession.",
    attachment_invalid: "Cette photo ne peut pas partir. Choisissez-en une autre, de 40 mégapixels au plus.",
    misdirected: "Cette adresse n'est pas celle de la plateforme. Ouvrez-la par son adresse habituelle.",
    too_large: "C'est trop long pour un seul envoi. Coupez en deux.",
    rate_limited: "C'est un peu rapide. Attendez quelques instants, puis réessayez.",
    unavailable: "Le serveur est momentanément indisponible. Rien n'a été enregistré, réessayez dans un instant.",
    internal: "Quelque chose a cassé de notre côté. Réessayez dans un instant.",
    network: "Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez.",
  },
};

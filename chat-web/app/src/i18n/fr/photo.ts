import { s } from "./plural";

/** Photos that go with messages. */
export const photo = {
  photos: {
    add: "Joindre des photos",
    chosen: "Photos à envoyer",
    nth: (n: number) => `Photo ${n}, à envoyer`,
    progress: (n: number) => `Envoi de la photo ${n}`,
    retry: (n: number) => `Réessayer la photo ${n}`,
    drop: (n: number) => `Retirer la photo ${n}`,
    tooMany: "Quatre photos par message, pas plus. Envoyez les autres dans le suivant.",
    wrongType: "Seules les photos JPEG, PNG et WebP partent d'ici.",
    notSent: (why: string) => `Pas encore parti : ${why}`,
    by: (who: string, n: number, of: number) => (of > 1 ? `Photo ${n} sur ${of}, ${who}` : `Photo, ${who}`),
    you: "vous",
    count: (n: number) => (n === 0 ? "Photo supprimée" : n === 1 ? "Photo" : `${n} photo${s(n)}`),
    save: "Enregistrer la photo",
    close: "Fermer",
    previous: "Photo précédente",
    next: "Photo suivante",
  },
};

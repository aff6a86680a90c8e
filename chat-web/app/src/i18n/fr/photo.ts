/** Photos that go with messages. */
export const photo = {
  photos: {
    add: "Joindre des photos",
    nth: (n: number) => `photo ${n}`,
    tooMany: "Quatre photos par message, pas plus.",
    wrongType: "Seules les photos JPEG, PNG et WebP partent d'ici.",
    notSent: (why: string) => `Pas encore parti : ${why}`,
    by: (who: string, n: number, of: number) => `Photo${of > 1 ? ` ${n} sur ${of}` : ""}, ${who}`,
    you: "vous",
    count: (n: number) => (n === 0 ? "Photo supprimée" : n === 1 ? "Photo" : `${n} photos`),
    save: "Enregistrer la photo",
    previous: "Photo précédente",
    next: "Photo suivante",
  },
};

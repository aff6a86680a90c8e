import type { photo as french } from "../fr/photo";

export const photo: typeof french = {
  photos: {
    add: "Add photos",
    nth: (n) => `photo ${n}`,
    tooMany: "Four photos go with a message, not more.",
    wrongType: "Only JPEG, PNG and WebP photos can be sent here.",
    notSent: (why) => `Not sent yet: ${why}`,
    by: (who, n, of) => `Photo${of > 1 ? ` ${n} of ${of}` : ""}, ${who}`,
    you: "you",
    count: (n) => (n === 0 ? "Photo deleted" : n === 1 ? "Photo" : `${n} photos`),
    save: "Save the photo",
    previous: "Previous photo",
    next: "Next photo",
  },
};

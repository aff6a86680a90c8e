import type { photo as french } from "../fr/photo";

export const photo: typeof french = {
  photos: {
    add: "Add photos",
    chosen: "Photos to send",
    nth: (n) => `Photo ${n}, to be sent`,
    progress: (n) => `Uploading photo ${n}`,
    retry: (n) => `Try photo ${n} again`,
    drop: (n) => `Take photo ${n} out`,
    tooMany: "Four photos go with a message, not more. Send the others with the next one.",
    wrongType: "Only JPEG, PNG and WebP photos can be sent here.",
    notSent: (why) => `Not sent yet: ${why}`,
    by: (who, n, of) => (of > 1 ? `Photo ${n} of ${of}, ${who}` : `Photo, ${who}`),
    you: "you",
    count: (n) => (n === 0 ? "Photo deleted" : n === 1 ? "Photo" : `${n} photos`),
    save: "Save the photo",
    close: "Close",
    previous: "Previous photo",
    next: "Next photo",
  },
};

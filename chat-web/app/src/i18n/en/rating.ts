import type { rating as french } from "../fr/rating";

/** How it was with an advisor, and keeping the talk. */
export const rating: typeof french = {
  rating: {
    title: (name) => `How was it with ${name}?`,
    titlePlain: "How was it?",
    stars: "Your rating",
    of: (n) => `${n} of 5`,
    starsFirst: "Choose a rating first, from one to five stars.",
    inAWord: "In a word",
    words: ["Clear", "Quick", "Not solved"],
    own: "A word, if you like",
    tooLong: (over) => `${over} characters too many.`,
    send: "Send the rating",
    notNow: "Not now",
    once: "Asked once. The team reads it.",
    thanks: (n) => `Thank you. You gave ${n} of 5.`,
    change: "Change",
  },
  transcript: {
    print: "Print the conversation",
    save: "Save (.txt)",
    title: (name) => `Conversation with ${name}`,
    file: "paddock-conversation.txt",
    removed: "message removed",
  },
};

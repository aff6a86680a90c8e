import type { palette as french } from "../fr/palette";

export const palette: typeof french = {
  palette: {
    title: "Palette",
    search: "Find a person, a room, a page, an action",
    groups: {
      chats: "Chats",
      people: "People",
      rooms: "Rooms",
      pages: "Pages",
      actions: "Actions",
      answers: "Answers to insert",
    },
    waits: "waits in the queue",
    pause: "Take no more chats",
    resume: "Become available",
    into: (name) => `into the answer to ${name}, without sending it`,
    none: (typed) => `Nothing fits “${typed}”.`,
    found: (n) => (n === 1 ? "1 result" : `${n} results`),
    choose: "choose",
    open: "open",
    onlyActions: "actions only",
  },
};

import type { chats as french } from "../fr/chats";

export const chats: typeof french = {
  chats: {
    title: "Chats",
    with: (name) => `Chat with ${name}`,
    all: "All chats",
    pick: "Pick a chat",
    pickText: "Open ones are at the top of the list.",
    none: "No chat yet. Accept a request in the queue.",
    own: "Your chats",
    waiting: (n) => `${n} waiting`,
    waits: "waiting",
    types: "typing…",
    told: (topic, hour) => (topic ? `Asked at ${hour}: ${topic}` : `Asked at ${hour}, without a topic`),
    isOpen: "open",
    live: "Live",
    away: "Lost the connection",
    close: (name) => `Close the chat with ${name}`,
    closeTitle: (name) => `Close the chat with ${name}?`,
    closeText: "Nobody writes in it afterwards. Both sides can still read it.",
    closeDo: "Close the chat",
    closedText: "Chat closed.",
    ready: "Ready answers",
  },
  search: {
    label: "Search the line and the chats",
    short: "Search for somebody",
    found: "Chats found",
    none: (query) => `Nothing matches “${query}”.`,
  },
  replies: {
    pick: "Ready answers: arrows, then Enter",
  },
};

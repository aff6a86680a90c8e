import type { people as french } from "../fr/people";

export const people: typeof french = {
  people: {
    title: "People",
    search: "Find by name or address",
    none: "Nobody matches this.",
    more: "Show more people",
    roles: { customer: "customer", advisor: "advisor", admin: "admin" },
    roleOf: (name) => `Role of ${name}`,
    roleDone: (role) => `New role: ${role}`,
    block: "Block",
    blockLong: (name) => `Block ${name}`,
    unblock: "Unblock",
    unblockLong: (name) => `Unblock ${name}`,
    blockTitle: (name) => `Block ${name}?`,
    blockText: "Their sessions end at once, and they can't sign in until you unblock them.",
    keep: "Don't block",
    blocked: "Account blocked",
    unblocked: "Account unblocked",
    isBlocked: "blocked",
  },
};

import type { Role } from "@paddock/client";

/** The people, and their roles. */
export const people = {
  people: {
    title: "Personnes",
    search: "Chercher par nom ou adresse",
    none: "Personne ne répond à cette recherche.",
    more: "Voir plus de personnes",
    roles: { customer: "client", advisor: "conseiller", admin: "administrateur" } as Record<Role, string>,
    roleOf: (name: string) => `Rôle de ${name}`,
    roleDone: (role: string) => `Nouveau rôle : ${role}`,
    block: "Bloquer",
    blockLong: (name: string) => `Bloquer ${name}`,
    unblock: "Débloquer",
    unblockLong: (name: string) => `Débloquer ${name}`,
    blockTitle: (name: string) => `Bloquer ${name} ?`,
    blockText: "Ses sessions se ferment aussitôt, et l'entrée lui est refusée jusqu'à nouvel ordre.",
    keep: "Ne pas bloquer",
    blocked: "Compte bloqué",
    unblocked: "Compte débloqué",
    isBlocked: "bloqué",
  },
};

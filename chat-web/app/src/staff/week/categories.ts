import type { Category } from "@paddock/client";

/** Those that each dealership has a calendar for, in the order in which they are shown. */
export const categories: readonly Category[] = ["maintenance", "road", "offroad", "track"];

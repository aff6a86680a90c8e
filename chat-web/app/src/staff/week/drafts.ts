import type { Category } from "@paddock/client";
import type { Calendar, Opening } from "@paddock/client/staff";
import { signal } from "@preact/signals";

/** Hours as they would be saved; figures as typed. */
export interface Draft {
  readonly openings: readonly Opening[];
  readonly closedDays: readonly string[];
  readonly slotMinutes: string;
  readonly places: string;
  readonly noticeMinutes: string;
  readonly horizonWeeks: string;
}

/** What was changed and not saved, by calendar: it outlives a look at another page. */
export const drafts = signal<ReadonlyMap<string, Draft>>(new Map());

/** What a calendar's draft is kept under: each dealership has its own for each category. */
export const draftKey = (category: Category, dealership: string | undefined) => `${category}@${dealership ?? ""}`;

export function keepDraft(key: string, draft: Draft | undefined) {
  const next = new Map(drafts.value);
  if (draft) next.set(key, draft);
  else next.delete(key);
  drafts.value = next;
}

export const draftOf = (stored: Calendar): Draft => ({
  openings: stored.openings,
  closedDays: stored.closedDays,
  slotMinutes: String(stored.slotMinutes),
  places: String(stored.places),
  noticeMinutes: String(stored.noticeMinutes),
  horizonWeeks: String(stored.horizonWeeks),
});

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
export const drafts = signal<ReadonlyMap<Category, Draft>>(new Map());

export function keepDraft(category: Category, draft: Draft | undefined) {
  const next = new Map(drafts.value);
  if (draft) next.set(category, draft);
  else next.delete(category);
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

import { safeUrl } from "../../pages/offer/OfferCard";

export interface OfferDraft {
  readonly title: string;
  readonly body: string;
  readonly url: string;
  readonly later: boolean;
  /** When it is to go out; `undefined` for a time not chosen or not readable. */
  readonly at: string | undefined;
}

/** What stands in the way of sending, the first of it. */
export function checkOffer(
  { title, body, url, later, at }: OfferDraft,
  now: number,
): "title" | "body" | "url" | "at" | undefined {
  const length = (text: string) => [...text.trim()].length;
  if (length(title) < 3 || length(title) > 80) return "title";
  if (length(body) < 1 || length(body) > 500) return "body";
  if (url.trim() !== "" && !safeUrl(url.trim())) return "url";
  if (later && (at === undefined || Date.parse(at) <= now)) return "at";
  return undefined;
}

/** The instant of a day and hour typed where one is: `2026-11-24T09:30`. */
export function instantOf(local: string): string | undefined {
  const at = new Date(local);
  return local === "" || Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

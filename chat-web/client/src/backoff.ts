const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/**
 * How long to wait before trying for the `attempt`th time again, counted from 0: anywhere in a span that doubles up to 30 s, so that
 * those cut off together come back spread over all of it.
 */
export function backoffMs(attempt: number, random: () => number): number {
  return random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt);
}

const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/**
 * How long to wait before trying for the `attempt`th time again, counted from 0: somewhere in the upper half of a span that doubles
 * up to 30 s, so that those cut off together don't come back together.
 */
export function backoffMs(attempt: number, random: () => number): number {
  const span = Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt);
  return span / 2 + (random() * span) / 2;
}

/** Minutes a wait will take, as whole ones; a lone figure would be a promise. */
export function minutes({ fromSeconds, toSeconds }: { fromSeconds: number; toSeconds: number }): {
  from: number;
  to: number;
} {
  const from = Math.floor(fromSeconds / 60);
  return { from, to: Math.max(Math.ceil(toSeconds / 60), from + 1) };
}

/** End of the scale the estimate is drawn on, in minutes: round, and a little beyond it. */
export function scaleEnd(to: number): number {
  return [3, 6, 15, 30, 60, 120].find((end) => end >= to * 1.2) ?? Math.ceil(to / 60) * 60;
}

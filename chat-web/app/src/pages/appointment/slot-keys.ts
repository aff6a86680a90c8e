/** A direction of the arrow keys. */
export type Way = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

/** Where something stands: its middle. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export const isWay = (key: string): key is Way => /^Arrow(Left|Right|Up|Down)$/.test(key);

/** The place among `spots` of the nearest one on that side of the one at `from`; `undefined` at the edge. */
export function nextTo(spots: readonly Spot[], from: number, way: Way): number | undefined {
  const here = spots[from];
  if (!here) return undefined;
  const across = way === "ArrowLeft" || way === "ArrowRight";
  const ahead = way === "ArrowLeft" || way === "ArrowUp" ? -1 : 1;
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, spot] of spots.entries()) {
    const along = ahead * (across ? spot.x - here.x : spot.y - here.y);
    const aside = Math.abs(across ? spot.y - here.y : spot.x - here.x);
    if (along < 1) continue;
    const distance = along + 3 * aside; // what is straight ahead comes before what is near, and aside
    if (distance < least) [best, least] = [i, distance];
  }
  return best;
}

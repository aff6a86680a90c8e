/** Who is chosen in a line, and where they stood when they were. */
export type Place = { id?: string; index: number };

/** Where the chosen one is now, whoever came before or went; once they are gone, their place has the next one. */
export function placeOf({ id, index }: Place, line: readonly { id: string }[]): number {
  const now = line.findIndex((request) => request.id === id);
  return now >= 0 ? now : Math.min(index, Math.max(0, line.length - 1));
}

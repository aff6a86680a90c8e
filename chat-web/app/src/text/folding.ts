import type { Piece } from "./links";

/** Messages of more lines than this are folded. */
const mostLines = 20;
/** Characters on a line of a bubble at its widest. */
const perLine = 54;

const linesOf = (text: string) =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil([...line].length / perLine)), 0);

/** The pieces that the first lines are made of, if there are more; what can be followed is never cut in two. */
export function folded(pieces: readonly Piece[]): readonly Piece[] | undefined {
  if (linesOf(pieces.map(({ text }) => text).join("")) <= mostLines) return undefined;
  const kept: Piece[] = [];
  let before = "";
  for (const piece of pieces) {
    if (linesOf(before + piece.text) > mostLines) {
      if (!piece.href) kept.push({ text: cut(before, piece.text) });
      break;
    }
    kept.push(piece);
    before += piece.text;
  }
  return kept;
}

/** As many words of `text` as fit after what stands `before` it. */
function cut(before: string, text: string): string {
  let fits = "";
  for (const word of text.split(/(?<=\s)/u)) {
    if (linesOf((before + fits + word).trimEnd()) > mostLines) break;
    fits += word;
  }
  if (fits === "" && before === "") fits = [...text].slice(0, mostLines * perLine).join(""); // a word without an end
  return `${fits.trimEnd()} …`;
}

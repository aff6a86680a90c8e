import { useState } from "preact/hooks";
import { folded } from "./folding";
import { linkify, type Piece } from "./links";

/** What the button under a long message says. */
export interface FoldWords {
  readonly all: string;
  readonly less: string;
}

/**
 * What somebody wrote, with what can be followed in it, and folded where it is long: the same on every page, in the console and in
 * the widget. Its element wants `dir="auto"` and `white-space: pre-wrap`.
 */
export function MessageText({ text, words }: { text: string; words: FoldWords }) {
  const [open, setOpen] = useState(false);
  const pieces = linkify(text);
  const short = folded(pieces);
  return (
    <>
      {(short && !open ? short : pieces).map((piece, i) => (
        <Part piece={piece} key={i} />
      ))}
      {short && (
        <button class="fold" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.less : words.all}
        </button>
      )}
    </>
  );
}

function Part({ piece: { text, href } }: { piece: Piece }) {
  if (!href) return <>{text}</>;
  // A number or a mail address opens a program, not a page: no tab is left behind.
  const elsewhere = href.startsWith("http") ? { target: "_blank" } : {};
  return (
    <a href={href} rel="noopener noreferrer nofollow" {...elsewhere}>
      {text}
    </a>
  );
}

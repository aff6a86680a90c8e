/** Markup that is safe to put into a page as it is. */
export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

type Part = string | Html | readonly Html[];

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const markupOf = (part: Part): string => {
  if (part instanceof Html) return part.toString();
  return typeof part === "string" ? part.replace(/[&<>"]/g, (char) => escapes[char] ?? char) : part.join("");
};

/** A template whose values are escaped, unless they are markup themselves. */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(texts.reduce((all, text, i) => all + markupOf(parts[i - 1] ?? "") + text));
}

/** Markup written here, not made of anything a person typed. */
export const raw = (markup: string) => new Html(markup);

/** Puts French and English punctuation right: sources are typed with plain spaces and apostrophes. */
export function typeset(text: string): string {
  return text
    .replaceAll("'", "’")
    .replace(/ ([;:!?»])/g, "\u202f$1")
    .replace(/« /g, "«\u202f")
    .replace(/(\d) (€|%|km\b|h\b|°)/g, "$1\u00a0$2")
    .replace(/\bh (\d)/g, "h\u00a0$1");
}

/** The same dictionary with every text in it, and every text its functions make, typeset. */
export function typesetAll<T>(texts: T): T {
  if (typeof texts === "string") return typeset(texts) as T;
  if (typeof texts === "function") {
    return ((...values: unknown[]) => typesetAll((texts as (...v: unknown[]) => unknown)(...values))) as T;
  }
  if (Array.isArray(texts)) return texts.map(typesetAll) as T;
  if (texts && typeof texts === "object") {
    return Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, typesetAll(value)])) as T;
  }
  return texts;
}

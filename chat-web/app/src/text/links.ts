/** A piece of a message: plain text, or something to follow. */
export interface Piece {
  readonly text: string;
  readonly href?: string;
}

const space = "[ .\u00a0\u202f-]"; // what stands between the figures of a number, one at a time
const label = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?";
const host = `(?:${label}\\.)+\\p{L}{2,24}`;
const rest = '[^\\s<>"«»“”„]*';
const figures = { before: `(?<![\\p{L}\\p{N}+]|\\d${space})`, after: `(?!${space}?\\d|\\p{L})` };

/**
 * What can be followed, the first that fits: an address with its scheme, one that begins with `www.`, a mail address, and numbers of
 * telephones: with the country (`+33 …`, `00 33 …`), of ten figures in pairs as in France, or in groups as in Britain.
 */
const followable = new RegExp(
  [
    `(?<url>\\bhttps?://${rest})`,
    `(?<www>(?<![\\p{L}\\p{N}_@./:-])www\\.${host}(?::\\d{1,5})?(?:[/?#]${rest})?)`,
    `(?<mail>(?<![\\p{L}\\p{N}_.+%@-])[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.+%-]{0,62}[\\p{L}\\p{N}_+-])?@${host})`,
    `(?<tel>${figures.before}(?:(?:\\+|00 ?)[1-9]\\d{0,2}(?:${space}?(?:\\(0\\) ?)?\\d{1,4}){2,6}|0[1-9](${space}?)\\d\\d(?:\\5\\d\\d){3}|0[1-9]\\d{1,3}[ -]\\d{3,4}[ -]?\\d{3,4})${figures.after})`,
  ].join("|"),
  "giu",
);

/** Cuts a message into plain text and what can be followed; together they are the message again. */
export function linkify(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(followable)) {
    const { url, www, mail, tel } = match.groups!;
    const raw = url || www ? trimAddress(match[0]) : match[0];
    const href = url
      ? webAddress(raw)
      : www
        ? webAddress(`https://${raw}`)
        : mail
          ? mailAddress(raw)
          : tel && dial(raw);
    if (!href) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: raw, href });
    end = match.index + raw.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

/** One with a name before an `@` shows another place than it leads to: that stays text. */
function webAddress(raw: string): string | undefined {
  if (!URL.canParse(raw)) return undefined;
  const { href, username, password, hostname } = new URL(raw);
  return username || password || !hostname ? undefined : href;
}

const mailAddress = (raw: string) => `mailto:${encodeURIComponent(raw).replace("%40", "@")}`;

/** `(0)` is what one dials at home in place of the country. */
function dial(raw: string): string | undefined {
  const digits = raw.replace(/\(0\)/g, "").replace(/\D/g, "");
  const abroad = raw.startsWith("+") || digits.startsWith("00");
  const enough = abroad ? /^(00)?\d{8,15}$/ : /^\d{10,11}$/;
  return enough.test(digits) ? `tel:${raw.startsWith("+") ? "+" : ""}${digits}` : undefined;
}

const pairs: Record<string, string> = { ")": "(", "]": "[", "}": "{" };
const count = (text: string, char: string) => text.split(char).length - 1;

/** Without the punctuation of the sentence around it; a closing bracket stays if it was opened within. */
function trimAddress(raw: string): string {
  let trimmed = raw;
  for (;;) {
    const last = trimmed.at(-1) ?? "";
    const opened = pairs[last];
    const spare = opened ? count(trimmed, last) > count(trimmed, opened) : /[.,;:!?…'’*_~]/.test(last);
    if (!spare) return trimmed;
    trimmed = trimmed.slice(0, -1);
  }
}

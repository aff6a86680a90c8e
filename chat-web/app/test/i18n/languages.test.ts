import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locale } from "@paddock/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { iconNodes } from "../../build/icons";
import { errorText } from "../../src/errors";
import { galleryTexts } from "../../src/gallery/i18n/texts";
import { chooseLocale, f, locale, t } from "../../src/i18n/i18n";
import { isLocale, languages, localeFor, locales } from "../../src/i18n/languages";
import { texts } from "../../src/i18n/texts";
import { landingHead } from "../../src/landing/head";
import { landingTexts } from "../../src/landing/i18n/texts";
import { landing } from "../../src/landing/landing";
import { checkPassword } from "../../src/pages/account/entry-checks";
import { st } from "../../src/staff/i18n/i18n";
import { staffTexts } from "../../src/staff/i18n/texts";

/** Stands for every text of the language made up here. */
const WORD = "¤";
const made = "xx" as Locale;
const tables = [texts, staffTexts, galleryTexts, landingTexts] as Record<Locale, object>[];

/** The same texts with each replaced by the word, but for what is a name for the program. */
function inWords<T>(some: T, key = ""): T {
  if (typeof some === "string") return (key === "category" ? some : WORD) as T;
  if (typeof some === "function") return (() => WORD) as T;
  if (Array.isArray(some)) return some.map((one) => inWords(one)) as T;
  return Object.fromEntries(Object.entries(some as object).map(([name, one]) => [name, inWords(one, name)])) as T;
}

describe("a third language", () => {
  beforeAll(() => {
    languages[made] = { tag: "de-DE", name: "Xx", hour: (hours, minutes) => `${hours}.${minutes}` };
    for (const table of tables) table[made] = inWords(table.fr);
    void chooseLocale(made);
  });
  afterAll(() => {
    delete (languages as Partial<typeof languages>)[made];
    for (const table of tables) delete (table as Partial<typeof table>)[made];
    void chooseLocale("fr");
  });

  it("can be chosen, and is what a browser that asks for it gets", () => {
    expect([locale.value, localeFor("xx-YY"), isLocale("xx")]).toEqual([made, made, true]);
    expect(locales()).toContain(made);
  });

  it("is what every table answers in", () => {
    expect([t().nav.rooms, st().nav.queue, errorText("network"), checkPassword("short")]).toEqual(Array(4).fill(WORD));
  });

  it("writes dates and hours in its own way", () => {
    expect(f().hour("2026-11-25T07:30:00Z")).toBe("08.30");
    expect(f().clockHour(9)).toBe("09.00");
    expect([f().number(12_500), f().proseDay("2026-11-25T07:30:00Z")]).toEqual(["12.500", "Mittwoch, 25. November"]);
  });

  it("has a landing page without a word of another", () => {
    const page = (landing(made, iconNodes()) + landingHead(made)).replace(/\{\{[^}]*\}\}+/g, " ");
    const said = [
      page.replace(/<[^>]*>/g, " "),
      ...[...page.matchAll(/(?:aria-label|alt|title)="([^"]*)"/g)].map(([, text]) => text),
    ].join(" ");
    const names = ["P", "Paddock", ...locales().flatMap((one) => [one.toUpperCase(), languages[one].name])];
    expect([...new Set(said.match(/\p{L}+/gu))].filter((word) => !names.includes(word))).toEqual([]);
    expect(page).toContain('hreflang="xx"');
  });
});

/** A choice that answers every language but one with the other. */
const TWO_WAYS =
  /[!=]==?\s*["'](fr|en)["']|["'](fr|en)["']\s*[!=]==?|case ["'](fr|en)["']:|(starts|ends)With\(["'](fr|en)|(french|english)\s*\?/i;
/** Words between tags, or in an attribute that is read out. */
const BARE_WORDS = />[^<>{}=;()]*\p{L}{2,}[^<>{}=;()]*<\/|\s(aria-label|title|placeholder|alt|label)="[^"]*\p{L}{2,}/u;
const NAMES = [/>Paddock</];

function sources(name: string, kind: RegExp): { path: string; lines: string[] }[] {
  const folder = new URL(`../../../${name}/src`, import.meta.url).pathname;
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => kind.test(path))
    .map((path) => ({ path, lines: readFileSync(join(folder, path), "utf8").split("\n") }));
}
const offenders = (name: string, kind: RegExp, wrong: RegExp) =>
  sources(name, kind).flatMap(({ path, lines }) =>
    lines.filter((line) => wrong.test(line)).map((line) => `${path}: ${line.trim()}`),
  );

describe("the sources", () => {
  it.each(["app", "client", "widget"])("of %s never choose between two languages", (name) => {
    expect(sources(name, /\.(tsx?|js)$/).length).toBeGreaterThan(9);
    expect(offenders(name, /\.(tsx?|js)$/, TWO_WAYS)).toEqual([]);
  });

  it.each(["app", "widget"])("of %s say nothing that is in no table", (name) => {
    const bare = offenders(name, /\.tsx$/, BARE_WORDS).filter((line) => !NAMES.some((known) => known.test(line)));
    expect(bare).toEqual([]);
  });

  it.each(['locale === "en" ? a : b', "if ('fr' !== lang)", 'case "fr":', 'tag.startsWith("fr")', "french ? a : b"])(
    "would be found with %s",
    (line) => expect(line).toMatch(TWO_WAYS),
  );
  it.each(["<b>Read</b>", '<button aria-label="Close">'])("would be found with %s", (line) =>
    expect(line).toMatch(BARE_WORDS),
  );
});

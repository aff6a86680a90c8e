import { readFileSync } from "node:fs";
import type { HtmlTagDescriptor, Plugin } from "vite";
import { isLocale, locales } from "../src/i18n/languages.ts";
import { landingHead } from "../src/landing/head.ts";
import { landing } from "../src/landing/landing.ts";
import { iconNodes } from "./icons.ts";

const early = new URL("../src/early.js", import.meta.url);
const firstFonts = [/barlow-latin-400-normal.*\.woff2$/, /barlow-condensed-latin-600-normal.*\.woff2$/];

/**
 * Puts the script that must run before the first paint into the head
 * as a hashed file, and preloads the two fonts of the first screen. Nothing of it is inline: the CSP forbids that.
 */
export function pages(): Plugin {
  let serving = false;
  return {
    name: "paddock-pages",
    configResolved(config) {
      serving = config.command === "serve";
    },
    buildStart() {
      if (!serving) this.emitFile({ type: "asset", name: "early.js", source: readFileSync(early, "utf8") });
    },
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle }) {
        const emitted = Object.keys(bundle ?? {});
        const script = serving ? "src/early.js" : emitted.find((file) => /early.*\.js$/.test(file));
        const fonts = firstFonts.flatMap((font) => emitted.filter((file) => font.test(file)));
        return {
          html,
          tags: [
            { tag: "script", attrs: { src: `/${script}` }, injectTo: "head-prepend" },
            ...fonts.map(
              (file): HtmlTagDescriptor => ({
                tag: "link",
                attrs: { rel: "preload", href: `/${file}`, as: "font", type: "font/woff2", crossorigin: true },
                injectTo: "head",
              }),
            ),
          ],
        };
      },
    },
  };
}

/** The language a page names. */
function known(locale: string) {
  if (!isLocale(locale)) throw new Error(`there is no language "${locale}"`);
  return locale;
}

/**
 * Makes the landing pages the templates that the server fills, one per language. Their heads come last: Vite would take the
 * addresses in them for files of ours.
 */
export function templates(): Plugin[] {
  return [
    {
      name: "paddock-template-body",
      transformIndexHtml: {
        order: "pre",
        handler: (html) =>
          html
            .replace(/<html(?= [^>]*data-landing)/, `$& data-locales="${locales().join(" ")}"`)
            .replace(/<!--landing:(\w+)-->/, (_, locale) => landing(known(locale), iconNodes())),
      },
    },
    {
      name: "paddock-template-head",
      transformIndexHtml: {
        order: "post",
        handler: (html) => html.replace(/<!--landing-head:(\w+)-->/, (_, locale) => landingHead(known(locale))),
      },
    },
  ];
}

/** While developing: the addresses the server gives these pages; the landing page is asked of the server itself. */
export function addresses(): Plugin {
  return {
    name: "paddock-addresses",
    configureServer: ({ middlewares }) => {
      middlewares.use((request, _, next) => {
        const [path = ""] = (request.url ?? "").split("?");
        if (/^\/app(\/|$)/.test(path)) request.url = "/app.html";
        else if (/^\/staff(\/|$)/.test(path)) request.url = "/staff.html";
        next();
      });
    },
  };
}

import { readFileSync } from "node:fs";
import type { HtmlTagDescriptor, Plugin } from "vite";
import { landing } from "../src/landing/landing.ts";
import { iconNodes } from "./icons.ts";

const early = new URL("../src/early.js", import.meta.url);
const firstFonts = [/barlow-latin-400-normal.*\.woff2$/, /barlow-condensed-latin-600-normal.*\.woff2$/];

/** Not in the HTML files: Vite would take their addresses for files of ours. */
const alternates: HtmlTagDescriptor[] = [
  { tag: "link", attrs: { rel: "alternate", hreflang: "fr", href: "/" }, injectTo: "head" },
  { tag: "link", attrs: { rel: "alternate", hreflang: "en", href: "/en" }, injectTo: "head" },
];

/**
 * Puts the script that must run before the first paint into the head
 * as a hashed file, and preloads the two fonts of the first screen. Nothing of it is inline: the CSP forbids that.
 */
export function pages(): Plugin {
  let serving = false;
  return {
    name: "paddock-pages",
    configResolved: (config) => void (serving = config.command === "serve"),
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
            ...(html.includes("data-landing") ? alternates : []),
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

/** Fills `<!--landing:fr-->` with the page of that language, before Vite looks at the HTML. */
export function prerender(): Plugin {
  return {
    name: "paddock-prerender",
    transformIndexHtml: {
      order: "pre",
      handler: (html) => html.replace(/<!--landing:(fr|en)-->/, (_, locale: "fr" | "en") => landing(locale, iconNodes())),
    },
  };
}

/** While developing: the addresses the server gives these pages. */
export function addresses(): Plugin {
  return {
    name: "paddock-addresses",
    configureServer: ({ middlewares }) => {
      middlewares.use((request, _, next) => {
        const [path = ""] = (request.url ?? "").split("?");
        if (path === "/en") request.url = "/en.html";
        else if (/^\/app(\/|$)/.test(path)) request.url = "/app.html";
        else if (/^\/staff(\/|$)/.test(path)) request.url = "/staff.html";
        next();
      });
    },
  };
}

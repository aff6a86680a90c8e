import type { Locale } from "@paddock/client";
import { languages, locales } from "../i18n/languages.ts";
import { html, raw } from "./html.ts";
import { landingTexts } from "./i18n/texts.ts";

/** As Open Graph writes it: `fr_FR`. */
const region = (locale: Locale) => languages[locale].tag.replace("-", "_");

/** What the page says of itself to search engines and to those who share it. The server fills in where it is found. */
export function landingHead(locale: Locale): string {
  const t = landingTexts[locale];
  const others = locales().filter((one) => one !== locale);
  const picture = raw(`{{origin}}/og-${locale}.png`);
  const alternate = (language: string, path: string) =>
    html`<link rel="alternate" hreflang="${language}" href="{{origin}}${path}" />`;
  const property = (name: string, content: string | ReturnType<typeof raw>) =>
    html`<meta property="og:${name}" content="${content}" />`;
  return html`<title>${t.title}</title>
    <meta name="description" content="${t.description}" />
    <link rel="canonical" href="{{origin}}/${locale}" />
    ${locales().map((one) => alternate(one, `/${one}`))}
    ${alternate("x-default", "/")}
    ${property("type", "website")}
    ${property("site_name", "Paddock")}
    ${property("title", t.title)}
    ${property("description", t.description)}
    ${property("url", raw(`{{origin}}/${locale}`))}
    ${property("locale", region(locale))}
    ${others.map((one) => property("locale:alternate", region(one)))}
    ${property("image", picture)}
    ${property("image:type", "image/png")}
    ${property("image:width", "1200")}
    ${property("image:height", "630")}
    ${property("image:alt", t.pictureAlt)}
    <meta name="twitter:card" content="summary_large_image" />
    <meta name="twitter:title" content="${t.title}" />
    <meta name="twitter:description" content="${t.description}" />
    <meta name="twitter:image" content="${picture}" />
    <meta name="twitter:image:alt" content="${t.pictureAlt}" />
    <script type="application/ld+json">{{{linkedData}}}</script>`.toString();
}

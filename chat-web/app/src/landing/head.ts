import type { Locale } from "@paddock/client";
import { html, raw } from "./html.ts";
import { landingTexts } from "./texts.ts";

const names = { fr: "fr_FR", en: "en_GB" } as const;

/** What the page says of itself to search engines and to those who share it. The server fills in where it is found. */
export function landingHead(locale: Locale): string {
  const t = landingTexts[locale];
  const other = locale === "fr" ? "en" : "fr";
  const picture = raw(`{{origin}}/og-${locale}.png`);
  const alternate = (language: string, path: string) =>
    html`<link rel="alternate" hreflang="${language}" href="{{origin}}${path}" />`;
  const property = (name: string, content: string | ReturnType<typeof raw>) =>
    html`<meta property="og:${name}" content="${content}" />`;
  return html`<title>${t.title}</title>
    <meta name="description" content="${t.description}" />
    <link rel="canonical" href="{{origin}}/${locale}" />
    ${alternate("fr", "/fr")}
    ${alternate("en", "/en")}
    ${alternate("x-default", "/")}
    ${property("type", "website")}
    ${property("site_name", "Paddock")}
    ${property("title", t.title)}
    ${property("description", t.description)}
    ${property("url", raw(`{{origin}}/${locale}`))}
    ${property("locale", names[locale])}
    ${property("locale:alternate", names[other])}
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

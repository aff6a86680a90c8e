import type { IconNode } from "../../build/icons.ts";
import type { IconName } from "../design/icon-names.ts";
import source from "./dealerships.json" with { type: "json" };
import { html, raw, type Html } from "./html.ts";
import { landingTexts, type LandingTexts } from "./texts.ts";

type Shop = { name: string; address: string; phone: string; openings: { days: string; from?: string; to?: string }[] };
type Icons = Record<IconName, IconNode[]>;

/** What the page says of the dealerships; the one place to change it. */
const shops: { mail: string; dealerships: Shop[] } = source;

/** The landing page in one language, made when the client is built: it needs no script to be read. */
export function landing(locale: "fr" | "en", icons: Icons): string {
  const t = landingTexts[locale];
  const icon = (name: IconName, size = "") =>
    html`<svg class="i ${size}" viewBox="0 0 24 24" aria-hidden="true">${icons[name].map(
      ([tag, attributes]) => raw(`<${tag} ${Object.entries(attributes).map(([key, value]) => `${key}="${value}"`).join(" ")}/>`),
    )}</svg>`;
  return html`<a class="skip" href="#main">${t.skip}</a>
    ${top(locale, t, icon("sun-moon"))}
    <main id="main">
      ${hero(t, icon)} ${services(t)} ${rooms(t)} ${dealerships(t, locale, icon("phone"))}
    </main>
    <footer class="asphalt siteft"><div class="site">
      <span class="brand --small"><span class="brand-p" aria-hidden="true">P</span>Paddock</span>
      <span class="grow"></span><a href="mailto:${shops.mail}">${shops.mail}</a>
    </div></footer>`.toString();
}

function top(locale: "fr" | "en", t: LandingTexts, sunMoon: Html): Html {
  const language = (code: "fr" | "en", path: string, name: string) =>
    html`<a href="${path}" lang="${code}" hreflang="${code}" aria-label="${code.toUpperCase()}, ${name}" data-locale="${code}" ${code === locale ? raw('aria-current="true"') : ""}>${code.toUpperCase()}</a>`;
  return html`<div class="asphalt"><header class="site top">
    <a class="brand" href="${locale === "fr" ? "/" : "/en"}"><span class="brand-p" aria-hidden="true">P</span><span>Paddock</span></a>
    <nav aria-label="${t.site}"><a href="#slots">${t.appointments}</a><a href="#rooms">${t.rooms}</a><a href="#shops">${t.dealerships}</a></nav>
    <span class="grow"></span>
    <span class="lang">${language("fr", "/", "Français")}${language("en", "/en", "English")}</span>
    <button class="ib" type="button" data-theme-toggle aria-label="${t.theme}">${sunMoon}</button>
    <a class="btn desk-only" href="/app/sign-in">${t.signIn}</a>
  </header></div>`;
}

function hero(t: LandingTexts, icon: (name: IconName, size?: string) => Html): Html {
  const sign = (href: string, name: IconName, title: string, text: string, lead = "") =>
    html`<a class="dir sign ${lead}" href="${href}"><span class="ic">${icon(name, "--xl")}</span><b>${title}</b><span class="d">${text}</span><span class="go">${icon("arrow-right", "--xl")}</span></a>`;
  return html`<div class="hero asphalt">${road}
    <div class="site hero-in">
      <div><h1>${t.claim.map((line) => html`<span>${line} </span>`)}</h1><p class="lead">${t.lead}</p></div>
      <nav class="gantry" aria-label="${t.start}">
        ${sign("/app/assistant", "wrench", t.assistant, t.assistantText, "--lead")}
        ${sign("/app/rooms", "signpost", t.theRooms, t.roomsText)}
        ${sign("/app/appointments", "calendar-days", t.mine, t.mineText)}
      </nav>
    </div>
  </div>`;
}

function services(t: LandingTexts): Html {
  return html`<section class="sect site" id="slots">
    <h2>${t.slotsTitle}</h2>
    <p class="lede">${t.slotsLede}</p>
    <ul class="board">${t.services.map(
      ({ category, name, about }) =>
        html`<li data-category="${category}"><div><p class="cat">${name}</p><p class="place">${about}</p></div><p class="first"></p><div class="times"><a class="btn" href="/app/assistant" aria-label="${t.askSlots}: ${name}">${t.askSlots}</a></div></li>`,
    )}</ul>
  </section>`;
}

function rooms(t: LandingTexts): Html {
  return html`<section class="sect site two" id="rooms">
    <div><h2 class="h">${t.roomsTitle}</h2><p class="lede">${t.roomsLede}</p><a class="btn --strong --l" href="/app/rooms">${t.seeRooms}</a></div>
    <ul class="promises">${t.promises.map(({ name, text }) => html`<li><b>${name}</b><p>${text}</p></li>`)}</ul>
  </section>`;
}

function dealerships(t: LandingTexts, locale: "fr" | "en", phone: Html): Html {
  return html`<section class="sect site" id="shops">
    <h2>${t.shopsTitle}</h2>
    <p class="lede">${t.shopsLede}</p>
    <div class="shops">${shops.dealerships.map(
      (shop) => html`<article class="shop"><h3>${shop.name}</h3><p>${shop.address}</p>
        <dl class="opening">${shop.openings.map(
          ({ days, from, to }) => html`<dt>${t.days[days] ?? days}</dt><dd>${from && to ? `${hour(from, locale)} – ${hour(to, locale)}` : t.closed}</dd>`,
        )}</dl>
        <a href="tel:${shop.phone}">${phone}<span class="num">${spelt(shop.phone)}</span></a></article>`,
    )}</div>
  </section>`;
}

/** « 9 h 30 » in French, 9:30 in English. */
function hour(time: string, locale: "fr" | "en"): string {
  const [h = "", m = ""] = time.split(":");
  if (locale === "en") return `${Number(h)}:${m}`;
  return m === "00" ? `${Number(h)}\u00a0h` : `${Number(h)}\u00a0h\u00a0${m}`;
}

/** As one reads it in France: 01 99 00 14 20. */
const spelt = (phone: string) => phone.replace("+33", "0").replace(/(\d\d)(?=\d)/g, "$1\u00a0");

/** The road, and the tail lamp that rides it. */
const road = raw(`<svg class="hero-road" viewBox="0 0 1440 760" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
<defs><linearGradient id="trail" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#ff5c30" stop-opacity="0"/><stop offset=".55" stop-color="#ff5c30" stop-opacity=".55"/><stop offset="1" stop-color="#ff5c30"/></linearGradient><filter id="soft" x="-20%" y="-200%" width="140%" height="500%"><feGaussianBlur stdDeviation="9"/></filter></defs>
<path d="M-40 742 C 300 690 640 668 920 694 S 1330 660 1500 560 L1500 800 L-40 800Z" fill="#131518"/>
<path d="M-40 668 C 300 616 640 594 920 620 S 1330 590 1500 488" fill="none" stroke="#f3f0e9" stroke-opacity=".22" stroke-width="3"/>
<path d="M-40 752 C 300 700 640 678 920 704 S 1330 672 1500 570" fill="none" stroke="#f3f0e9" stroke-opacity=".5" stroke-width="4" stroke-dasharray="36 120"/>
<path d="M-40 710 C 300 658 640 636 920 662 C 1130 681.5 1255.6 654.9 1377 597" fill="none" stroke="url(#trail)" stroke-width="12" filter="url(#soft)" opacity=".65"/>
<path d="M-40 710 C 300 658 640 636 920 662 C 1130 681.5 1255.6 654.9 1377 597" fill="none" stroke="url(#trail)" stroke-width="3"/>
<g transform="translate(1377 597) rotate(-25)"><rect x="-3" y="-9" width="9" height="18" rx="4" fill="#ff5c30" filter="url(#soft)"/><rect x="-3" y="-8" width="7" height="16" rx="3.5" fill="#ff5c30"/><rect x="-1" y="-5" width="3" height="10" rx="1.5" fill="#ffd9cc"/></g>
</svg>`);

import type { Locale } from "@paddock/client";
import type { IconNode } from "../../build/icons.ts";
import type { IconName } from "../design/icon-names.ts";
import { languages, locales } from "../i18n/languages.ts";
import { type Html, html, raw } from "./html.ts";
import { type LandingTexts, landingTexts } from "./i18n/texts.ts";
import { road } from "./road.ts";

type Icons = Record<IconName, IconNode[]>;
type Draw = (name: IconName, size?: string) => Html;

/** A part that is there only if the server says so: `{{#name}}` … `{{/name}}`, in Mustache. */
const when = (name: string, part: Html) => html`{{#${name}}}${part}{{/${name}}}`;
const unless = (name: string, part: Html) => html`{{^${name}}}${part}{{/${name}}}`;

/**
 * The landing page in one language, as a template in Mustache that the server fills with what it knows of this moment and of the
 * dealerships. It needs no script to be read.
 */
export function landing(locale: Locale, icons: Icons): string {
  const t = landingTexts[locale];
  const icon: Draw = (name, size = "") =>
    html`<svg class="i ${size}" viewBox="0 0 24 24" aria-hidden="true">${icons[name].map(([tag, attributes]) =>
      raw(
        `<${tag} ${Object.entries(attributes)
          .map(([key, value]) => `${key}="${value}"`)
          .join(" ")}/>`,
      ),
    )}</svg>`;
  return html`<a class="skip" href="#main">${t.skip}</a>
    ${top(locale, t, icon)}
    <main id="main">
      ${hero(t, icon)} ${reasons(t)} ${board(t)} ${rooms(t)} ${when("shops", shops(t, icon))}
    </main>
    ${foot(t)}`.toString();
}

function top(locale: Locale, t: LandingTexts, icon: Draw): Html {
  const language = (code: Locale) =>
    html`<a href="/${code}" lang="${code}" hreflang="${code}" aria-label="${code.toUpperCase()}, ${languages[code].name}" data-locale="${code}" ${code === locale ? raw('aria-current="true"') : ""}>${code.toUpperCase()}</a>`;
  return html`<div class="asphalt"><header class="site top">
    <a class="brand" href="/${locale}"><span class="brand-p" aria-hidden="true">P</span><span>Paddock</span></a>
    <nav aria-label="${t.site}"><a href="#slots">${t.appointments}</a><a href="#rooms">${t.rooms}</a>${when("shops", html`<a href="#shops">${t.dealerships}</a>`)}</nav>
    <span class="grow"></span>
    <span class="lang">${locales().map(language)}</span>
    <button class="ib" type="button" data-theme-toggle aria-label="${t.theme}">${icon("sun-moon")}</button>
    <a class="btn sign-in" href="/app/sign-in">${icon("log-in")}<span>${t.signIn}</span></a>
  </header></div>`;
}

/** The ways in; the one that is lit is the advisors' while one is free, and the assistant's else. */
function hero(t: LandingTexts, icon: Draw): Html {
  const sign = (href: string, name: IconName, title: string, text: Html, lead = "") =>
    html`<a class="dir sign ${lead}" href="${href}"><span class="ic">${icon(name, "--xl")}</span><b>${title}</b><span class="d">${text}</span><span class="go">${icon("arrow-right", "--xl")}</span></a>`;
  const advisor = (text: Html, lead = "") => sign("/app/advisor", "headset", t.advisor, text, lead);
  const assistant = (lead = "") => sign("/app/assistant", "wrench", t.assistant, html`${t.assistantText}`, lead);
  const free = html`${when("several", html`{{count}} ${t.advisorsFree}`)}${unless("several", html`{{count}} ${t.advisorFree}`)}${when("wait", html`, {{from}} ${t.to} {{to}} ${t.minutes}`)}`;
  const present = html`{{present}} ${when("several", html`${t.people}`)}${unless("several", html`${t.person}`)}`;
  return html`<div class="hero asphalt">${road}
    <div class="site hero-in">
      <div><h1>${t.claim.map((line) => html`<span>${line} </span>`)}</h1><p class="lead">${t.lead}</p></div>
      <nav class="gantry" aria-label="${t.start}">
        {{#advisors}}${when("some", html`${advisor(free, "--lead")}${assistant()}`)}${unless("some", html`${assistant("--lead")}${advisor(html`${when("back", html`${t.backAt} ${when("day", html`{{day}} `)}${t.at} {{time}}`)}${unless("back", html`${t.advisorsNone}`)}`)}`)}{{/advisors}}
        {{#rooms}}${sign("/app/rooms", "signpost", t.theRooms, html`${when("anybody", present)}${unless("anybody", html`${t.roomsText}`)}`)}{{/rooms}}
      </nav>
    </div>
  </div>`;
}

/** Why one would come, in a few sentences and scenes; pictures that are far down are fetched when one gets there. */
function reasons(t: LandingTexts): Html {
  const scene = ({ name, about }: { name: string; about: string }, paired: boolean) =>
    html`<span class="scenebox"><img class="scene" src="/scene-${name}.svg" alt="${about}" width="${paired ? "460" : "760"}" height="${paired ? "420" : "460"}" loading="lazy" decoding="async" /></span>`;
  const row = ({ title, text, scenes }: LandingTexts["why"][number], i: number) =>
    html`<div class="whyrow ${i % 2 === 1 ? "--flip" : ""}"><div class="scenes ${scenes.length > 1 ? "--two" : ""}">${scenes.map((one) => scene(one, scenes.length > 1))}</div><div><h2>${title}</h2><p>${text}</p></div></div>`;
  return html`<section class="site whys" aria-label="${t.whys}">${t.why.map(row)}</section>`;
}

/** The next slots of each category that can be booked; without any calendar, what the assistant is for. */
function board(t: LandingTexts): Html {
  const ask = (name: string) =>
    html`<a class="btn" href="/app/assistant" aria-label="${t.askSlots}${t.colon} ${name}">${t.askSlots}</a>`;
  const time = (category: string) =>
    html`<a class="slot" href="/app/book/${category}/{{slot}}/{{dealership}}"><small>{{day}}</small> <time datetime="{{iso}}">{{time}}</time></a>`;
  const first = html`{{#first}}${(["today", "tonight", "tomorrow", "nextWeek"] as const).map((day) => when(day, html`${t.first[day]}`))}${when("weekday", html`{{weekday}}`)}${when("later", html`${t.first.later} {{later}}`)}{{/first}}`;
  return html`<section class="sect site" id="slots">
    <h2>${t.slotsTitle}</h2>
    <p class="lede">${t.slotsLede}</p>
    ${when(
      "choice",
      html`<fieldset class="seg shopseg" hidden><legend class="vh">${t.dealership}</legend>{{#boards}}<label><input class="vh" type="radio" name="shop" value="{{dealership}}" data-shop /><span>{{shop}}</span></label>{{/boards}}</fieldset>`,
    )}
    {{#boards}}<div data-board="{{dealership}}">${when("shop", html`<h3 class="shop-name">{{shop}}</h3>`)}<ul class="board">${t.services.map(
      ({ category, name, about }) =>
        html`${when(
          `board.${category}`,
          html`<li><div><p class="cat">${name}</p><p class="place">{{place}}, {{minutes}} ${t.minutes}</p></div><p class="first">${first}${unless("some", html`${t.noneSoon}`)}</p><div class="times">${when("some", html`{{#times}}${time(category)}{{/times}}`)}${unless("some", ask(name))}</div></li>`,
        )}${unless(`board.${category}`, html`<li><div><p class="cat">${name}</p><p class="place">${about}</p></div><div class="times --ask">${ask(name)}</div></li>`)}`,
    )}</ul></div>{{/boards}}
  </section>`;
}

function rooms(t: LandingTexts): Html {
  const room = html`<a class="room {{#full}}is-full{{/full}}" href="/app/rooms/{{id}}"><span class="name">{{name}}</span><span class="count">${when("full", html`${t.full}`)}${unless("full", html`<span class="vh">${t.taken} </span>{{members}} / {{capacity}}`)}</span><span class="seats" data-part="{{part}}" aria-hidden="true"></span></a>`;
  return html`<section class="sect site two" id="rooms">
    <div><h2 class="h">${t.roomsTitle}</h2><p class="lede">${t.roomsLede}</p><a class="btn --strong --l" href="/app/rooms">${t.seeRooms}</a></div>
    {{#rooms}}${when("some", html`<div class="roomlist">{{#list}}${room}{{/list}}</div>`)}${unless("some", html`<ul class="promises">${t.promises.map(({ name, text }) => html`<li><b>${name}</b><p>${text}</p></li>`)}</ul>`)}{{/rooms}}
  </section>`;
}

function shops(t: LandingTexts, icon: Draw): Html {
  const counts = ["one", "two", "three", "four", "five", "six", "many"] as const;
  const hours = html`${when("closed", html`${t.closed}`)}{{#hours}}<span>{{opens}} – {{closes}}</span>{{/hours}}`;
  const days = html`{{from}}${when("and", html` ${t.and} {{and}}`)}${when("to", html` ${t.until} {{to}}`)}`;
  return html`<section class="sect site" id="shops">
    <h2>${counts.map((count) => when(count, html`${t.shopsTitle[count]}`))}</h2>
    <p class="lede">${t.shopsLede} <a href="mailto:{{email}}">{{email}}</a></p>
    <div class="shops">{{#list}}<article class="shop"><h3>{{name}}</h3><p>{{street}}<br />{{town}}</p>
      <dl class="opening">{{#openings}}<dt>${days}</dt><dd>${hours}</dd>{{/openings}}</dl>
      <p class="reach"><a href="tel:{{phone}}">${icon("phone")}<span class="num">{{spelt}}</span></a>${when("map", html`<a href="{{map}}" rel="noreferrer external" aria-label="${t.map}${t.colon} {{name}}">${icon("map-pin")}<span>${t.map}</span></a>`)}</p></article>{{/list}}</div>
  </section>`;
}

function foot(t: LandingTexts): Html {
  return html`<footer class="asphalt siteft"><div class="site">
    <span class="brand --small"><span class="brand-p" aria-hidden="true">P</span>Paddock</span>
    <span class="grow"></span>
    <a href="/app/sign-in">${t.signIn}</a><a href="/app/appointments">${t.mine}</a><a href="/app/offers">${t.offers}</a><a href="/app/me">${t.data}</a><a href="/staff">${t.staff}</a>${when("shops", html`<a href="mailto:{{email}}">{{email}}</a>`)}
  </div></footer>`;
}

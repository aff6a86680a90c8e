/**
 * `node pictures.mjs`: draws the pictures that stand for Paddock elsewhere into `app/public`: what a shared link shows (1200 × 630, one
 * per language) and the icons of home screens and old tabs, all made of the favicon, the road of the landing page and its fonts.
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { startBrowser } from "./browser.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const inline = async (path, type) => `data:${type};base64,${(await readFile(at(path))).toString("base64")}`;
const target = at("../app/public/");
const claims = { fr: ["Parlez à", "quelqu’un", "qui roule."], en: ["Talk to", "someone", "who rides."] };
const notes = {
  fr: "Conseiller, atelier, essais, salons de motards",
  en: "Advisors, workshop, test rides, riders’ rooms",
};

const icon = await readFile(at("../app/public/favicon.svg"), "utf8");
const road = (await readFile(at("../app/src/landing/road.ts"), "utf8")).match(/<svg[\s\S]*<\/svg>/)?.[0];
if (!road) throw new Error("there is no road in app/src/landing/road.ts");
const title = await inline(
  "../node_modules/@fontsource/barlow-condensed/files/barlow-condensed-latin-600-normal.woff2",
  "font/woff2",
);
const text = await inline("../node_modules/@fontsource/barlow/files/barlow-latin-400-normal.woff2", "font/woff2");

const card = (lines, note) => `<!doctype html><style>
  @font-face { font-family: T; src: url(${title}); } @font-face { font-family: B; src: url(${text}); }
  body { margin: 0; width: 1200px; height: 630px; background: #1a1d20; color: #f3f0e9; position: relative; overflow: hidden; font-family: T; }
  .hero-road { position: absolute; inset: 0; width: 100%; height: 100%; }
  .brand { position: absolute; left: 72px; top: 60px; display: flex; gap: 18px; align-items: center; font-size: 46px; } .brand svg { width: 62px; height: 62px; outline: 2px solid #f3f0e940; outline-offset: -2px; border-radius: 14px; }
  h1 { position: absolute; left: 68px; top: 150px; margin: 0; font-size: 148px; line-height: .88; letter-spacing: -.012em; font-weight: 600; }
  p { position: absolute; right: 72px; top: 66px; margin: 0; font: 30px B; color: #c3c1ba; }
</style>${road}<div class="brand">${icon}<span>Paddock</span></div><h1>${lines.join("<br>")}</h1><p>${note}</p>`;

/** The favicon at that size; `share` of it, on its own ground up to the edge, for masks that cut round. */
const square = (size, share = 1) =>
  `<!doctype html><style>body { margin: 0; width: ${size}px; height: ${size}px; display: grid; place-items: center; ${share < 1 ? "background: #1a1d20;" : ""} } svg { width: ${size * share}px; height: ${size * share}px; display: block; }</style>${icon}`;

/** An .ico of one PNG, which every browser that still asks for one reads. */
function ico(png, size) {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

const browser = await startBrowser();
try {
  const page = await browser.newPage();
  const draw = async (html, width, height, clear = false) => {
    await page.setViewport({ width, height });
    await page.setContent(html);
    await page.evaluate(() => document.fonts.ready);
    return Buffer.from(await page.screenshot({ omitBackground: clear }));
  };
  for (const locale of ["fr", "en"])
    await writeFile(`${target}og-${locale}.png`, await draw(card(claims[locale], notes[locale]), 1200, 630));
  for (const size of [192, 512])
    await writeFile(`${target}icon-${size}.png`, await draw(square(size), size, size, true));
  await writeFile(`${target}icon-maskable-512.png`, await draw(square(512, 0.72), 512, 512));
  await writeFile(`${target}apple-touch-icon.png`, await draw(square(180, 0.84), 180, 180));
  await writeFile(`${target}favicon.ico`, ico(await draw(square(32), 32, 32, true), 32));
} finally {
  await browser.close();
}

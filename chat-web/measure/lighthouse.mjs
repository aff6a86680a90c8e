/**
 * `node lighthouse.mjs [address] [runs]`: Lighthouse as a phone on a slow line sees the landing page in both languages, and the
 * app as a guest. Prints the figures of the median run by score, and ends with 1 if one misses its mark.
 */
import lighthouse from "lighthouse";
import { startBrowser } from "./browser.mjs";

const address = new URL(process.argv[2] ?? "http://localhost:8080").origin;
const runs = Number(process.argv[3] ?? 3);

const MARKS = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 };
const MAX_LCP = 1500;
const MAX_CLS = 0.02;
const PAGES = [
  { path: "/fr", marks: MARKS },
  { path: "/en", marks: MARKS },
  { path: "/app/assistant", marks: {}, guest: true }, // not for search engines, and nothing to see before signing in
];

async function enterAsGuest(browser) {
  const page = await browser.newPage();
  await page.goto(`${address}/app/guest`);
  const status = await page.evaluate(async () => {
    const answer = await fetch("/api/v1/guests", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ displayName: "Lighthouse" }),
    });
    return answer.status;
  });
  await page.close();
  if (status !== 201) throw new Error(`a guest was not let in: ${status}`);
}

/** A trace without a beginning is Chromium's doing, not the page's: Lighthouse asks to run again. */
const AGAIN = new Set(["NO_NAVSTART", "NO_TRACING_STARTED", "INVALID_SPEEDLINE"]);

async function measure(browser, { path, guest }, tries = 3) {
  if (guest) await enterAsGuest(browser);
  const page = await browser.newPage();
  const result = await lighthouse(
    address + path,
    { logLevel: "error", disableStorageReset: guest === true, onlyCategories: Object.keys(MARKS) },
    undefined,
    page,
  );
  await page.close();
  if (tries > 1 && AGAIN.has(result?.lhr.runtimeError?.code)) return measure(browser, { path, guest }, tries - 1);
  if (!result || result.lhr.runtimeError)
    throw new Error(`${path}: ${result?.lhr.runtimeError?.message ?? "no result"}`);
  return result.lhr;
}

const figures = (lhr) => ({
  scores: Object.fromEntries(
    Object.entries(lhr.categories).map(([id, { score }]) => [id, Math.round((score ?? 0) * 100)]),
  ),
  lcp: Math.round(lhr.audits["largest-contentful-paint"].numericValue ?? Infinity),
  cls: lhr.audits["cumulative-layout-shift"].numericValue ?? Infinity,
});

const faults = (lhr) =>
  Object.values(lhr.categories).flatMap(({ id, auditRefs }) =>
    auditRefs
      .filter((ref) => ref.weight > 0 && (lhr.audits[ref.id].score ?? 1) < 0.9)
      .map(({ id: audit }) => {
        const { title, displayValue = "", details } = lhr.audits[audit];
        const places = (details?.items ?? [])
          .map(({ node }) => node && `\n      ${node.snippet} ${node.explanation ?? ""}`)
          .filter(Boolean);
        return `    ${id}: ${title} ${displayValue}${places.join("")}`;
      }),
  );

const shifts = (lhr) =>
  (lhr.audits["layout-shifts"]?.details?.items ?? []).map(
    ({ node, score }) => `    moved by ${score.toFixed(3)}: ${node?.selector ?? "?"}`,
  );

const median = (results) =>
  [...results].sort((a, b) => a.categories.performance.score - b.categories.performance.score)[
    Math.floor(results.length / 2)
  ];

const browser = await startBrowser();
let missed = false;
try {
  for (const page of PAGES) {
    const results = [];
    for (let run = 0; run < runs; run++) results.push(await measure(browser, page));
    const lhr = median(results);
    const { scores, lcp, cls } = figures(lhr);
    const misses = [
      ...Object.entries(page.marks)
        .filter(([id, mark]) => scores[id] < mark)
        .map(([id, mark]) => `${id} below ${mark}`),
      ...(lcp > MAX_LCP ? [`LCP over ${MAX_LCP} ms`] : []),
      ...(cls > MAX_CLS ? [`CLS over ${MAX_CLS}`] : []),
    ];
    missed ||= misses.length > 0;
    console.log(
      `${page.path}\t${Object.entries(scores)
        .map(([id, score]) => `${id} ${score}`)
        .join(", ")}, LCP ${lcp} ms, CLS ${cls.toFixed(3)}${misses.length > 0 ? `\tMISSED: ${misses.join(", ")}` : ""}`,
    );
    if (misses.length > 0) console.log([...faults(lhr), ...shifts(lhr)].join("\n"));
  }
} finally {
  await browser.close();
}
process.exitCode = missed ? 1 : 0;

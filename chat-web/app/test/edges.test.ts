import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

/** Files of one folder; a feature that needs more has parts that want names of their own. */
const MOST = 15;
const folder = new URL("../src", import.meta.url).pathname;
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
const offenders = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

describe("the pages", () => {
  it("stand in folders that one takes in at a glance", () => {
    const folders = sources.map(({ path }) => dirname(path));
    const full = new Set(folders.filter((one) => folders.filter((other) => other === one).length > MOST));
    expect([...full]).toEqual([]);
  });
  it("are many, so that what follows says something", () => expect(sources.length).toBeGreaterThan(60));
  it("talk to the server through the client library alone", () =>
    expect(offenders(/(?<![.\w])fetch\(\s*["'`]|new (WebSocket|EventSource|XMLHttpRequest)\b|sendBeacon/)).toEqual([
      "client-errors.ts",
    ])); // which must not hang on what may be what broke
  it("put text on the page as text", () =>
    expect(offenders(/innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/)).toEqual([]));
  it("never load the console into the customers' app", () => {
    const customers = sources.filter(({ path }) => !/^(staff|gallery)\//.test(path));
    expect(customers.filter(({ text }) => /from "[./]*staff\//.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

/** Weighs what the customers' app loads before it shows anything, and fails when that grew too much. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const LIMIT = 60 * 1024;
const file = (path) => readFileSync(fileURLToPath(new URL(`../dist${path}`, import.meta.url)));

const scripts = [
  ...file("/app.html")
    .toString()
    .matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g),
].map(([, path]) => path);
const weigh = (path) => gzipSync(file(path), { level: 9 }).length;
/** The texts of one's language, which the first scripts ask for by themselves. */
const languages = readdirSync(fileURLToPath(new URL("../dist/assets", import.meta.url))).filter((name) =>
  /^(fr|en)-[\w-]+\.js$/.test(name),
);
const bytes =
  scripts.reduce((sum, path) => sum + weigh(path), 0) + Math.max(...languages.map((name) => weigh(`/assets/${name}`)));
if (scripts.length === 0 || languages.length !== 2 || bytes > LIMIT) {
  console.error(
    `the app's ${scripts.length} first scripts and one of ${languages.length} languages are ${bytes} bytes gzipped, more than ${LIMIT} or none at all`,
  );
  process.exitCode = 1;
}

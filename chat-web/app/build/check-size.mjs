/** Weighs what the customers' app loads before it shows anything, and fails when that grew too much. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const LIMIT = 60 * 1024;
const file = (path) => readFileSync(fileURLToPath(new URL(`../dist${path}`, import.meta.url)));

const scripts = [
  ...file("/app.html")
    .toString()
    .matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g),
].map(([, path]) => path);
const bytes = scripts.reduce((sum, path) => sum + gzipSync(file(path), { level: 9 }).length, 0);
if (scripts.length === 0 || bytes > LIMIT) {
  console.error(
    `the app's ${scripts.length} first scripts are ${bytes} bytes gzipped, more than ${LIMIT} or none at all`,
  );
  process.exitCode = 1;
}

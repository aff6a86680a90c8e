/** Weighs the one script that a site loads, and fails when it grew too much or is not alone. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const LIMIT = 45 * 1024;
const folder = fileURLToPath(new URL("dist", import.meta.url));
const files = readdirSync(folder);
const bytes = gzipSync(readFileSync(`${folder}/widget.js`), { level: 9 }).length;
if (files.length !== 1 || bytes > LIMIT) {
  console.error(
    `the widget is ${bytes} bytes gzipped in ${files.join(", ")}; it has to be widget.js alone, of ${LIMIT} at most`,
  );
  process.exitCode = 1;
}

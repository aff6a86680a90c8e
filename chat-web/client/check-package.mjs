/** Looks at the built library the way its users get it: by name, in Node, and bundled for a page. */
import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import * as paddock from "@paddock/client";

/** Of what a page of customers imports, all of it. */
const LIMIT = 8 * 1024;
/** Of the staff's part by itself, which only the staff's pages load on top. */
const STAFF_LIMIT = 4 * 1024;

/** Bytes of the given module text, bundled, minified and compressed. */
async function gzipped(source) {
  const entry = { name: "entry", resolveId: (id) => (id === "entry" ? id : undefined), load: (id) => (id === "entry" ? source : undefined) };
  const { output } = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: "error",
    plugins: [entry],
    build: { write: false, minify: true, target: "es2022", modulePreload: false, rolldownOptions: { input: "entry", preserveEntrySignatures: "strict" } },
  });
  return gzipSync(output[0].code, { level: 9 }).length;
}

const chat = paddock.createChat({ api: new paddock.PaddockApi(), user: { id: "nobody" } });
assert.equal(chat.status.state, "idle");

const whole = await gzipped('export * from "@paddock/client";');
const restOnly = await gzipped('export { PaddockApi } from "@paddock/client";');
const staff = await gzipped('export * from "@paddock/client/staff";');
console.log(`@paddock/client: ${whole} bytes gzipped, ${restOnly} of them for REST alone; @paddock/client/staff by itself: ${staff}`);
assert.ok(whole <= LIMIT, `${whole} bytes gzipped are more than ${LIMIT}`);
assert.ok(staff <= STAFF_LIMIT, `${staff} bytes gzipped are more than ${STAFF_LIMIT}`);
assert.ok(restOnly < whole / 3, "what isn't imported should not be bundled");

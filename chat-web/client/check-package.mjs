/** Looks at the built library the way its users get it: by name, in Node, and bundled for a page. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import * as paddock from "@paddock/client";
import { build } from "vite";

/** Of what a page of customers imports, all of it. */
const LIMIT = 8 * 1024;
/** Of the staff's part by itself, which only the staff's pages load on top. */
const STAFF_LIMIT = 4 * 1024;

/** Bytes of the given module text, bundled, minified and compressed. */
async function gzipped(source) {
  const entry = {
    name: "entry",
    resolveId: (id) => (id === "entry" ? id : undefined),
    load: (id) => (id === "entry" ? source : undefined),
  };
  const { output } = await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: "error",
    plugins: [entry],
    build: {
      write: false,
      minify: true,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: { input: "entry", preserveEntrySignatures: "strict" },
    },
  });
  return gzipSync(output[0].code, { level: 9 }).length;
}

const chat = paddock.createChat({ api: new paddock.PaddockApi(), user: { id: "nobody" } });
assert.equal(chat.status.state, "idle");

const whole = await gzipped('export * from "@paddock/client";');
const restOnly = await gzipped('export { PaddockApi } from "@paddock/client";');
const staff = await gzipped('export * from "@paddock/client/staff";');
console.log(
  `@paddock/client: ${whole} bytes gzipped, ${restOnly} of them for REST alone; @paddock/client/staff by itself: ${staff}`,
);
assert.ok(whole <= LIMIT, `${whole} bytes gzipped are more than ${LIMIT}`);
assert.ok(staff <= STAFF_LIMIT, `${staff} bytes gzipped are more than ${STAFF_LIMIT}`);
assert.ok(restOnly < whole / 3, "what isn't imported should not be bundled");

/** What users of the package get: its modules with their types and sources, what it is, and under which terms; nothing of how it is made. */
const [pack] = JSON.parse(
  execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: import.meta.dirname,
    encoding: "utf8",
    shell: process.platform === "win32",
  }),
);
const files = pack.files.map(({ path }) => path);
const expected = /^(LICENSE|README\.md|package\.json|src\/[\w-]+\.ts|dist\/[\w-]+\.(js|d\.ts)(\.map)?)$/;
assert.deepEqual(
  files.filter((path) => !expected.test(path)),
  [],
  "the package holds what nobody needs",
);
const manifest = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
assert.equal(manifest.dependencies, undefined, "the library stands on nothing");
for (const targets of Object.values(manifest.exports))
  for (const target of Object.values(targets))
    assert.ok(files.includes(target.slice(2)), `${target} is exported but not packed`);
for (const name of ["LICENSE", "README.md"]) assert.ok(files.includes(name), `${name} is missing from the package`);
console.log(`npm pack: ${files.length} files, ${pack.size} bytes`);

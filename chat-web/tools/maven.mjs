/**
 * What Maven calls: `build <folder> <offline>` installs packages where they are missing or older than the lock file, builds, and
 * leaves the pages with their compressed copies in the folder; `test` checks the types and runs the tests. Quiet unless there is
 * something to say.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { copyPrecompressed } from "./precompress.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const NOT_SOURCES = new Set(["node_modules", "dist", "target"]);

/** What ends the run with a message for people, not with a stack trace. */
class Failure extends Error {}

function fail(message) {
  throw new Failure(message);
}

function npm(args) {
  const run = spawnSync("npm", args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === "win32",
    env: { ...process.env, CI: "true", NO_COLOR: "1", FORCE_COLOR: undefined },
  });
  if (run.error?.code === "ENOENT")
    fail("The web client is built with npm, which is not on the PATH. Install Node.js 20.19 or newer; it brings npm.");
  if (run.error) fail(`npm could not be run: ${run.error.message}`);
  if (run.status !== 0) fail(`${run.stdout}${run.stderr}\nFailed in ${root}: npm ${args.join(" ")}`);
  process.stderr.write(run.stderr);
}

function install(offline) {
  const lock = join(root, "package-lock.json");
  const installed = join(root, "node_modules", ".package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log("installing npm packages");
  npm(["ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund", offline ? "--offline" : "--prefer-offline"]);
}

/** Changes whenever a source file does. */
function fingerprint() {
  const hash = createHash("sha256").update(process.version);
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (NOT_SOURCES.has(entry.name)) continue;
      if (entry.isDirectory()) visit(path);
      else hash.update(`${path}\0`).update(readFileSync(path));
    }
  };
  visit(root);
  return hash.digest("hex");
}

async function build(target, offline) {
  if (!existsSync(join(root, "app", "package.json"))) fail(`There is no web client in ${join(root, "app")}.`);
  install(offline);
  const stamp = join(dirname(target), "..", "web.stamp");
  const now = fingerprint();
  if (existsSync(target) && existsSync(stamp) && readFileSync(stamp, "utf8") === now)
    return console.log("the web client is up to date");
  npm(["run", "build", "--silent"]);
  await copyPrecompressed([join(root, "app", "dist"), join(root, "widget", "dist")], target);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}

async function run([task, target, offline]) {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(`The web client needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
  if (task === "build" && target) return build(target, offline === "offline=true");
  if (task !== "test") fail("usage: maven.mjs build <folder> offline=<true or false> | test");
  npm(["run", "check", "--silent"]);
  npm(["test", "--silent"]);
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

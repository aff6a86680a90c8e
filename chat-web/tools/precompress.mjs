import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const WORTH_IT = new Set([".html", ".js", ".mjs", ".css", ".svg", ".json", ".txt", ".xml", ".webmanifest", ".ico"]);

/** Replaces `to` by what is in `folders`, with a `.gz` and a `.br` beside each file that gets smaller by it. */
export async function copyPrecompressed(folders, to) {
  await rm(to, { recursive: true, force: true });
  for (const folder of folders) await copyAll(folder, to);
}

async function copyAll(from, to) {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  if (files.length === 0) throw new Error(`${from} is empty`);
  await Promise.all(files.map((file) => copyOne(file, join(to, file.slice(from.length)))));
}

async function copyOne(file, target) {
  const bytes = await readFile(file);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes);
  if (!WORTH_IT.has(extname(file))) return;
  const smaller = [
    [".gz", await promisify(gzip)(bytes, { level: 9 })],
    [".br", await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })],
  ];
  for (const [suffix, packed] of smaller) if (packed.length < bytes.length) await writeFile(target + suffix, packed);
}

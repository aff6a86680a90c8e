import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Plugin } from "vite";
import { type IconName, iconNames } from "../src/design/icon-names.ts";

/** One SVG child element: its tag and attributes. */
export type IconNode = [tag: string, attributes: Record<string, string>];

const file = createRequire(import.meta.url).resolve("lucide-static/icon-nodes.json");

/** The drawings of the icons we use, and of those alone. */
export function iconNodes(): Record<IconName, IconNode[]> {
  const all = JSON.parse(readFileSync(file, "utf8")) as Record<string, IconNode[]>;
  const drawing = (name: IconName) => {
    const nodes = all[name];
    if (!nodes) throw new Error(`lucide-static has no icon "${name}"`);
    return nodes;
  };
  return Object.fromEntries(iconNames.map((name) => [name, drawing(name)])) as Record<IconName, IconNode[]>;
}

/** Serves `virtual:icons`, so that the bundle carries a few drawings instead of the whole set. */
export function icons(): Plugin {
  const id = "virtual:icons";
  return {
    name: "paddock-icons",
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: (source) => (source === `\0${id}` ? `export default ${JSON.stringify(iconNodes())}` : null),
  };
}

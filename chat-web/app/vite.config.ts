import { fileURLToPath } from "node:url";
import { defaultClientConditions } from "vite";
import { defineConfig } from "vitest/config";
import { icons } from "./build/icons.ts";
import { pages, prerender } from "./build/pages.ts";

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  appType: "mpa",
  plugins: [icons(), prerender(), pages()],
  resolve: { conditions: ["@paddock/source", ...defaultClientConditions] },
  build: {
    target: ["chrome123", "firefox121", "safari17.5"],
    assetsInlineLimit: 0, // the CSP's img-src and font-src know no data: addresses
    modulePreload: { polyfill: false },
    rollupOptions: { input: { index: page("index.html"), en: page("en.html"), app: page("app.html") } },
  },
  test: { include: ["test/**/*.test.{ts,tsx}"], environment: "node" },
});

import { fileURLToPath } from "node:url";
import { defaultClientConditions, defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";
import { icons } from "./build/icons.ts";
import { pages, prerender } from "./build/pages.ts";

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  appType: "mpa",
  plugins: [icons(), prerender(), pages()],
  resolve: { conditions: ["@paddock/source", ...defaultClientConditions] },
  ssr: { resolve: { conditions: ["@paddock/source", ...defaultServerConditions] } }, // for the tests
  build: {
    target: ["chrome123", "firefox121", "safari17.5"],
    assetsInlineLimit: 0, // the CSP's img-src and font-src know no data: addresses
    modulePreload: { polyfill: false },
    rollupOptions: { input: { index: page("index.html"), en: page("en.html"), app: page("app.html") } },
  },
  test: { include: ["test/**/*.test.ts"], setupFiles: "test/setup.ts" },
});

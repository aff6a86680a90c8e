import { fileURLToPath } from "node:url";
import { defaultClientConditions, defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["@paddock/source", ...defaultClientConditions] },
  ssr: { resolve: { conditions: ["@paddock/source", ...defaultServerConditions] } }, // for the tests
  build: {
    target: ["chrome123", "firefox121", "safari17.5"],
    modulePreload: false,
    lib: {
      entry: fileURLToPath(new URL("src/widget.tsx", import.meta.url)),
      formats: ["es"],
      fileName: () => "widget.js",
    },
  },
  test: { include: ["test/**/*.test.ts"], css: true },
});

import { fileURLToPath } from "node:url";
import { defaultClientConditions, defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";
import { icons } from "./build/icons.ts";
import { addresses, pages, templates } from "./build/pages.ts";
import { locales } from "./src/i18n/languages.ts";

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** For `npm run dev`: a server started beside it with `CHAT_ORIGINS` naming this one's address. */
const server = process.env.PADDOCK_SERVER ?? "http://127.0.0.1:8080";

export default defineConfig({
  appType: "mpa",
  plugins: [icons(), templates(), pages(), addresses()],
  server: { proxy: { "/api": server, [`^/(${locales().join("|")})?$`]: server, "^/assets/": server } },
  resolve: { conditions: ["@paddock/source", ...defaultClientConditions] },
  ssr: { resolve: { conditions: ["@paddock/source", ...defaultServerConditions] } }, // for the tests
  build: {
    target: ["chrome123", "firefox121", "safari17.5"],
    assetsInlineLimit: 0, // the CSP's img-src and font-src know no data: addresses
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: {
        ...Object.fromEntries(locales().map((locale) => [locale, page(`landing/${locale}.html`)])),
        app: page("app.html"),
        staff: page("staff.html"),
        design: page("design.html"),
      },
    },
  },
  test: { include: ["test/**/*.test.ts"], setupFiles: "test/setup.ts" },
});

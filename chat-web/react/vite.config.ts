import { defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["@paddock/source", ...defaultServerConditions] },
  ssr: { resolve: { conditions: ["@paddock/source", ...defaultServerConditions] } },
  test: { include: ["test/**/*.test.tsx"] },
});

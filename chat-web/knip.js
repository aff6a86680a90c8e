/** What counts as used: all that the pages, the scripts and the tests reach, and what @paddock/client exports in its package.json. */
export default {
  workspaces: {
    ".": { entry: ["tools/maven.mjs"] },
    app: {
      ignoreDependencies: ["lucide-static"], // build/icons.ts asks Node where its file is
    },
    client: {},
    widget: { entry: ["demo/shop.css"] }, // demo/index.html asks for it
    measure: { entry: ["*.mjs"] }, // a package of its own, with a lock file of its own, as docs is
  },
  compilers: {
    css: (text) => [...text.matchAll(/\b(?:url\(|import )("[^"]+")/g)].map(([, path]) => `import ${path};`).join("\n"),
  },
  treatConfigHintsAsErrors: true,
};

// Runs before the first paint, as a file of its own because the CSP allows no inline script:
// a person's own choice of light or dark must not flash the other one first.
(() => {
  try {
    const theme = localStorage.getItem("paddock.theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
    const page = document.documentElement.dataset.landing;
    if (!page) return;
    // The address itself says a language; "/" alone leaves it open, and led here by the browser's own.
    const chosen = localStorage.getItem("paddock.locale");
    const led = performance.getEntriesByType("navigation")[0]?.redirectCount > 0;
    if (led && chosen !== page && document.documentElement.dataset.locales.split(" ").includes(chosen))
      location.replace(`/${chosen}${location.hash}`);
  } catch {
    // Storage may be forbidden; the system's scheme and the page as it is will do.
  }
})();

// Runs before the first paint, as a file of its own because the CSP allows no inline script:
// a person's own choice of light or dark must not flash the other one first.
(() => {
  try {
    const theme = localStorage.getItem("paddock.theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
    const page = document.documentElement.dataset.landing;
    if (!page) return;
    const chosen = localStorage.getItem("paddock.locale");
    const wanted = chosen ?? (navigator.language.toLowerCase().startsWith("fr") ? "fr" : "en");
    if (page === "fr" && wanted === "en" && location.pathname === "/") location.replace("/en" + location.hash);
  } catch {
    // Storage may be forbidden; the system's scheme and the page as it is will do.
  }
})();

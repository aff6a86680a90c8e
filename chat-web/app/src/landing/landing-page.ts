import "./landing.css";

// Nothing is shared with the app: on a slow line each file more costs more than what is in it.

/** Storage may be forbidden or full: then the choice holds for this page. */
function keep(key: string, value: string) {
  try {
    localStorage.setItem(key, value);
  } catch (failure) {
    console.warn(`${key} is not kept`, failure);
  }
}

function toggleTheme() {
  const root = document.documentElement;
  const chosen = root.dataset.theme;
  const dark = chosen === undefined ? matchMedia("(prefers-color-scheme: dark)").matches : chosen === "dark";
  root.dataset.theme = dark ? "light" : "dark";
  keep("paddock.theme", root.dataset.theme);
}

/** The page reads without this: it switches light and dark, and keeps the language one picks. */
document.addEventListener("click", (event) => {
  const at = event.target instanceof Element ? event.target : null;
  if (at?.closest("[data-theme-toggle]")) toggleTheme();
  const language = at?.closest<HTMLElement>("[data-locale]")?.dataset.locale;
  if (language) keep("paddock.locale", language);
});

/** Not in the markup: the CSP allows no inline style. */
for (const seats of document.querySelectorAll<HTMLElement>("[data-part]"))
  seats.style.setProperty("--part", seats.dataset.part ?? "0");

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

function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage is forbidden: nothing was kept
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

/** The slots of one dealership at a time; without this they stand below each other, each under its name. */
const choice = document.querySelector<HTMLFieldSetElement>(".shopseg");

function showShop(shop: string) {
  for (const board of document.querySelectorAll<HTMLElement>("[data-board]"))
    board.hidden = board.dataset.board !== shop;
  for (const radio of document.querySelectorAll<HTMLInputElement>("[data-shop]")) radio.checked = radio.value === shop;
}

if (choice) {
  const shops = [...choice.querySelectorAll<HTMLInputElement>("[data-shop]")].map(({ value }) => value);
  const kept = recall("paddock.shop");
  choice.hidden = false;
  document.documentElement.classList.add("one-shop");
  showShop(kept !== null && shops.includes(kept) ? kept : shops[0]!);
  choice.addEventListener("change", (event) => {
    const radio = event.target as HTMLInputElement;
    showShop(radio.value);
    keep("paddock.shop", radio.value);
  });
}

/** Not in the markup: the CSP allows no inline style. */
for (const seats of document.querySelectorAll<HTMLElement>("[data-part]"))
  seats.style.setProperty("--part", seats.dataset.part ?? "0");

import "../design/fonts.css";
import "../design/tokens.css";
import "../design/components.css";
import "./landing.css";
import { kept } from "../storage";
import { toggleTheme } from "../theme";

/** The page reads without this: it switches light and dark, and keeps the language one picks. */
document.addEventListener("click", (event) => {
  const at = event.target instanceof Element ? event.target : null;
  if (at?.closest("[data-theme-toggle]")) toggleTheme();
  const language = at?.closest<HTMLElement>("[data-locale]")?.dataset["locale"];
  if (language) kept.write("paddock.locale", language);
});

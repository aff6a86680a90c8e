import "./design/fonts.css";
import "./design/tokens.css";
import "./design/components.css";
import "./design/screens.css";
import { render } from "preact";
import { App, prefetchPages } from "./App";
import { reportErrors } from "./client-errors";
import { startFavicon } from "./design/badge-favicon";
import { ready } from "./i18n/i18n";
import { arrive } from "./live/arrival";
import { startOffers } from "./live/offers";
import { startRouter } from "./router";

reportErrors();
void ready.then(() => {
  startRouter();
  startOffers();
  startFavicon();
  void arrive();
  render(<App />, document.getElementById("app")!);
});
addEventListener("load", prefetchPages);

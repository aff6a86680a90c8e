import "./design/fonts.css";
import "./design/tokens.css";
import "./design/components.css";
import "./design/screens.css";
import { render } from "preact";
import { App, prefetchPages } from "./App";
import { reportErrors } from "./client-errors";
import { startFavicon } from "./design/badge-favicon";
import { startOffers } from "./live/offers";
import { loadMe } from "./live/session";
import { startRouter } from "./router";

reportErrors();
startRouter();
startOffers();
startFavicon();
void loadMe();
render(<App />, document.getElementById("app")!);
addEventListener("load", prefetchPages);

import "./design/fonts.css";
import "./design/tokens.css";
import "./design/components.css";
import "./design/screens.css";
import { render } from "preact";
import { App } from "./App";
import { startOffers } from "./live/offers";
import { loadMe } from "./live/session";
import { startRouter } from "./router";

startRouter();
startOffers();
void loadMe();
render(<App />, document.getElementById("app")!);

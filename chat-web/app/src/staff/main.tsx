import "../design/fonts.css";
import "../design/tokens.css";
import "../design/components.css";
import "../design/screens.css";
import "./staff.css";
import "./week/calendar.css";
import "./desk.css";
import { render } from "preact";
import { reportErrors } from "../client-errors";
import { startFavicon } from "../design/badge-favicon";
import { ready } from "../i18n/i18n";
import { loadMe } from "../live/session";
import { startRouter } from "../router";
import { startAlerts } from "./alerts/alerts";
import { Console } from "./Console";
import { startDesk } from "./desk";

reportErrors();
void ready.then(() => {
  startRouter("/staff", "/staff/queue");
  startDesk();
  startAlerts();
  startFavicon();
  void loadMe();
  render(<Console />, document.getElementById("app")!);
});

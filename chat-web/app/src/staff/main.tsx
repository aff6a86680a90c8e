import "../design/fonts.css";
import "../design/tokens.css";
import "../design/components.css";
import "../design/screens.css";
import "./staff.css";
import { render } from "preact";
import { loadMe } from "../live/session";
import { startRouter } from "../router";
import { Console } from "./Console";
import { startDesk } from "./desk";

startRouter("/staff", "/staff/queue");
startDesk();
void loadMe();
render(<Console />, document.getElementById("app")!);

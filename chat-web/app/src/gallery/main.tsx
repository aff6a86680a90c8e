import "../design/fonts.css";
import "../design/tokens.css";
import "../design/components.css";
import "../design/screens.css";
import "../staff/staff.css";
import "../staff/week/calendar.css";
import "../staff/desk.css";
import "./gallery.css";
import { render } from "preact";
import { ready } from "../i18n/i18n";
import { Gallery } from "./Gallery";

void ready.then(() => render(<Gallery />, document.getElementById("app")!));

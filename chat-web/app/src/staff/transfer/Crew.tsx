import { Face } from "../../design/ui";
import { colleagues } from "../desk";
import { st } from "../i18n/i18n";
import { Load } from "./Load";

/** The colleagues on duty, under one's own list. */
export function Crew() {
  const texts = st().transfer;
  const all = colleagues.value;
  const free = all.filter(({ available }) => available).length;
  if (all.length === 0) return null;
  return (
    <section class="crew" aria-labelledby="crew-title">
      <h2 id="crew-title">
        {texts.crew} <span>{texts.free(free)}</span>
      </h2>
      <ul>
        {all.map((one) => (
          <li key={one.id}>
            <Face id={one.id} name={one.name} house size="s" here={one.available ? "on" : "busy"} />
            <span>
              <b class="cut">{one.name}</b>
              <Load of={one} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

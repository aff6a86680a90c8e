import { useEffect } from "preact/hooks";
import { Icon } from "../design/Icon";
import { iconNames } from "../design/icon-names";
import { locale, t } from "../i18n/i18n";
import { LanguageChoice } from "../shell/LanguageChoice";
import { ThemeToggle } from "../shell/Shell";
import { Actions, Fields, Marks } from "./controls";
import { fr, States } from "./states";
import { Cards, Feedback, Talks } from "./surfaces";

/** Every component in every state, in the language and scheme of the page. */
export function Gallery() {
  useEffect(() => void (document.documentElement.lang = locale.value), [locale.value]);
  useEffect(() => void (document.title = `${fr("Composants", "Components")} — Paddock`), [locale.value]);
  const groups = [
    ["colours", fr("Couleurs", "Colours"), <Colours />],
    ["type", fr("Écriture", "Type"), <Type />],
    ["icons", fr("Icônes", "Icons"), <Icons />],
    ["actions", fr("Actions", "Actions"), <Actions />],
    ["fields", fr("Champs", "Fields"), <Fields />],
    ["marks", fr("Repères", "Marks"), <Marks />],
    ["talks", fr("Conversations", "Conversations"), <Talks />],
    ["cards", fr("Cartes et listes", "Cards and lists"), <Cards />],
    ["feedback", fr("Retours", "Feedback"), <Feedback />],
  ] as const;
  return (
    <main class="gallery" id="main">
      <header>
        <h1>{fr("Composants", "Components")}</h1>
        <LanguageChoice />
        <ThemeToggle />
      </header>
      <nav aria-label={t().nav.main}>
        <ul>
          {groups.map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(([id, title, content]) => (
        <section class="group" id={id} aria-labelledby={`${id}-title`} key={id}>
          <h2 id={`${id}-title`}>{title}</h2>
          {content}
        </section>
      ))}
    </main>
  );
}

const tokens = [
  "--ground",
  "--surface",
  "--raised",
  "--sunk",
  "--picked",
  "--ink",
  "--ink-2",
  "--ink-3",
  "--line",
  "--edge",
  "--mine",
  "--bubble",
  "--signal",
  "--signal-ink",
  "--go",
  "--go-wash",
  "--wait",
  "--wait-wash",
  "--wait-ink",
  "--stop",
  "--stop-wash",
  "--stop-fill",
];

function Colours() {
  return (
    <States>
      {tokens.map((token) => (
        <p class="swatch" key={token}>
          <i style={{ "--paint": `var(${token})` }} />
          <code>{token}</code>
        </p>
      ))}
    </States>
  );
}

const sizes = ["--d2", "--h1", "--h2", "--h3", "--ui", "--dense", "--small", "--tiny"];

function Type() {
  return (
    <div class="states --wide">
      {sizes.map((size) => (
        <TypeRow size={size} key={size} />
      ))}
    </div>
  );
}

function TypeRow({ size }: { size: string }) {
  const set = (element: HTMLElement | null) => element?.style.setProperty("font-size", `var(${size})`);
  return (
    <div class="type-row">
      <p ref={set} class={size.startsWith("--h") || size.startsWith("--d") ? "title" : undefined}>
        {fr("Parlez à quelqu’un qui roule, 1 290 km", "Talk to someone who rides, 1,290 km")}
      </p>
      <code class="meta">{size}</code>
    </div>
  );
}

function Icons() {
  return (
    <div class="icon-grid">
      {iconNames.map((name) => (
        <figure key={name}>
          <Icon name={name} size="l" />
          <figcaption>{name}</figcaption>
        </figure>
      ))}
    </div>
  );
}

import { useEffect } from "preact/hooks";
import { Icon } from "../design/Icon";
import { iconNames } from "../design/icon-names";
import { locale, t } from "../i18n/i18n";
import { LanguageChoice } from "../shell/LanguageChoice";
import { ThemeToggle } from "../shell/Shell";
import { Actions, Fields, Marks } from "./controls";
import { g } from "./i18n/i18n";
import { States } from "./states";
import { Cards, Feedback, Talks } from "./surfaces";

/** Every component in every state, in the language and scheme of the page. */
export function Gallery() {
  useEffect(() => {
    document.documentElement.lang = locale.value;
  }, [locale.value]);
  useEffect(() => {
    document.title = `${g().components} — Paddock`;
  }, [locale.value]);
  const groups = [
    ["colours", g().colours, <Colours />],
    ["type", g().type, <Type />],
    ["icons", g().icons, <Icons />],
    ["actions", g().actions, <Actions />],
    ["fields", g().fields, <Fields />],
    ["marks", g().marks, <Marks />],
    ["talks", g().conversations, <Talks />],
    ["cards", g().cardsAndLists, <Cards />],
    ["feedback", g().feedback, <Feedback />],
  ] as const;
  return (
    <main class="gallery" id="main">
      <header>
        <h1>{g().components}</h1>
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
        {g().sample}
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

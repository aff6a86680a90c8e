import { render } from "preact";
import { localeOf, texts } from "./i18n/texts";
import { Panel } from "./Panel";
import { createStore, type Store } from "./store";
import css from "./style.css?inline";

/** Where this script came from is where its server is, unless the element says otherwise. */
const home = new URL(import.meta.url).origin;

function storageOf(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined; // the page may not keep anything: the guest lives as long as it does
  }
}

/**
 * `<paddock-chat server="https://chat.example" lang="fr" heading="…" scheme="light">`: a bubble in the corner. All attributes may be
 * left out; `lang` and `heading` may change at any time.
 */
class PaddockChat extends HTMLElement {
  static readonly observedAttributes = ["lang", "heading"];
  readonly #root = this.attachShadow({ mode: "open" });
  #store: Store | undefined;

  connectedCallback() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.#root.adoptedStyleSheets = [sheet];
    this.#store ??= createStore(this.getAttribute("server") ?? home, storageOf());
    this.#store.resume();
    this.#draw();
  }

  disconnectedCallback() {
    render(null, this.#root);
    this.#store?.stop();
    this.#store = undefined;
  }

  attributeChangedCallback() {
    if (this.#store) this.#draw();
  }

  #draw() {
    const locale = localeOf(this.getAttribute("lang"), document.documentElement.lang, navigator.language);
    render(
      <Panel store={this.#store!} t={texts[locale]} locale={locale} heading={this.getAttribute("heading")} />,
      this.#root,
    );
  }
}

if (!customElements.get("paddock-chat")) customElements.define("paddock-chat", PaddockChat);

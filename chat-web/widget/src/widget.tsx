import { render } from "preact";
import { localeOf, texts } from "./i18n/texts";
import { Panel } from "./Panel";
import { createStore, type Store } from "./store";
import css from "./style.css?inline";

/** Where this script came from is where its server is, unless the element says otherwise. */
const home = new URL(import.meta.url).origin;

function storageOf(storage: () => Storage): Storage | undefined {
  try {
    return storage();
  } catch {
    return undefined; // the page may not keep anything: the guest lives as long as it does
  }
}

/** What each server's widget knows: an element that is taken away and put back, or made anew, goes on where the one before was. */
const stores = new Map<string, Store>();

function storeOf(server: string): Store {
  const known = stores.get(server);
  if (known) return known;
  const made = createStore(
    server,
    storageOf(() => localStorage),
    storageOf(() => sessionStorage),
  );
  stores.set(server, made);
  return made;
}

/** The elements of this page, in order: the first one shows, as two would lie on each other. */
const elements = new Set<PaddockChat>();

/**
 * `<paddock-chat server="https://chat.example" lang="fr" heading="…" scheme="light">`: a bubble in the corner. All attributes may be
 * left out; `lang` and `heading` may change at any time. A page has one: a second waits until the first is taken away.
 */
class PaddockChat extends HTMLElement {
  static readonly observedAttributes = ["lang", "heading"];
  readonly #root = this.attachShadow({ mode: "open" });
  #store: Store | undefined;

  connectedCallback() {
    elements.add(this);
    if (elements.size > 1)
      console.warn("<paddock-chat>: this page has one already; the second stays hidden until the first is removed.");
    else this.#show();
  }

  disconnectedCallback() {
    elements.delete(this);
    if (!this.#store) return;
    render(null, this.#root);
    this.#store.stop();
    this.#store = undefined;
    const [next] = elements;
    if (next) next.#show();
  }

  attributeChangedCallback() {
    if (this.#store) this.#draw();
  }

  #show() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.#root.adoptedStyleSheets = [sheet];
    this.#store = storeOf(this.getAttribute("server") ?? home);
    this.#store.resume();
    this.#draw();
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

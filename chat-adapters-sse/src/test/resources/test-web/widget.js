customElements.define("paddock-chat", class extends HTMLElement {});

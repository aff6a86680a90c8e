import { type Parts, Sign } from "./parts";

/** The link to the server's own pages, where a guest goes on as the same person. */
export function Elsewhere({ store, t }: Pick<Parts, "store" | "t">) {
  const path = `/app/${store.panel.tab.value}`;
  return (
    <a
      class="foot"
      href={`${store.server}${path}`}
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => {
        if (!store.user.value) return;
        event.preventDefault();
        void goOn(store.placeOf(path));
      }}
    >
      <span>
        {t.inApp}
        <span class="vh"> ({t.newTab})</span>
      </span>
      <Sign path="M7 7h10v10M7 17 17 7" />
    </a>
  );
}

/** Opens the tab while the press still allows it, and leads it on once the pass is there. */
async function goOn(place: Promise<string | undefined>) {
  const tab = open("about:blank", "_blank");
  if (tab) tab.opener = null;
  const href = await place;
  if (!href) tab?.close();
  else if (tab) tab.location.replace(href);
  else location.assign(href); // the browser lets no tab open
}

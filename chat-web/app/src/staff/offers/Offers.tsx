import type { User } from "@paddock/client";
import { useEffect } from "preact/hooks";
import { useDraft } from "../../live/use-draft";
import { admin } from "../desk";
import { st } from "../i18n/i18n";
import { useLoaded } from "../load";
import { Content } from "../ui";
import { Emitted } from "./Emitted";
import { Look, Writing } from "./Writing";

/** Writing an offer, what it will look like, and those emitted before. */
export function Offers({ user }: { user: User }) {
  const list = useLoaded((signal) => admin.offers({ limit: 100 }, { signal }), []);
  const [title, setTitle] = useDraft(user.id, "offer.title");
  const [body, setBody] = useDraft(user.id, "offer.body");
  const [url, setUrl] = useDraft(user.id, "offer.url");
  const texts = st().offers;
  const clear = () => {
    for (const set of [setTitle, setBody, setUrl]) set("");
  };
  // Reach grows as people look.
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === "visible" && list.reload(), 10_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      <header class="bar">
        <h1>{texts.title}</h1>
      </header>
      <div class="scroll">
        <div class="compose">
          <section aria-labelledby="new-offer">
            <h2 id="new-offer">{texts.new}</h2>
            <Writing
              {...{ title, setTitle, body, setBody, url, setUrl }}
              onSent={() => {
                clear();
                list.reload();
              }}
            />
          </section>
          <Look title={title} body={body} url={url} />
          <section class="past" aria-labelledby="emitted">
            <h2 id="emitted">{texts.emitted}</h2>
            <Content of={list}>{(all) => <Emitted all={all} onChanged={list.reload} />}</Content>
          </section>
        </div>
      </div>
    </>
  );
}

import type { User } from "@paddock/client";
import type { EmittedOffer } from "@paddock/client/staff";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { humanError } from "../../errors";
import { useDraft } from "../../live/use-draft";
import { admin } from "../desk";
import { st } from "../i18n/i18n";
import { useLoaded } from "../load";
import { Content } from "../ui";
import { Emitted } from "./Emitted";
import { Look, Writing } from "./Writing";

const page = 100;

/** Writing an offer, what it will look like, and those emitted before. */
export function Offers({ user }: { user: User }) {
  const list = useLoaded((signal) => admin.offers({ limit: page }, { signal }), []);
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
            <Content of={list}>{(newest) => <EmittedPages newest={newest} onChanged={list.reload} />}</Content>
          </section>
        </div>
      </div>
    </>
  );
}

/** The newest, which are asked for again and again, and what was asked for before them. */
function EmittedPages({ newest, onChanged }: { newest: readonly EmittedOffer[]; onChanged: () => void }) {
  const shown = useRef<readonly EmittedOffer[]>([]);
  const [end, setEnd] = useState(newest.length < page);
  const [problem, setProblem] = useState<string>();
  const known = new Set(newest.map(({ id }) => id));
  const all = [...newest, ...shown.current.filter(({ id }) => !known.has(id))];
  shown.current = all; // what a newer one pushes out of the first page stays
  async function more() {
    const before = all.at(-1)?.id;
    if (before === undefined) return;
    setProblem(undefined);
    try {
      const next = await admin.offers({ before, limit: page });
      shown.current = [...shown.current, ...next];
      setEnd(next.length < page);
      onChanged();
    } catch (error) {
      setProblem(humanError(error));
    }
  }
  return (
    <>
      <Emitted all={all} onChanged={onChanged} />
      {problem && (
        <p class="wrong" role="alert">
          <Icon name="circle-alert" size="s" />
          <span>{problem}</span>
        </p>
      )}
      {!end && (
        <button class="btn" type="button" onClick={() => void more()}>
          {st().offers.older}
        </button>
      )}
    </>
  );
}

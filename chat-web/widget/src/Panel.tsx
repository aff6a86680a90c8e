import { useEffect, useRef, useState } from "preact/hooks";
import { AdvisorTab } from "./AdvisorTab";
import { AssistantTab } from "./AssistantTab";
import { OffersTab } from "./OffersTab";
import { type Parts, Problem, Sign } from "./parts";

const tabs = ["assistant", "advisor", "offers"] as const;
type Tab = (typeof tabs)[number];

/** The bubble in the corner, and what opens over it. */
export function Panel({ store, t, locale, heading }: Parts & { heading: string | null }) {
  const [open, setOpen] = useState(false);
  const [tab, setTab] = useState<Tab>("assistant");
  const bubble = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLElement>(null);
  const unread = store.unreadTalk.value + store.unreadOffers.value;
  const user = store.user.value;
  useEffect(() => {
    if (open)
      box.current
        ?.querySelector<HTMLElement>("textarea:not(:disabled), input, [role=tab][aria-selected=true]")
        ?.focus();
  }, [open, user?.id]);
  const shut = () => {
    setOpen(false);
    bubble.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it takes Escape from whatever in it has the focus
    <div
      class="pw-root"
      lang={locale}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        event.stopPropagation();
        shut();
      }}
    >
      {open && (
        <section class="pw" part="panel" role="dialog" aria-labelledby="title" ref={box}>
          <div class="head" part="head">
            <div class="grow">
              <h2 id="title">{heading || t.title}</h2>
              <p class="meta" role="status">
                <i class={store.advisors.value > 0 ? "dot" : "dot off"} aria-hidden="true" />
                {t.available(store.advisors.value)}
              </p>
            </div>
            <button class="ib" type="button" aria-label={t.close} onClick={shut}>
              <Sign path="m6 9 6 6 6-6" />
            </button>
          </div>
          {user ? (
            <Signed store={store} t={t} locale={locale} tab={tab} onTab={setTab} />
          ) : (
            <Entry store={store} t={t} locale={locale} />
          )}
        </section>
      )}
      <button
        class="bubble"
        part="bubble"
        type="button"
        ref={bubble}
        aria-expanded={open}
        aria-label={unread > 0 && !open ? `${t.open}, ${t.unread(unread)}` : open ? t.close : t.open}
        onClick={() => (open ? shut() : setOpen(true))}
      >
        <Sign
          path={
            open
              ? "M18 6 6 18M6 6l12 12"
              : "M22 17a2 2 0 0 1-2 2H6.8a2 2 0 0 0-1.4.6l-2.2 2.2A.7.7 0 0 1 2 21.3V5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2z"
          }
        />
        {unread > 0 && !open && (
          <span class="badge" aria-hidden="true">
            {unread > 9 ? "9+" : unread}
          </span>
        )}
      </button>
    </div>
  );
}

function Signed({ store, t, locale, tab, onTab }: Parts & { tab: Tab; onTab: (tab: Tab) => void }) {
  const { state } = store.status.value;
  const count = { assistant: 0, advisor: store.unreadTalk.value, offers: store.unreadOffers.value };
  const move = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined) return;
    const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length]!;
    onTab(next);
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={t.withWhom} onKeyDown={move}>
        {tabs.map((one) => (
          <button
            type="button"
            role="tab"
            id={`tab-${one}`}
            aria-selected={one === tab}
            aria-controls="pane"
            tabIndex={one === tab ? 0 : -1}
            onClick={() => onTab(one)}
            key={one}
          >
            {t.tabs[one]}
            {count[one] > 0 && (
              <span class="badge">
                <span aria-hidden="true">{count[one]}</span>
                <span class="vh"> {t.unread(count[one])}</span>
              </span>
            )}
          </button>
        ))}
      </div>
      <div class="pane" role="tabpanel" id="pane" aria-labelledby={`tab-${tab}`}>
        {state === "closed" ? (
          <div class="note" role="alert">
            <p>{t.ended}</p>
            <button class="btn" type="button" onClick={store.forget}>
              {t.anew}
            </button>
          </div>
        ) : (
          state === "waiting" && (
            <p class="note" role="status">
              {t.offline}
            </p>
          )
        )}
        <Problem store={store} t={t} />
        {tab === "assistant" ? (
          <AssistantTab store={store} t={t} locale={locale} />
        ) : tab === "advisor" ? (
          <AdvisorTab store={store} t={t} locale={locale} />
        ) : (
          <OffersTab store={store} t={t} locale={locale} />
        )}
      </div>
    </>
  );
}

/** A letter that is a word or a syllable, and a name by itself. */
const wholeInOne = /^[\p{Ideographic}\p{Script=Hangul}]$/u;

function Entry({ store, t, locale }: Parts) {
  const [name, setName] = useState("");
  const [busy, setBusy] = useState(false);
  const characters = [...name.trim()].length;
  const ready = (characters >= 2 || wholeInOne.test(name.trim())) && characters <= 32;
  return (
    <form
      class="entry"
      noValidate
      onSubmit={async (event) => {
        event.preventDefault();
        if (!ready || busy) return;
        setBusy(true);
        await store.enter(name.trim(), locale);
        setBusy(false);
      }}
    >
      <label for="name">{t.name}</label>
      <input
        class="input"
        id="name"
        name="name"
        value={name}
        autocomplete="nickname"
        aria-describedby="name-hint"
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <p class="meta" id="name-hint">
        {t.nameHint}
      </p>
      <Problem store={store} t={t} />
      <button class="btn main" type="submit" disabled={!ready || busy}>
        {t.begin}
      </button>
      <p class="meta">{t.kept}</p>
    </form>
  );
}

import { useState } from "preact/hooks";
import { type Tab, tabs } from "./panel-state";
import { type Parts, Problem, Writing } from "./parts";

/** For a visitor without a name: first what can be done here, and once they want something of it, the name. */
export function Welcome(parts: Parts) {
  return parts.store.panel.wished.value ? <Entry {...parts} /> : <Greeting {...parts} />;
}

function Greeting({ store, t }: Parts) {
  const wish = (tab: Tab) => {
    store.panel.setTab(tab);
    store.panel.setWished(true);
  };
  return (
    <div class="pane greet">
      <div class="scroll">
        <div class="entry">
          <h3>{t.hello}</h3>
          <div class="cards">
            {tabs.map((one) => (
              <button class="card" type="button" onClick={() => wish(one)} key={one}>
                <b>{t.offered[one].title}</b>
                <span>{t.offered[one].text}</span>
              </button>
            ))}
          </div>
        </div>
      </div>
      <Writing
        store={store}
        box="answer"
        t={{ ...t, write: t.writeNow }}
        label={t.writeNow}
        onSend={(text) => {
          wish("assistant");
          void store.answer(text, text);
        }}
      />
    </div>
  );
}

/** A letter that is a word or a syllable, and a name by itself. */
const wholeInOne = /^[\p{Ideographic}\p{Script=Hangul}]$/u;

function Entry({ store, t, locale }: Parts) {
  const [busy, setBusy] = useState(false);
  const name = store.panel.drafts.value.name ?? "";
  const characters = [...name.trim()].length;
  const ready = (characters >= 2 || wholeInOne.test(name.trim())) && characters <= 32;
  return (
    <form
      class="entry greet"
      noValidate
      onSubmit={async (event) => {
        event.preventDefault();
        if (!ready || busy) return;
        setBusy(true);
        if (await store.enter(name.trim(), locale)) store.panel.setWished(false);
        setBusy(false);
      }}
    >
      <h3>{t.nameFirst}</h3>
      <label for="name">{t.name}</label>
      <input
        class="input"
        id="name"
        name="name"
        value={name}
        dir="auto"
        autocomplete="nickname"
        aria-describedby="name-hint"
        onInput={(event) => store.panel.write("name", event.currentTarget.value)}
      />
      <p class="meta" id="name-hint">
        {t.nameHint}
      </p>
      <Problem store={store} t={t} />
      <button class="btn main" type="submit" disabled={!ready || busy}>
        {t.begin}
      </button>
      <button class="bare" type="button" onClick={() => store.panel.setWished(false)}>
        {t.goBack}
      </button>
      <p class="meta">{t.kept}</p>
    </form>
  );
}

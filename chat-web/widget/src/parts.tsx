import type { Locale } from "@paddock/client";
import type { Texts } from "./i18n/texts";
import type { Box } from "./panel-state";
import type { Store } from "./store";

/** The props of every part of the panel. */
export type Parts = { store: Store; t: Texts; locale: Locale };

export function Problem({ store, t }: Pick<Parts, "store" | "t">) {
  const code = store.problem.value;
  return <div role="alert">{code && <p class="wrong">{t.errors[code] ?? t.errors.other}</p>}</div>;
}

export function Sign({ path }: { path: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}

type WritingProps = {
  store: Store;
  /** Where what is typed is kept until it is sent. */
  box: Box;
  t: Texts;
  label: string;
  off?: boolean;
  numeric?: boolean;
  onSend: (text: string) => void;
};

/** Where one writes: Enter sends, Shift and Enter makes a line. */
export function Writing({ store, box, t, label, off = false, numeric = false, onSend }: WritingProps) {
  const text = store.panel.drafts.value[box] ?? "";
  const ready = text.trim() !== "" && !off && [...text].length <= 4_000;
  const send = () => {
    if (!ready) return;
    store.panel.write(box, "");
    onSend(text.trim());
  };
  return (
    <form
      class="writing"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        class="input"
        rows={1}
        value={text}
        dir="auto"
        enterkeyhint="send"
        aria-label={label}
        placeholder={t.write}
        inputMode={numeric ? "numeric" : undefined}
        onInput={(event) => store.panel.write(box, event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <button class="ib send" type="submit" aria-label={t.send} disabled={!ready}>
        <Sign path="M14.5 21.7a.5.5 0 0 0 1 0l6.4-19a.5.5 0 0 0-.6-.6l-19 6.5a.5.5 0 0 0 0 .9l8 3.2a2 2 0 0 1 1 1.1zM21.9 2.1 10.9 13" />
      </button>
    </form>
  );
}

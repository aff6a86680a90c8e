import { useModal } from "../design/use-modal";
import { t } from "../i18n/i18n";
import { st } from "./i18n/i18n";

/** Every single key and what it does. */
export function KeyHelp({ onDone }: { onDone: () => void }) {
  const texts = st().keys;
  const dialog = useModal();
  return (
    <dialog
      class="dlg"
      ref={dialog}
      aria-labelledby="keys-title"
      onCancel={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <h2 id="keys-title">{texts.title}</h2>
      <dl class="key-list">
        {texts.list.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p class="meta">{texts.note}</p>
      <div class="do">
        <button class="btn" type="button" autofocus onClick={onDone}>
          {t().close}
        </button>
      </div>
    </dialog>
  );
}

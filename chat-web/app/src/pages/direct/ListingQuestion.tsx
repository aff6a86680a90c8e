import { useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { t } from "../../i18n/i18n";
import { saveProfile } from "../account/save-profile";

/** Whether others may see one online and write: asked until it is answered, on whichever device, and never again. */
export function ListingQuestion() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const texts = t().messages;
  async function answer(listed: boolean) {
    if (busy) return;
    setBusy(true);
    setProblem(await saveProfile({ listed }));
    setBusy(false);
  }
  return (
    <section class="askonce" aria-labelledby="listing-question">
      <h2 id="listing-question">{texts.listing}</h2>
      <p class="meta">{texts.listingText}</p>
      <div class="do">
        <button class="btn" type="button" disabled={busy} onClick={() => void answer(true)}>
          {texts.listingYes}
        </button>
        <button class="btn" type="button" disabled={busy} onClick={() => void answer(false)}>
          {texts.listingNo}
        </button>
      </div>
      {problem && (
        <p class="wrong" role="alert">
          <Icon name="circle-alert" size="s" />
          <span>{problem}</span>
        </p>
      )}
      <p class="fine">{texts.listingOnce}</p>
    </section>
  );
}

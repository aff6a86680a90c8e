import { useState } from "preact/hooks";
import { FormDialog } from "../../../design/FormDialog";
import { humanError } from "../../../errors";
import { t } from "../../../i18n/i18n";
import { toast } from "../../../live/toasts";
import { admin } from "../../desk";
import { st } from "../../i18n/i18n";

/** The address at which one's calendar program reads all that is booked: made on request, shown once, ended by a press. */
export function Feed({ onDone }: { onDone: () => void }) {
  const texts = st().feed;
  const [url, setUrl] = useState<string>();
  async function end() {
    try {
      await admin.closeCalendarFeed();
      toast("go", texts.ended);
      onDone();
    } catch (error) {
      toast("stop", texts.title, humanError(error));
    }
  }
  return (
    <FormDialog
      title={texts.title}
      text={texts.text}
      keep={t().close}
      act={url ? texts.again : texts.make}
      quiet
      onKeep={onDone}
      onAct={async () => setUrl(await admin.openCalendarFeed())}
    >
      {url && (
        <div class="field">
          <label for="feed-url">{texts.address}</label>
          <input class="input" id="feed-url" readOnly value={url} onFocus={(event) => event.currentTarget.select()} />
        </div>
      )}
      <button class="btn --bare" type="button" onClick={() => void end()}>
        {texts.end}
      </button>
    </FormDialog>
  );
}

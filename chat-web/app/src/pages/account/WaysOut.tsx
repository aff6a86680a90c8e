import type { User } from "@paddock/client";
import { useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { Ask } from "../../design/ui";
import { humanError } from "../../errors";
import { t } from "../../i18n/i18n";
import { api, erase, signOut } from "../../live/session";
import { toast } from "../../live/toasts";
import { go } from "../../router";

/** Something to be asked about before it is done. */
function useAsked(act: () => Promise<void>) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  return {
    open,
    ask: () => setOpen(true),
    dialog: {
      busy,
      error,
      onKeep: () => setOpen(false),
      onAct: () => {
        setBusy(true);
        act().catch((failure: unknown) => {
          setBusy(false);
          setError(humanError(failure));
        });
      },
    },
  };
}

/** Signing out, here or everywhere. */
export function WaysOut({ user }: { user: User }) {
  const texts = t().me;
  const out = async (everywhere: boolean) => {
    await signOut({ everywhere });
    go("/app/sign-in");
  };
  const here = useAsked(() => out(false));
  const everywhere = useAsked(() => out(true));
  const leaveNow = () => out(false).catch((error: unknown) => toast("stop", t().entry.problem, humanError(error)));
  return (
    <section class="card" aria-labelledby="ways-out">
      <h2 id="ways-out">{texts.sessions}</h2>
      <div class="row --wrap">
        <button class="btn" type="button" onClick={() => (user.guest ? here.ask() : void leaveNow())}>
          <Icon name="log-out" />
          {texts.signOut}
        </button>
        {!user.guest && (
          <button class="btn --bare" type="button" onClick={everywhere.ask}>
            {texts.signOutAll}
          </button>
        )}
      </div>
      {here.open && (
        <Ask
          title={texts.guestOutTitle}
          text={texts.guestOutText}
          keep={texts.stay}
          act={texts.signOut}
          destroys
          {...here.dialog}
        />
      )}
      {everywhere.open && (
        <Ask
          title={texts.signOutAllTitle}
          text={texts.signOutAllText}
          keep={texts.stay}
          act={texts.signOutAll}
          destroys
          {...everywhere.dialog}
        />
      )}
    </section>
  );
}

/** One’s data: to take along, or to erase. */
export function Data() {
  const texts = t().me;
  const erasing = useAsked(async () => {
    await erase();
    toast("go", texts.erased);
    go("/app/sign-in");
  });
  return (
    <section class="card" aria-labelledby="data">
      <h2 id="data">{texts.data}</h2>
      <p class="meta">{texts.exportText}</p>
      <a class="btn" href={api.exportUrl()} download="paddock.json">
        <Icon name="download" />
        {texts.exportDo}
      </a>
      <p class="meta">{texts.eraseText}</p>
      <button class="btn --stop" type="button" onClick={erasing.ask}>
        {texts.erase}
      </button>
      {erasing.open && (
        <Ask
          title={texts.eraseTitle}
          text={texts.eraseBody}
          keep={texts.stay}
          act={texts.eraseDo}
          destroys
          {...erasing.dialog}
        />
      )}
    </section>
  );
}

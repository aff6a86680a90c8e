import type { User } from "@paddock/client";
import { useState } from "preact/hooks";
import { FormDialog } from "../../design/FormDialog";
import { Icon } from "../../design/Icon";
import { Ask, Field } from "../../design/ui";
import { codeOf, humanError } from "../../errors";
import { t } from "../../i18n/i18n";
import { unsent } from "../../live/drafts";
import { signOut } from "../../live/session";
import { toast } from "../../live/toasts";
import { go } from "../../router";
import { OwnSessions } from "./OwnSessions";
import { account, erase } from "./own-account";
import { useAsked } from "./use-asked";

/** Signing out, here or everywhere. */
export function WaysOut({ user }: { user: User }) {
  const texts = t().me;
  const out = async (everywhere: boolean) => {
    await signOut({ everywhere });
    go("/app/sign-in");
  };
  const here = useAsked(() => out(false));
  const everywhere = useAsked(() => out(true));
  const lost = unsent(user.id);
  const leaveNow = () => out(false).catch((error: unknown) => toast("stop", t().entry.problem, humanError(error)));
  return (
    <section class="card" aria-labelledby="ways-out">
      <h2 id="ways-out">{texts.sessions}</h2>
      <OwnSessions />
      <div class="row --wrap">
        <button
          class="btn"
          type="button"
          onClick={() => (user.guest || unsent(user.id) > 0 ? here.ask() : void leaveNow())}
        >
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
          title={user.guest ? texts.guestOutTitle : texts.unsentTitle}
          text={[user.guest && texts.guestOutText, lost > 0 && texts.unsentText(lost)].filter(Boolean).join(" ")}
          keep={texts.stay}
          act={texts.signOut}
          destroys
          {...here.dialog}
        />
      )}
      {everywhere.open && (
        <Ask
          title={texts.signOutAllTitle}
          text={[texts.signOutAllText, lost > 0 && texts.unsentText(lost)].filter(Boolean).join(" ")}
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
export function Data({ user }: { user: User }) {
  const texts = t().me;
  const [open, setOpen] = useState(false);
  return (
    <section class="card" aria-labelledby="data">
      <h2 id="data">{texts.data}</h2>
      <p class="meta">{texts.exportText}</p>
      <a class="btn" href={account.exportUrl()} download="paddock.json">
        <Icon name="download" />
        {texts.exportDo}
      </a>
      <p class="meta">{texts.eraseText}</p>
      <button class="btn --stop" type="button" onClick={() => setOpen(true)}>
        {texts.erase}
      </button>
      {open && <Erase user={user} onKeep={() => setOpen(false)} />}
    </section>
  );
}

/** Asks once more, and for the password where there is one: what was typed stays when it was wrong. */
function Erase({ user, onKeep }: { user: User; onKeep: () => void }) {
  const texts = t().me;
  const [password, setPassword] = useState("");
  const [wrong, setWrong] = useState<string>();
  return (
    <FormDialog
      title={texts.eraseTitle}
      text={texts.eraseBody}
      keep={texts.stay}
      act={texts.eraseDo}
      destroys
      ready={user.guest || password !== ""}
      onKeep={onKeep}
      onAct={async () => {
        setWrong(undefined);
        try {
          await erase(user.guest ? undefined : { currentPassword: password });
        } catch (error) {
          if (codeOf(error) !== "invalid_credentials") throw error;
          setWrong(texts.passwordWrong);
          return;
        }
        toast("go", texts.erased);
        go("/app/sign-in");
      }}
    >
      {!user.guest && (
        <Field
          label={texts.passwordNow}
          error={wrong}
          value={password}
          onValue={setPassword}
          type="password"
          name="currentPassword"
          autocomplete="current-password"
        />
      )}
    </FormDialog>
  );
}

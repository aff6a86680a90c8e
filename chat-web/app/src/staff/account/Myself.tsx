import type { User } from "@paddock/client";
import { useState } from "preact/hooks";
import { FormDialog } from "../../design/FormDialog";
import { Icon } from "../../design/Icon";
import { Ask, Face, Field } from "../../design/ui";
import { humanError } from "../../errors";
import { t } from "../../i18n/i18n";
import { unsent } from "../../live/drafts";
import { changeMe, signOut } from "../../live/session";
import { toast } from "../../live/toasts";
import { OwnSessions } from "../../pages/account/OwnSessions";
import { account } from "../../pages/account/own-account";
import { PasswordForm } from "../../pages/account/PasswordForm";
import { useAsked } from "../../pages/account/use-asked";
import { LanguageChoice } from "../../shell/LanguageChoice";
import { AlertSettings } from "../alerts/Alerts";
import { again } from "../desk";
import { st } from "../i18n/i18n";
import { SecondFactor } from "./SecondFactor";

/** One's own account: name, language, password, second factor, and the way out. */
export function Myself({ user }: { user: User }) {
  const texts = st().me;
  return (
    <>
      <header class="bar">
        <h1>{texts.title}</h1>
      </header>
      <div class="scroll">
        <div class="sheet profile">
          <header class="row who-am-i">
            <Face id={user.id} name={user.displayName} house size="l" />
            <p class="title grow cut">{user.displayName}</p>
            <span class="tag">{st().people.roles[user.role]}</span>
          </header>
          <Name user={user} />
          <div class="card setting">
            <h2>{t().me.language}</h2>
            <LanguageChoice />
          </div>
          <AlertSettings />
          <Factor />
          <PasswordForm onDone={again} />
          <Out user={user} />
        </div>
      </div>
    </>
  );
}

function Name({ user }: { user: User }) {
  const [name, setName] = useState(user.displayName);
  const [wrong, setWrong] = useState<string>();
  async function submit(event: Event) {
    event.preventDefault();
    try {
      await changeMe({ displayName: name.trim() });
      setWrong(undefined);
      toast("go", t().me.saved);
    } catch (error) {
      setWrong(humanError(error));
    }
  }
  return (
    <form class="card name-form" noValidate onSubmit={submit}>
      <Field
        label={t().me.name}
        value={name}
        onValue={setName}
        error={wrong}
        autocomplete="nickname"
        name="displayName"
      />
      <button class="btn" type="submit" disabled={name.trim() === user.displayName}>
        {t().me.save}
      </button>
    </form>
  );
}

function Factor() {
  const texts = st().factor;
  const [doing, setDoing] = useState<"add" | "remove">();
  const [otp, setOtp] = useState("");
  return (
    <section class="card" aria-labelledby="factor">
      <h2 id="factor">{texts.title}</h2>
      <p class="meta">{texts.text}</p>
      {doing === "add" ? (
        <SecondFactor onDone={() => setDoing(undefined)} />
      ) : (
        <div class="row --wrap">
          <button class="btn" type="button" onClick={() => setDoing("add")}>
            <Icon name="shield-check" />
            {texts.add}
          </button>
          <button class="btn --bare --stop" type="button" onClick={() => setDoing("remove")}>
            {texts.remove}
          </button>
        </div>
      )}
      {doing === "remove" && (
        <FormDialog
          title={texts.removeTitle}
          text={texts.removeText}
          keep={texts.removeKeep}
          act={texts.remove}
          destroys
          ready={otp.trim() !== ""}
          onKeep={() => setDoing(undefined)}
          onAct={async () => {
            await account.removeTotp(otp.replace(/\s/g, ""));
            toast("go", texts.removed);
            setDoing(undefined);
          }}
        >
          <Field
            label={t().entry.otp}
            value={otp}
            onValue={setOtp}
            name="otp"
            inputMode="numeric"
            autocomplete="one-time-code"
          />
        </FormDialog>
      )}
    </section>
  );
}

function Out({ user }: { user: User }) {
  const texts = t().me;
  const lost = unsent(user.id);
  const out = (everywhere: boolean) => signOut({ everywhere });
  const here = useAsked(() => out(false));
  const everywhere = useAsked(() => out(true));
  const leaveNow = () => out(false).catch((error: unknown) => toast("stop", t().entry.problem, humanError(error)));
  return (
    <section class="card" aria-labelledby="out">
      <h2 id="out">{texts.sessions}</h2>
      <OwnSessions />
      <div class="row --wrap">
        <button class="btn" type="button" onClick={() => (unsent(user.id) > 0 ? here.ask() : void leaveNow())}>
          <Icon name="log-out" />
          {texts.signOut}
        </button>
        <button class="btn --bare" type="button" onClick={everywhere.ask}>
          {texts.signOutAll}
        </button>
      </div>
      {here.open && (
        <Ask
          title={texts.unsentTitle}
          text={texts.unsentText(lost)}
          keep={texts.stay}
          act={texts.signOut}
          destroys
          {...here.dialog}
        />
      )}
      {everywhere.open && (
        <Ask
          title={texts.signOutAllTitle}
          text={[st().me.signOutAllText, lost > 0 && texts.unsentText(lost)].filter(Boolean).join(" ")}
          keep={texts.stay}
          act={texts.signOutAll}
          destroys
          {...everywhere.dialog}
        />
      )}
    </section>
  );
}

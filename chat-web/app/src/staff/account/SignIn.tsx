import { useState } from "preact/hooks";
import { Wrong } from "../../design/FormDialog";
import { Icon } from "../../design/Icon";
import { Field } from "../../design/ui";
import { codeOf, humanError } from "../../errors";
import { t } from "../../i18n/i18n";
import { api, signedIn } from "../../live/session";
import { checkEmail, checkRequired } from "../../pages/account/entry-checks";
import { LanguageChoice } from "../../shell/LanguageChoice";
import { Brand, ThemeToggle } from "../../shell/Shell";
import { st } from "../i18n/i18n";

/** The way into the console: an account of the house, and its second factor once there is one. */
export function SignIn() {
  const { entry } = t();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [otp, setOtp] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<{
    email?: string | undefined;
    password?: string | undefined;
    otp?: string | undefined;
  }>({});
  const [problem, setProblem] = useState<string>();

  async function submit(event: Event) {
    event.preventDefault();
    if (busy) return;
    const found = {
      email: checkEmail(email),
      password: checkRequired(password),
      otp: otp === undefined ? undefined : checkRequired(otp),
    };
    setWrong(found);
    setProblem(undefined);
    if (Object.values(found).some(Boolean)) return;
    setBusy(true);
    try {
      signedIn(await api.signIn({ email: email.trim(), password, ...(otp === undefined ? {} : { otp: otp.trim() }) }));
    } catch (error) {
      setBusy(false);
      if (codeOf(error) === "otp_required") setOtp(otp ?? "");
      setProblem(humanError(error));
    }
  }

  return (
    <div class="entry">
      <header class="asphalt">
        <div class="entry-top">
          <Brand />
          <span class="grow" />
          <LanguageChoice />
          <ThemeToggle />
        </div>
      </header>
      <main id="main" class="entry-main" tabIndex={-1}>
        <h1>{st().console}</h1>
        <p class="lead">{st().signInLead}</p>
        <form class="card stack" noValidate onSubmit={submit} aria-busy={busy}>
          <Field
            label={entry.email}
            error={wrong.email}
            value={email}
            onValue={setEmail}
            type="email"
            name="email"
            autocomplete="username"
            required
          />
          <Field
            label={entry.password}
            error={wrong.password}
            value={password}
            onValue={setPassword}
            type="password"
            name="password"
            autocomplete="current-password"
            required
          />
          {otp !== undefined && (
            <Field
              label={entry.otp}
              hint={entry.otpHint}
              error={wrong.otp}
              value={otp}
              onValue={setOtp}
              name="otp"
              autocomplete="one-time-code"
            />
          )}
          <a href="/app/forgotten">{t().recovery.link}</a>
          {problem && <Wrong text={problem} />}
          <button
            class={busy ? "btn --main --l --wide is-busy" : "btn --main --l --wide"}
            type="submit"
            aria-disabled={busy}
          >
            {busy && <Icon name="refresh-cw" />}
            {entry.goSignIn}
          </button>
        </form>
      </main>
    </div>
  );
}

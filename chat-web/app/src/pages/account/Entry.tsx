import { ProblemError, type User } from "@paddock/client";
import { signal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { Field } from "../../design/ui";
import { codeOf, humanError } from "../../errors";
import { locale, t } from "../../i18n/i18n";
import { api, sendsMail, signedIn } from "../../live/session";
import { entryPath, go } from "../../router";
import { checkEmail, checkName, checkPassword, checkRequired, weakness } from "./entry-checks";
import { Gate } from "./Gate";

type Way = "guest" | "sign-in" | "sign-up";

/** Typed once, there on every way in; the password is kept nowhere. */
const typedName = signal("");
const typedEmail = signal("");

/** Ways in: without an account, with one, with a new one. */
export function Entry({ way, next }: { way: Way; next: string }) {
  const { entry, titles } = t();
  const title = { guest: titles.guest, "sign-in": titles.signIn, "sign-up": titles.signUp }[way];
  const ways: [Way, string][] = [
    ["guest", entry.asGuest],
    ["sign-in", entry.asMember],
    ["sign-up", entry.asNew],
  ];
  return (
    <Gate title={title} lead={entry.lead}>
      <nav class="seg" aria-label={entry.ways}>
        {ways.map(([other, label]) => (
          <a href={entryPath(other, next)} aria-current={other === way ? "page" : undefined} key={other}>
            {label}
          </a>
        ))}
      </nav>
      <EntryForm way={way} next={next} key={way} />
    </Gate>
  );
}

type Wrong = Partial<Record<"displayName" | "email" | "password" | "otp", string>>;

function EntryForm({ way, next }: { way: Way; next: string }) {
  const { entry } = t();
  const [password, setPassword] = useState("");
  const [shown, setShown] = useState(false);
  const [otp, setOtp] = useState<string>();
  const [marketing, setMarketing] = useState(false);
  const [listed, setListed] = useState(false);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Wrong>({});
  const [problem, setProblem] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.values(wrong).some(Boolean)) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [wrong]);

  const owner = { name: typedName.value, email: typedEmail.value };
  const named = way !== "sign-in";
  const known = way !== "guest";

  function check(): Wrong {
    return {
      ...(named ? { displayName: checkName(typedName.value) } : {}),
      ...(known ? { email: checkEmail(typedEmail.value) } : {}),
      ...(known ? { password: way === "sign-up" ? checkPassword(password, owner) : checkRequired(password) } : {}),
      ...(otp !== undefined ? { otp: checkRequired(otp) } : {}),
    };
  }

  function ask(): Promise<User> {
    const displayName = typedName.value.trim();
    const email = typedEmail.value.trim();
    if (way === "guest") return api.enterAsGuest({ displayName, locale: locale.value });
    if (way === "sign-in") return api.signIn({ email, password, ...(otp === undefined ? {} : { otp: otp.trim() }) });
    const choices = { marketingOptIn: marketing, ...(listed ? { listed } : {}) }; // who leaves it open is asked among the messages
    return api.signUp({ email, password, displayName, locale: locale.value, ...choices });
  }

  async function submit(event: Event) {
    event.preventDefault();
    if (busy) return;
    const found = check();
    setWrong(found);
    setProblem(undefined);
    if (Object.values(found).some(Boolean)) return;
    setBusy(true);
    try {
      signedIn(await ask());
      go(next, { replace: true });
    } catch (error) {
      setBusy(false);
      refuse(error);
    }
  }

  function refuse(error: unknown) {
    const field = error instanceof ProblemError ? error.field : undefined;
    const code = codeOf(error);
    if (code === "otp_required") {
      setOtp(otp ?? "");
      setProblem(humanError(error));
    } else if (code === "email_taken") setWrong({ email: humanError(error) });
    else if (field === "displayName" || field === "email" || field === "password" || field === "otp")
      setWrong({ [field]: humanError(error) });
    else setProblem(humanError(error));
  }

  return (
    <form class="card stack" noValidate ref={form} onSubmit={submit} aria-busy={busy}>
      {named && (
        <Field
          label={entry.displayName}
          hint={entry.displayNameHint}
          error={wrong.displayName}
          value={typedName.value}
          onValue={(value) => (typedName.value = value)}
          name="displayName"
          autocomplete="nickname"
          required
        />
      )}
      {known && (
        <Field
          label={entry.email}
          error={wrong.email}
          value={typedEmail.value}
          onValue={(value) => (typedEmail.value = value)}
          type="email"
          name="email"
          autocomplete={way === "sign-up" ? "email" : "username"}
          required
        />
      )}
      {known && (
        <>
          <Field
            label={entry.password}
            hint={way === "sign-up" ? entry.passwordHint : undefined}
            error={(way === "sign-up" ? weakness(password, owner) : undefined) ?? wrong.password}
            value={password}
            onValue={setPassword}
            type={shown ? "text" : "password"}
            name="password"
            autocomplete={way === "sign-up" ? "new-password" : "current-password"}
            required
          />
          <label class="check">
            <input type="checkbox" checked={shown} onChange={(event) => setShown(event.currentTarget.checked)} />
            <span>{entry.show}</span>
          </label>
        </>
      )}
      {way === "sign-in" && sendsMail.value && <a href="/app/forgotten">{t().recovery.link}</a>}
      {otp !== undefined && (
        <Field
          label={entry.otp}
          hint={entry.otpHint}
          error={wrong.otp}
          value={otp}
          onValue={setOtp}
          name="otp"
          inputMode="numeric"
          autocomplete="one-time-code"
        />
      )}
      {way === "sign-up" && (
        <fieldset class="choices">
          <label class="check">
            <input type="checkbox" checked={listed} onChange={(event) => setListed(event.currentTarget.checked)} />
            <span>{entry.listed}</span>
          </label>
          <label class="check">
            <input
              type="checkbox"
              checked={marketing}
              onChange={(event) => setMarketing(event.currentTarget.checked)}
            />
            <span>{entry.marketing}</span>
          </label>
        </fieldset>
      )}
      <div role="alert">
        {problem && (
          <p class="wrong">
            <Icon name="circle-alert" size="s" />
            <span>{problem}</span>
          </p>
        )}
      </div>
      <button
        class={busy ? "btn --main --l --wide is-busy" : "btn --main --l --wide"}
        type="submit"
        aria-disabled={busy}
      >
        {busy && <Icon name="refresh-cw" />}
        {busy ? entry.busy : { guest: entry.goGuest, "sign-in": entry.goSignIn, "sign-up": entry.goSignUp }[way]}
      </button>
      {way === "guest" && <p class="meta">{entry.guestNote}</p>}
    </form>
  );
}

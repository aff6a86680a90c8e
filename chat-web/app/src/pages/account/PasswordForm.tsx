import { ProblemError } from "@paddock/client";
import { useState } from "preact/hooks";
import { Field } from "../../design/ui";
import { codeOf, humanError } from "../../errors";
import { t } from "../../i18n/i18n";
import { me } from "../../live/session";
import { toast } from "../../live/toasts";
import { checkPassword, checkRequired, weakness } from "./entry-checks";
import { changePassword } from "./own-account";

/** A new password, with the old one to prove who asks; it ends every other session. */
export function PasswordForm({ onDone }: { onDone?: () => void }) {
  const texts = t().me;
  const owner = { name: me.value?.displayName ?? "" };
  const [current, setCurrent] = useState("");
  const [wished, setWished] = useState("");
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<{ current?: string | undefined; wished?: string | undefined }>({});
  async function submit(event: Event) {
    event.preventDefault();
    if (busy) return;
    const found = { current: checkRequired(current), wished: checkPassword(wished, owner) };
    setWrong(found);
    if (found.current || found.wished) return;
    setBusy(true);
    try {
      await changePassword({ currentPassword: current, password: wished });
      setCurrent("");
      setWished("");
      toast("go", texts.passwordDone, texts.passwordDoneText);
      onDone?.();
    } catch (error) {
      const ofNew = error instanceof ProblemError && error.field === "password";
      const text = codeOf(error) === "invalid_credentials" ? texts.passwordWrong : humanError(error);
      setWrong(ofNew ? { wished: text } : { current: text });
    } finally {
      setBusy(false);
    }
  }
  return (
    <form class="card" noValidate onSubmit={submit} aria-label={texts.password}>
      <h2>{texts.password}</h2>
      <Field
        label={texts.passwordNow}
        error={wrong.current}
        value={current}
        onValue={setCurrent}
        type="password"
        name="currentPassword"
        autocomplete="current-password"
      />
      <Field
        label={texts.passwordNew}
        hint={t().entry.passwordHint}
        error={weakness(wished, owner) ?? wrong.wished}
        value={wished}
        onValue={setWished}
        type="password"
        name="password"
        autocomplete="new-password"
      />
      <button
        class={busy ? "btn is-busy" : "btn"}
        type="submit"
        aria-disabled={busy}
        disabled={current === "" && wished === ""}
      >
        {texts.passwordDo}
      </button>
    </form>
  );
}

import type { User } from "@paddock/client";
import { useState } from "preact/hooks";
import { Field } from "../../design/ui";
import { codeOf, humanError } from "../../errors";
import { t } from "../../i18n/i18n";
import { changeMe, sendsMail } from "../../live/session";
import { toast } from "../../live/toasts";
import { checkEmail, checkRequired } from "./entry-checks";
import { account } from "./own-account";
import { saveProfile } from "./save-profile";

/** How one is reached: the address one signs in with, and a telephone number. */
export function Reached({ user }: { user: User }) {
  return (
    <section class="card" aria-labelledby="reached">
      <h2 id="reached">{t().me.reached}</h2>
      {user.email !== undefined && <Address user={user} />}
      <Phone user={user} />
    </section>
  );
}

function Address({ user }: { user: User }) {
  const texts = t().me;
  const [editing, setEditing] = useState(false);
  const [sending, setSending] = useState(false);
  async function resend() {
    if (sending) return;
    setSending(true);
    try {
      await account.resendVerification();
      toast("go", texts.verificationSent, texts.verificationSentText(user.pendingEmail ?? user.email ?? ""));
    } catch (error) {
      toast("stop", t().entry.problem, humanError(error));
    } finally {
      setSending(false);
    }
  }
  const waits = user.pendingEmail !== undefined || !user.emailVerified;
  return (
    <>
      <div class="row --wrap">
        <p class="grow cut">{user.email}</p>
        <span class="tag --line">{user.emailVerified ? texts.verified : texts.unverified}</span>
      </div>
      {user.pendingEmail !== undefined && <p class="meta">{texts.pending(user.pendingEmail)}</p>}
      {sendsMail.value ? (
        <div class="row --wrap">
          {waits && (
            <button
              class={sending ? "btn is-busy" : "btn"}
              type="button"
              aria-disabled={sending}
              onClick={() => void resend()}
            >
              {texts.resend}
            </button>
          )}
          {!editing && (
            <button class="btn" type="button" onClick={() => setEditing(true)}>
              {texts.changeAddress}
            </button>
          )}
        </div>
      ) : (
        <p class="meta">{texts.noMail}</p>
      )}
      {editing && <AddressForm onDone={() => setEditing(false)} />}
    </>
  );
}

function AddressForm({ onDone }: { onDone: () => void }) {
  const texts = t().me;
  const [email, setEmail] = useState("");
  const [current, setCurrent] = useState("");
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<{ email?: string | undefined; current?: string | undefined }>({});
  async function submit(event: Event) {
    event.preventDefault();
    if (busy) return;
    const found = { email: checkEmail(email), current: checkRequired(current) };
    setWrong(found);
    if (found.email || found.current) return;
    setBusy(true);
    try {
      await changeMe({ email: email.trim(), currentPassword: current });
      toast("go", texts.verificationSent, texts.verificationSentText(email.trim()));
      onDone();
    } catch (error) {
      setWrong(
        codeOf(error) === "invalid_credentials" ? { current: texts.passwordWrong } : { email: humanError(error) },
      );
    } finally {
      setBusy(false);
    }
  }
  return (
    <form class="stack" noValidate onSubmit={submit} aria-label={texts.changeAddress}>
      <Field
        label={texts.newAddress}
        hint={texts.newAddressHint}
        error={wrong.email}
        value={email}
        onValue={setEmail}
        type="email"
        name="email"
        autocomplete="email"
      />
      <Field
        label={texts.passwordNow}
        error={wrong.current}
        value={current}
        onValue={setCurrent}
        type="password"
        name="currentPassword"
        autocomplete="current-password"
      />
      <div class="row --wrap">
        <button class={busy ? "btn is-busy" : "btn"} type="submit" aria-disabled={busy}>
          {texts.changeAddressDo}
        </button>
        <button class="btn --bare" type="button" onClick={onDone}>
          {texts.keepAddress}
        </button>
      </div>
    </form>
  );
}

function Phone({ user }: { user: User }) {
  const [phone, setPhone] = useState(user.phone ?? "");
  const [wrong, setWrong] = useState<string>();
  async function submit(event: Event) {
    event.preventDefault();
    setWrong(await saveProfile({ phone: phone.trim() }));
  }
  return (
    <form class="name-form" noValidate onSubmit={submit}>
      <Field
        label={t().me.phone}
        hint={t().me.phoneHint}
        value={phone}
        onValue={setPhone}
        error={wrong}
        type="tel"
        autocomplete="tel"
        name="phone"
      />
      <button class="btn" type="submit" disabled={phone.trim() === (user.phone ?? "")}>
        {t().me.save}
      </button>
    </form>
  );
}

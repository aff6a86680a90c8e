import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../../design/Icon";
import { Field, Skeleton } from "../../design/ui";
import { codeOf, humanError } from "../../errors";
import { t } from "../../i18n/i18n";
import { api, forget, me } from "../../live/session";
import { entryPath, go } from "../../router";
import { checkEmail, checkPassword, weakness } from "./entry-checks";
import { Gate } from "./Gate";
import { account } from "./own-account";

/** The pages that links of mails lead to, and the one that asks for such a link. They are for anybody, signed in or not. */
export function Recovery({ page }: { page: "forgotten" | "reset" | "verify" | "reminders" }) {
  switch (page) {
    case "forgotten":
      return <Forgotten />;
    case "reset":
      return <Reset />;
    case "verify":
      return <Verify />;
    case "reminders":
      return <Reminders />;
  }
}

/** What follows # in the address, which leaves the address bar at once: it is worth a password. */
function useToken(): string {
  const token = useRef<string | undefined>(undefined);
  if (token.current === undefined) token.current = location.hash.slice(1);
  useEffect(() => {
    if (location.hash) history.replaceState(null, "", location.pathname);
  }, []);
  return token.current;
}

function Problem({ text }: { text: string | undefined }) {
  return (
    <div role="alert">
      {text && (
        <p class="wrong">
          <Icon name="circle-alert" size="s" />
          <span>{text}</span>
        </p>
      )}
    </div>
  );
}

function Forgotten() {
  const texts = t().recovery;
  const [email, setEmail] = useState(me.value?.email ?? "");
  const [asked, setAsked] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const [problem, setProblem] = useState<string>();
  async function ask(to: string) {
    setBusy(true);
    setProblem(undefined);
    try {
      await account.askReset(to);
      setAsked(to);
    } catch (error) {
      if (codeOf(error) === "invalid_value") setWrong(t().entry.badEmail);
      else setProblem(humanError(error));
    } finally {
      setBusy(false);
    }
  }
  function submit(event: Event) {
    event.preventDefault();
    const found = checkEmail(email);
    setWrong(found);
    if (!found && !busy) void ask(email.trim());
  }
  if (asked !== undefined) {
    return (
      <Gate title={texts.askedTitle} lead={texts.askedLead(asked)}>
        <div class="card stack">
          <p class="meta">{texts.askedHint}</p>
          <Problem text={problem} />
          <div class="row --wrap">
            <button
              class={busy ? "btn is-busy" : "btn"}
              type="button"
              aria-disabled={busy}
              onClick={() => void ask(asked)}
            >
              {texts.again}
            </button>
            <button class="btn --bare" type="button" onClick={() => setAsked(undefined)}>
              {texts.otherAddress}
            </button>
          </div>
        </div>
      </Gate>
    );
  }
  return (
    <Gate title={texts.forgottenTitle} lead={texts.forgottenLead}>
      <form class="card stack" noValidate onSubmit={submit} aria-busy={busy}>
        <Field
          label={t().entry.email}
          error={wrong}
          value={email}
          onValue={setEmail}
          type="email"
          name="email"
          autocomplete="username"
          required
        />
        <Problem text={problem} />
        <button
          class={busy ? "btn --main --l --wide is-busy" : "btn --main --l --wide"}
          type="submit"
          aria-disabled={busy}
        >
          {texts.ask}
        </button>
        <a href="/app/sign-in">{t().entry.goSignIn}</a>
      </form>
    </Gate>
  );
}

function Worthless({ again }: { again: "forgotten" | "me" }) {
  const texts = t().recovery;
  return (
    <Gate title={texts.worthlessTitle} lead={again === "forgotten" ? texts.worthlessReset : texts.worthlessVerify}>
      <a class="btn --main --l" href={`/app/${again}`}>
        {again === "forgotten" ? texts.newLink : texts.toAccount}
      </a>
    </Gate>
  );
}

function Reset() {
  const texts = t().recovery;
  const token = useToken();
  const [password, setPassword] = useState("");
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [state, setState] = useState<"asking" | "done" | "worthless">(token === "" ? "worthless" : "asking");
  async function submit(event: Event) {
    event.preventDefault();
    if (busy) return;
    const found = checkPassword(password);
    setWrong(found);
    setProblem(undefined);
    if (found) return;
    setBusy(true);
    try {
      await account.resetPassword({ token, password });
      forget(); // every session has ended, this one too
      setState("done");
    } catch (error) {
      const code = codeOf(error);
      if (code === "invalid_token") setState("worthless");
      else if (code === "weak_password" || code === "invalid_value") setWrong(humanError(error));
      else setProblem(humanError(error));
    } finally {
      setBusy(false);
    }
  }
  if (state === "worthless") return <Worthless again="forgotten" />;
  if (state === "done") {
    return (
      <Gate title={texts.doneTitle} lead={texts.doneLead}>
        <a class="btn --main --l" href={entryPath("sign-in", "/app/assistant")}>
          {t().entry.goSignIn}
        </a>
      </Gate>
    );
  }
  return (
    <Gate title={texts.resetTitle} lead={texts.resetLead}>
      <form class="card stack" noValidate onSubmit={submit} aria-busy={busy}>
        <Field
          label={t().me.passwordNew}
          hint={t().entry.passwordHint}
          error={weakness(password, {}) ?? wrong}
          value={password}
          onValue={setPassword}
          type={shown ? "text" : "password"}
          name="password"
          autocomplete="new-password"
          required
        />
        <label class="check">
          <input type="checkbox" checked={shown} onChange={(event) => setShown(event.currentTarget.checked)} />
          <span>{t().entry.show}</span>
        </label>
        <Problem text={problem} />
        <button
          class={busy ? "btn --main --l --wide is-busy" : "btn --main --l --wide"}
          type="submit"
          aria-disabled={busy}
        >
          {texts.resetDo}
        </button>
      </form>
    </Gate>
  );
}

function Verify() {
  const texts = t().recovery;
  const token = useToken();
  const [state, setState] = useState<"asking" | "done" | "worthless" | "failed">(token === "" ? "worthless" : "asking");
  const [problem, setProblem] = useState<string>();
  async function confirm() {
    setState("asking");
    try {
      await account.verifyEmail(token);
      setState("done");
      if (me.peek()) me.value = await api.me();
    } catch (error) {
      const code = codeOf(error);
      if (code === "unauthenticated") return; // verified, and signed out meanwhile
      setProblem(code === "email_taken" ? texts.addressTaken : humanError(error));
      setState(code === "invalid_token" ? "worthless" : "failed");
    }
  }
  useEffect(() => {
    if (token !== "") void confirm();
  }, []);
  switch (state) {
    case "asking":
      return (
        <Gate title={texts.verifyingTitle}>
          <Skeleton rows={1} />
        </Gate>
      );
    case "worthless":
      return <Worthless again="me" />;
    case "failed":
      return (
        <Gate title={t().entry.problem}>
          <Problem text={problem} />
          <button class="btn --main --l" type="button" onClick={() => void confirm()}>
            {t().retry}
          </button>
        </Gate>
      );
    case "done":
      return (
        <Gate title={texts.verifiedTitle} lead={texts.verifiedLead}>
          <button class="btn --strong --l" type="button" onClick={() => go("/app/assistant")}>
            {texts.back}
          </button>
        </Gate>
      );
  }
}

/** The end of reminders, asked for once more: a program that looks at links must not end them. */
function Reminders() {
  const texts = t().recovery;
  const token = useToken();
  const [state, setState] = useState<"asking" | "done" | "worthless">(token === "" ? "worthless" : "asking");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  async function end() {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await account.endReminders(token);
      setState("done");
    } catch (error) {
      if (codeOf(error) === "invalid_token") setState("worthless");
      else setProblem(humanError(error));
    } finally {
      setBusy(false);
    }
  }
  if (state === "worthless") return <Worthless again="me" />;
  if (state === "done") {
    return (
      <Gate title={texts.remindersDone} lead={texts.remindersDoneLead}>
        <a class="btn --strong --l" href="/app/appointments">
          {t().nav.appointments}
        </a>
      </Gate>
    );
  }
  return (
    <Gate title={texts.remindersTitle} lead={texts.remindersLead}>
      <Problem text={problem} />
      <button class={busy ? "btn --main --l is-busy" : "btn --main --l"} type="button" onClick={() => void end()}>
        {texts.remindersDo}
      </button>
    </Gate>
  );
}

import { useEffect, useState } from "preact/hooks";
import { Wrong } from "../../design/FormDialog";
import { Icon } from "../../design/Icon";
import { Field } from "../../design/ui";
import { codeOf, humanError } from "../../errors";
import { t } from "../../i18n/i18n";
import { toast } from "../../live/toasts";
import { account } from "../../pages/account/own-account";
import { st } from "../i18n/i18n";

/** Setting up a second factor: the secret for the app, a code that proves it took, and the recovery codes, shown this once. */
export function SecondFactor({ onDone }: { onDone: () => void }) {
  const texts = st().factor;
  const [secret, setSecret] = useState<{ secret: string; uri: string }>();
  const [codes, setCodes] = useState<readonly string[]>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [password, setPassword] = useState("");
  const [wrong, setWrong] = useState<string>();
  async function begin(event: Event) {
    event.preventDefault();
    if (busy || password === "") return;
    setBusy(true);
    setProblem(undefined);
    setWrong(undefined);
    try {
      setSecret(await account.enrolTotp({ currentPassword: password }));
    } catch (error) {
      if (codeOf(error) === "invalid_credentials") setWrong(t().me.passwordWrong);
      else setProblem(humanError(error));
    } finally {
      setBusy(false);
    }
  }
  if (codes) return <Recovery codes={codes} onDone={onDone} />;
  if (secret) return <Confirm {...secret} onCodes={setCodes} />;
  return (
    <form class="card stack" noValidate onSubmit={begin}>
      <p class="meta">{texts.what}</p>
      <Field
        label={t().me.passwordNow}
        error={wrong}
        value={password}
        onValue={setPassword}
        type="password"
        name="currentPassword"
        autocomplete="current-password"
      />
      {problem && <Wrong text={problem} />}
      <button
        class={busy ? "btn --main is-busy" : "btn --main"}
        type="submit"
        aria-disabled={busy}
        disabled={password === ""}
      >
        <Icon name="shield-check" />
        {texts.begin}
      </button>
    </form>
  );
}

function Confirm({
  secret,
  uri,
  onCodes,
}: {
  secret: string;
  uri: string;
  onCodes: (codes: readonly string[]) => void;
}) {
  const texts = st().factor;
  const [otp, setOtp] = useState("");
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  async function confirm(event: Event) {
    event.preventDefault();
    if (busy || otp.trim() === "") return;
    setBusy(true);
    setProblem(undefined);
    try {
      onCodes(await account.confirmTotp(otp.replace(/\s/g, "")));
    } catch (error) {
      setBusy(false);
      setProblem(humanError(error));
    }
  }
  return (
    <form class="card stack" noValidate onSubmit={confirm}>
      <p class="meta">{texts.scan}</p>
      <QrCode text={uri} label={texts.qr} />
      <p class="meta">{texts.orType}</p>
      <p class="secret num" role="group" aria-label={texts.secret}>
        {secret.replace(/(.{4})(?=.)/g, "$1 ")}
      </p>
      <Field
        label={t().entry.otp}
        error={problem}
        value={otp}
        onValue={setOtp}
        name="otp"
        inputMode="numeric"
        autocomplete="one-time-code"
      />
      <button class={busy ? "btn --main is-busy" : "btn --main"} type="submit" aria-disabled={busy}>
        {texts.confirm}
      </button>
    </form>
  );
}

/** Drawn as one path: no picture has to be loaded, and nothing leaves the page. */
function QrCode({ text, label }: { text: string; label: string }) {
  const [cells, setCells] = useState<readonly (readonly boolean[])[]>();
  useEffect(() => {
    let here = true;
    // Without the drawing there is still the secret to type.
    void import("uqr").then(({ encode }) => here && setCells(encode(text, { ecc: "M", border: 3 }).data));
    return () => {
      here = false;
    };
  }, [text]);
  if (!cells) return <div class="qr" />;
  const path = cells.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${cells.length} ${cells.length}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}

function Recovery({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const texts = st().factor;
  async function copy() {
    try {
      await navigator.clipboard.writeText(codes.join("\n"));
      toast("go", t().rooms.copied);
    } catch {
      toast("stop", t().rooms.copyFailed);
    }
  }
  return (
    <section class="card stack" aria-labelledby="recovery">
      <h2 id="recovery">{texts.codes}</h2>
      <p class="meta">{texts.codesText}</p>
      <ul class="codes num">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div class="row --wrap">
        <button class="btn" type="button" onClick={() => void copy()}>
          <Icon name="copy" />
          {texts.copy}
        </button>
        <button class="btn --main" type="button" onClick={onDone}>
          {texts.kept}
        </button>
      </div>
    </section>
  );
}

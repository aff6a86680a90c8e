import { ProblemError } from "@paddock/client";
import type { Member } from "@paddock/client/staff";
import { useState } from "preact/hooks";
import { FormDialog } from "../../design/FormDialog";
import { Field } from "../../design/ui";
import { codeOf } from "../../errors";
import { t } from "../../i18n/i18n";
import { admin } from "../desk";
import { st } from "../i18n/i18n";
import { proofAskedFor } from "./role-steps";

/** A link to a new password, handed to somebody whom no mail reaches; for staff it takes a proof that it is oneself. */
export function ResetLink({ member, onDone }: { member: Member; onDone: () => void }) {
  const texts = st().people;
  const grave = member.role !== "customer";
  const [byPassword, setByPassword] = useState(false);
  const [proof, setProof] = useState("");
  const [wrong, setWrong] = useState<string>();
  const [url, setUrl] = useState<string>();

  async function make() {
    setWrong(undefined);
    const shown = !grave ? {} : byPassword ? { currentPassword: proof } : { otp: proof.replace(/\s/g, "") };
    try {
      setUrl((await admin.passwordReset(member.id, shown)).url);
    } catch (error) {
      const asked = proofAskedFor(codeOf(error), error instanceof ProblemError ? error.field : undefined);
      if (!asked) throw error;
      const other = (asked === "password") !== byPassword;
      setByPassword(asked === "password");
      setProof("");
      setWrong(other ? texts.proofOther[asked] : texts.proofWrong[asked]);
    }
  }

  if (url !== undefined)
    return (
      <FormDialog
        key="made"
        title={texts.linkMade(member.name)}
        text={texts.linkMadeText}
        keep={texts.linkDone}
        act={texts.linkCopy}
        quiet
        onKeep={onDone}
        onAct={async () => {
          await navigator.clipboard.writeText(url);
          onDone();
        }}
      >
        <input
          class="input"
          readOnly
          value={url}
          aria-label={texts.link}
          onFocus={(event) => event.currentTarget.select()}
        />
      </FormDialog>
    );
  return (
    <FormDialog
      key="make"
      title={texts.linkTitle(member.name)}
      text={texts.linkText}
      keep={texts.keep}
      act={texts.linkDo}
      quiet
      ready={!grave || proof.trim() !== ""}
      onKeep={onDone}
      onAct={make}
    >
      {grave && (
        <Field
          key={byPassword ? "password" : "otp"}
          label={byPassword ? t().me.passwordNow : texts.ownCode}
          error={wrong}
          hint={byPassword ? texts.ownPasswordHint : t().entry.otpHint}
          value={proof}
          onValue={setProof}
          {...(byPassword
            ? { type: "password", name: "currentPassword", autocomplete: "current-password" }
            : { name: "otp", inputMode: "numeric", autocomplete: "one-time-code" })}
        />
      )}
    </FormDialog>
  );
}

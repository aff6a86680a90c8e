import { ProblemError, type Role } from "@paddock/client";
import type { Member } from "@paddock/client/staff";
import { useId, useState } from "preact/hooks";
import { FormDialog } from "../../design/FormDialog";
import { Icon } from "../../design/Icon";
import { Field } from "../../design/ui";
import { codeOf } from "../../errors";
import { t } from "../../i18n/i18n";
import { st } from "../i18n/i18n";
import { gained, proofAskedFor, roles } from "./role-steps";

type RoleDialogProps = {
  member: Member;
  onDone: () => void;
  /** Stores the role; with what shows that it is oneself, where that is asked for. */
  onChange: (role: Role, proof: { otp?: string; currentPassword?: string }) => Promise<void>;
};

/** A role in two steps: it is chosen, then confirmed with what it newly allows. The first stores nothing. */
export function RoleDialog({ member, onDone, onChange }: RoleDialogProps) {
  const texts = st().people;
  const [role, setRole] = useState(member.role);
  const [confirming, setConfirming] = useState(false);
  const [byPassword, setByPassword] = useState(false);
  const [proof, setProof] = useState("");
  const [wrong, setWrong] = useState<string>();
  const { name } = member;
  const grave = role === "admin" && member.role !== "admin";

  async function store() {
    setWrong(undefined);
    const typed = proof.replace(/\s/g, "");
    try {
      await onChange(role, !grave ? {} : byPassword ? { currentPassword: proof } : { otp: typed });
    } catch (error) {
      const asked = proofAskedFor(codeOf(error), error instanceof ProblemError ? error.field : undefined);
      if (!asked) throw error;
      const other = (asked === "password") !== byPassword;
      setByPassword(asked === "password");
      setProof("");
      setWrong(other ? texts.proofOther[asked] : texts.proofWrong[asked]);
    }
  }

  if (!confirming)
    return (
      <FormDialog
        above={<Steps at={1} />}
        title={texts.roleTitle(name)}
        text={texts.roleText}
        keep={texts.roleKeep(texts.roles[member.role])}
        act={texts.roleNext}
        quiet
        ready={role !== member.role}
        onKeep={onDone}
        onAct={async () => setConfirming(true)}
      >
        <Grades now={member.role} chosen={role} onChoose={setRole} />
      </FormDialog>
    );
  return (
    <FormDialog
      key="confirm"
      above={<Steps at={2} />}
      title={texts.becomes(name, texts.roles[role])}
      keep={texts.roleKeep(texts.roles[member.role])}
      act={texts.roleDo(texts.roles[role])}
      quiet
      ready={!grave || proof.trim() !== ""}
      onKeep={onDone}
      onAct={store}
    >
      <div class="fromto">
        <span>
          {texts.from}
          <b>{texts.roles[member.role]}</b>
        </span>
        <Icon name="arrow-right" size="l" />
        <span>
          {texts.to}
          <b>{texts.roles[role]}</b>
        </span>
      </div>
      <Changes from={member.role} to={role} />
      {grave && (
        <>
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
          <button
            class="btn --s --bare"
            type="button"
            onClick={() => {
              setByPassword(!byPassword);
              setProof("");
              setWrong(undefined);
            }}
          >
            {byPassword ? texts.byCode : texts.byPassword}
          </button>
        </>
      )}
    </FormDialog>
  );
}

function Steps({ at }: { at: 1 | 2 }) {
  const texts = st().people;
  return (
    <p class="steps">
      {at === 1 ? <b>{texts.step1}</b> : texts.step1}
      <i class={at === 2 ? "is-done" : ""} />
      {at === 2 ? <b>{texts.step2}</b> : texts.step2}
    </p>
  );
}

function Grades({ now, chosen, onChoose }: { now: Role; chosen: Role; onChoose: (role: Role) => void }) {
  const texts = st().people;
  const name = useId();
  return (
    <div role="radiogroup" aria-label={texts.role}>
      {roles.map((role) => (
        <label class="grade" key={role}>
          <input type="radio" name={name} checked={role === chosen} onChange={() => onChoose(role)} />
          <b>{texts.roles[role]}</b>
          <span class="meta">
            {texts.roleSays[role]} {role === now && texts.roleNow}
          </span>
        </label>
      ))}
    </div>
  );
}

function Changes({ from, to }: { from: Role; to: Role }) {
  const texts = st().people;
  const { more, less } = gained(from, to);
  return (
    <ul class="cans">
      {more.flatMap((role) =>
        texts.allows[role].map((one) => (
          <li class="is-new" key={one}>
            <Icon name="plus" />
            <span>{one}</span>
          </li>
        )),
      )}
      {less.flatMap((role) =>
        texts.allows[role].map((one) => (
          <li class="is-not" key={one}>
            <Icon name="minus" />
            <span>{texts.noLonger(one)}</span>
          </li>
        )),
      )}
    </ul>
  );
}

import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import { humanError } from "../errors";
import { Icon } from "./Icon";
import { useModal } from "./use-modal";

type FormDialogProps = {
  title: string;
  text?: string;
  keep: string;
  act: string;
  destroys?: boolean;
  /** In ink rather than in the lamp's colour: the console's main button. */
  quiet?: boolean;
  /** Over the title. */
  above?: ComponentChildren;
  /** Whether what is in the form can be sent. */
  ready?: boolean;
  onKeep: () => void;
  /** What is done; the dialog says why it failed. */
  onAct: () => Promise<void>;
  children?: ComponentChildren;
};

/** Asks for what is needed before something is done. */
export function FormDialog({
  title,
  text,
  keep,
  act,
  destroys = false,
  quiet = false,
  above,
  ready = true,
  onKeep,
  onAct,
  children,
}: FormDialogProps) {
  const dialog = useModal();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const id = useId();
  async function submit(event: Event) {
    event.preventDefault();
    if (busy || !ready) return;
    setBusy(true);
    setProblem(undefined);
    try {
      await onAct();
    } catch (error) {
      setProblem(humanError(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <dialog
      ref={dialog}
      class="dlg"
      aria-labelledby={`${id}-t`}
      aria-describedby={text ? `${id}-d` : undefined}
      onCancel={(event) => {
        event.preventDefault();
        if (!busy) onKeep();
      }}
    >
      <form class="stack" noValidate onSubmit={submit}>
        {above}
        <h2 id={`${id}-t`}>{title}</h2>
        {text && <p id={`${id}-d`}>{text}</p>}
        {children}
        {problem && <Wrong text={problem} />}
        <div class="do">
          <button type="button" class="btn" disabled={busy} onClick={onKeep}>
            {keep}
          </button>
          <button
            type="submit"
            class={`btn ${destroys ? "--stop-solid" : quiet ? "--strong" : "--main"}${busy ? " is-busy" : ""}`}
            aria-disabled={busy}
            disabled={!ready}
          >
            {busy && <Icon name="refresh-cw" />}
            {act}
          </button>
        </div>
      </form>
    </dialog>
  );
}

export function Wrong({ text }: { text: string }) {
  return (
    <p class="wrong" role="alert">
      <Icon name="circle-alert" size="s" />
      <span>{text}</span>
    </p>
  );
}

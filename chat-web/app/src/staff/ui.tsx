import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import { Icon } from "../design/Icon";
import { Empty, Skeleton } from "../design/ui";
import { useModal } from "../design/use-modal";
import { errorText, humanError } from "../errors";
import { t } from "../i18n/i18n";
import type { Loaded } from "./load";

type FormDialogProps = {
  title: string;
  text?: string;
  keep: string;
  act: string;
  destroys?: boolean;
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
            class={`btn ${destroys ? "--stop-solid" : "--main"}${busy ? " is-busy" : ""}`}
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

/** What was fetched, or how that stands. */
export function Content<T>({
  of,
  rows = 4,
  children,
}: {
  of: Loaded<T>;
  rows?: number;
  children: (value: T) => ComponentChildren;
}) {
  if (of.value === undefined) {
    if (of.failed === undefined) return <Skeleton rows={rows} />;
    return (
      <Empty icon="cloud-off" text={errorText(of.failed)}>
        <button class="btn" type="button" onClick={of.reload}>
          {t().retry}
        </button>
      </Empty>
    );
  }
  return (
    <>
      {of.failed && <Wrong text={errorText(of.failed)} />}
      {children(of.value)}
    </>
  );
}

type TextFieldProps = {
  label: string;
  hint?: string;
  value: string;
  longest: number;
  shortest?: number;
  rows?: number;
  error?: string | undefined;
  onValue: (value: string) => void;
};

/** A line, or a box of lines, with its count; too much of it is said in words. */
export function TextField({ label, hint, value, longest, rows, error, onValue }: TextFieldProps) {
  const id = useId();
  const length = [...value.trim()].length;
  const wrong = error ?? (length > longest ? t().rooms.tooLong(length - longest) : undefined);
  const shared = {
    class: "input",
    id,
    value,
    "aria-invalid": wrong ? ("true" as const) : undefined,
    "aria-describedby": `${id}-h`,
  };
  return (
    <div class={wrong ? "field is-wrong" : "field"}>
      <label for={id}>{label}</label>
      {rows ? (
        <textarea {...shared} rows={rows} onInput={(event) => onValue(event.currentTarget.value)} />
      ) : (
        <input {...shared} onInput={(event) => onValue(event.currentTarget.value)} />
      )}
      <p class={wrong ? "wrong" : "hint"} id={`${id}-h`}>
        <span>{wrong ?? hint}</span>
        {!wrong && (
          <span class="num">
            {length} / {longest}
          </span>
        )}
      </p>
    </div>
  );
}

type NumberFieldProps = {
  label: string;
  hint?: string;
  value: string;
  min: number;
  max: number;
  onValue: (value: string) => void;
};

/** Whether what was typed is a whole number within its bounds. */
export const wholeWithin = (value: string, min: number, max: number) =>
  /^\d+$/.test(value.trim()) && Number(value) >= min && Number(value) <= max;

export function NumberField({ label, hint, value, min, max, onValue }: NumberFieldProps) {
  const id = useId();
  const wrong = value !== "" && !wholeWithin(value, min, max);
  return (
    <div class={wrong ? "field is-wrong" : "field"}>
      <label for={id}>{label}</label>
      <input
        class="input"
        id={id}
        inputMode="numeric"
        value={value}
        aria-invalid={wrong ? "true" : undefined}
        aria-describedby={hint ? `${id}-h` : undefined}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {hint && (
        <p class={wrong ? "wrong" : "hint"} id={`${id}-h`}>
          {hint}
        </p>
      )}
    </div>
  );
}

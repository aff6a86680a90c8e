import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Wrong } from "../design/FormDialog";
import { Empty, Skeleton } from "../design/ui";
import { errorText } from "../errors";
import { t } from "../i18n/i18n";
import type { Loaded } from "./load";

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

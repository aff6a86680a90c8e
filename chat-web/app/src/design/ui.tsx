import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { t } from "../i18n/i18n";
import { initials, paintOf } from "../live/messages";
import { Icon } from "./Icon";
import type { IconName } from "./icon-names";
import { useModal } from "./use-modal";

/** Initials of a person; those of the house are square signs. */
type FaceProps = {
  id: string;
  name: string;
  house?: boolean;
  gone?: boolean;
  size?: "xs" | "s" | "l";
  here?: "on" | "busy" | "off" | undefined;
};

export function Face({ id, name, house = false, gone = false, size, here }: FaceProps) {
  const shape = gone ? "--gone" : house ? "--house" : `--${paintOf(id)}`;
  return (
    <span class={`av ${shape}${size ? ` --${size}` : ""}`} aria-hidden="true">
      {gone ? "–" : initials(name)}
      {here && <i class={here === "on" ? "dot" : here === "busy" ? "dot --wait" : "dot --off"} />}
    </span>
  );
}

export function HouseFace({ icon, size, class: extra = "" }: { icon: IconName; size?: "s" | "l"; class?: string }) {
  return (
    <span class={`av --house${size ? ` --${size}` : ""} ${extra}`} aria-hidden="true">
      <Icon name={icon} />
    </span>
  );
}

/** A grey count is ambient, a lit one is addressed to you. */
export function Badge({
  count,
  quiet = false,
  waiting = false,
}: {
  count: number;
  quiet?: boolean;
  waiting?: boolean;
}) {
  if (count <= 0) return null;
  return (
    <span class={`badge${quiet ? " --quiet" : ""}${waiting ? " --wait" : ""}`}>
      <span aria-hidden="true">{count > 99 ? "99+" : count}</span>
      <span class="vh"> {waiting ? t().nav.waiting(count) : t().nav.unread(count)}</span>
    </span>
  );
}

/** Seats of a room as a strip of road marks; the figures beside it say the same. */
export function Seats({ taken, capacity }: { taken: number; capacity: number }) {
  return <span class="seats" aria-hidden="true" style={{ "--part": String(Math.min(1, taken / capacity)) }} />;
}

type FieldProps = {
  label: string;
  hint?: string;
  error?: string | undefined;
  value: string;
  onValue: (value: string) => void;
  name: string;
  type?: "text" | "email" | "password" | "tel";
  autocomplete?: "nickname" | "email" | "tel" | "username" | "new-password" | "current-password" | "one-time-code";
  inputMode?: "numeric";
  required?: boolean;
};

/** A labelled input whose hint and error are tied to it. */
export function Field({ label, hint, error, value, onValue, ...input }: FieldProps) {
  const id = useId();
  const described = [error && `${id}-e`, hint && `${id}-h`].filter(Boolean).join(" ");
  return (
    <div class={error ? "field is-wrong" : "field"}>
      <label for={id}>{label}</label>
      <input
        {...(input as { type?: "text" })} // its type is a union that no variable of ours can satisfy
        id={id}
        class="input"
        value={value}
        aria-invalid={error ? "true" : undefined}
        aria-describedby={described || undefined}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {error && (
        <p class="wrong" id={`${id}-e`}>
          <Icon name="circle-alert" size="s" />
          <span>{error}</span>
        </p>
      )}
      {hint && (
        <p class="hint" id={`${id}-h`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** What a view says when there is nothing, with a way on. */
export function Empty({
  icon,
  title,
  text,
  level = "h2",
  children,
}: {
  icon: IconName;
  title?: string;
  text: string;
  level?: "h1" | "h2";
  children?: ComponentChildren;
}) {
  const Title = level;
  return (
    <div class="empty">
      <Icon name={icon} size="xl" />
      {title && <Title>{title}</Title>}
      <p>{text}</p>
      {children}
    </div>
  );
}

/** Grey bars where rows will be; they show after 300 ms only. */
export function Skeleton({ rows = 3 }: { rows?: number }) {
  return (
    <div class="skeleton" role="status">
      <span class="vh">{t().loading}</span>
      {Array.from({ length: rows }, (_, i) => (
        <div class="sk-row" key={i}>
          <span class="sk --long" />
          <span class="sk" />
        </div>
      ))}
    </div>
  );
}

type DialogProps = {
  title: string;
  text: string;
  keep: string;
  act: string;
  destroys?: boolean;
  busy?: boolean;
  error?: string | undefined;
  onKeep: () => void;
  onAct: () => void;
};

/** Asks before something that can't be taken back; the first focus is the harmless way out. */
export function Ask({ title, text, keep, act, destroys = false, busy = false, error, onKeep, onAct }: DialogProps) {
  const dialog = useModal();
  const id = useId();
  return (
    <dialog
      ref={dialog}
      class="dlg"
      aria-labelledby={`${id}-t`}
      aria-describedby={`${id}-d`}
      onCancel={(event) => {
        event.preventDefault();
        if (!busy) onKeep();
      }}
    >
      <h2 id={`${id}-t`}>{title}</h2>
      <p id={`${id}-d`}>{text}</p>
      {error && (
        <p class="wrong" role="alert">
          <Icon name="circle-alert" size="s" />
          <span>{error}</span>
        </p>
      )}
      <div class="do">
        <button type="button" class="btn" autofocus disabled={busy} onClick={onKeep}>
          {keep}
        </button>
        <button
          type="button"
          class={`btn ${destroys ? "--stop-solid" : "--main"}${busy ? " is-busy" : ""}`}
          aria-disabled={busy}
          onClick={() => !busy && onAct()}
        >
          {busy && <Icon name="refresh-cw" />}
          {act}
        </button>
      </div>
    </dialog>
  );
}

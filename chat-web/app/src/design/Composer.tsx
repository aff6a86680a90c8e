import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { Icon } from "./Icon";

type ComposerProps = {
  label: string;
  placeholder: string;
  send: string;
  value: string;
  numeric?: boolean;
  hint?: string | undefined;
  error?: string | undefined;
  off?: boolean;
  onValue: (value: string) => void;
  onSend: () => void;
  /** What could take the place of what was typed, and the keys that choose among it. */
  suggest?: Suggestions | undefined;
  /** Photos that go along. */
  photos?: ComposerPhotos | undefined;
};

interface ComposerPhotos {
  readonly button: ComponentChildren;
  /** Those that are chosen. */
  readonly tray: ComponentChildren;
  /** None, some on their way, or all of them there. */
  readonly state: "none" | "coming" | "ready";
  /** Pictures that were pasted or dropped. */
  take(files: readonly File[]): void;
}

export interface Suggestions {
  readonly label: string;
  readonly list: readonly {
    readonly label: string;
    readonly text: string;
    readonly chosen: boolean;
    readonly choose: () => void;
  }[];
  /** Whether the key was for the suggestions. */
  key(event: KeyboardEvent): boolean;
}

/** Where one writes: Enter sends, Shift and Enter makes a line; on a touch screen Enter makes the line. */
export function Composer({
  label,
  placeholder,
  send,
  value,
  numeric = false,
  hint,
  error,
  off = false,
  onValue,
  onSend,
  suggest,
  photos,
}: ComposerProps) {
  const id = useId();
  const touch = !numeric && matchMedia("(pointer: coarse)").matches;
  const box = useRef<HTMLTextAreaElement>(null);
  const [over, setOver] = useState(false);
  const something = value.trim() !== "" || photos?.state === "ready";
  const ready = something && photos?.state !== "coming" && !off && !error;
  const files = (data: DataTransfer | null) => (photos ? [...(data?.files ?? [])] : []);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    element.style.setProperty("height", "auto");
    element.style.setProperty("height", `${Math.min(element.scrollHeight + 3, 160)}px`);
  }, [value]);
  const submit = () => {
    if (!ready) return;
    onSend();
    box.current?.focus();
  };
  const note = error ?? hint;
  const chosen = suggest?.list.findIndex((one) => one.chosen) ?? -1;
  const completing = suggest
    ? ({
        "aria-controls": suggest.list.length > 0 ? `${id}-s` : undefined,
        "aria-autocomplete": "list",
        "aria-activedescendant": chosen >= 0 ? `${id}-s${chosen}` : undefined,
      } as const)
    : {};
  return (
    <form
      class={`composer${photos ? " --3" : ""}${over ? " is-over" : ""}`}
      onDragOver={(event) => {
        if (!photos || !event.dataTransfer?.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const dropped = files(event.dataTransfer);
        if (dropped.length === 0) return;
        event.preventDefault();
        photos?.take(dropped);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {suggest && suggest.list.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the list of a combobox
        <ul class="suggest" id={`${id}-s`} role="listbox" aria-label={suggest.label}>
          {suggest.list.map((one, i) => (
            // biome-ignore lint/a11y: the box keeps the focus, and its keys choose
            <li role="option" id={`${id}-s${i}`} aria-selected={one.chosen} onClick={one.choose} key={one.label}>
              <b>{one.label}</b>
              <span class="cut">{one.text}</span>
            </li>
          ))}
        </ul>
      )}
      {note && (
        <p class={error ? "note wrong" : "note"} id={`${id}-n`}>
          {note}
        </p>
      )}
      {photos?.tray}
      {photos?.button}
      <label class="vh" for={id}>
        {label}
      </label>
      <textarea
        class="input"
        id={id}
        ref={box}
        rows={1}
        value={value}
        placeholder={placeholder}
        inputMode={numeric ? "numeric" : undefined}
        enterkeyhint={touch ? "enter" : "send"}
        dir="auto"
        aria-describedby={note ? `${id}-n` : undefined}
        aria-invalid={error ? "true" : undefined}
        onInput={(event) => onValue(event.currentTarget.value)}
        onPaste={(event) => {
          const pasted = files(event.clipboardData);
          if (pasted.length === 0) return;
          event.preventDefault();
          photos?.take(pasted);
        }}
        {...completing}
        onKeyDown={(event) => {
          if (suggest?.key(event)) return event.preventDefault();
          if (event.key !== "Enter" || event.shiftKey || event.isComposing || touch) return;
          event.preventDefault();
          submit();
        }}
      />
      <button class={ready ? "ib --main" : "ib is-off"} type="submit" disabled={!ready} aria-label={send}>
        <Icon name="send" />
      </button>
    </form>
  );
}

import { useEffect, useId, useRef } from "preact/hooks";
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
};

/** Where one writes: Enter sends, Shift and Enter makes a line; on a touch screen Enter makes the line. */
export function Composer({ label, placeholder, send, value, numeric = false, hint, error, off = false, onValue, onSend }: ComposerProps) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const ready = value.trim() !== "" && !off && !error;
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
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {note && (
        <p class={error ? "note wrong" : "note"} id={`${id}-n`}>
          {note}
        </p>
      )}
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
        enterkeyhint={numeric ? "send" : undefined}
        aria-describedby={note ? `${id}-n` : undefined}
        aria-invalid={error ? "true" : undefined}
        onInput={(event) => onValue(event.currentTarget.value)}
        onKeyDown={(event) => {
          const touch = !numeric && matchMedia("(pointer: coarse)").matches;
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

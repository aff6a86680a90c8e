import { useId } from "preact/hooks";
import { Wrong } from "../../design/FormDialog";
import { st } from "../i18n/i18n";

const longest = 4_000;

type PaperProps = {
  label: string;
  value: string;
  rows?: number;
  error?: string | undefined;
  onValue: (value: string) => void;
};

/** A box that is written on like a note: on ruled paper. */
export function Paper({ label, value, rows = 4, error, onValue }: PaperProps) {
  const id = useId();
  const over = [...value.trim()].length - longest;
  const problem = over > 0 ? st().notes.tooLong(over) : error;
  return (
    <div class={problem ? "field is-wrong" : "field"}>
      <label for={id}>{label}</label>
      <textarea
        class="input --note"
        id={id}
        rows={rows}
        value={value}
        aria-invalid={problem ? "true" : undefined}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {problem && <Wrong text={problem} />}
    </div>
  );
}

type EndTimeProps = {
  value: string;
  onValue: (to: string) => void;
  id?: string;
  label?: string;
  class?: string;
};

const midnight = "24:00";

/** The hour at which an opening ends: what clocks show as 00:00 is the midnight after, 24:00. */
export function EndTime({ value, onValue, id, label, class: look = "input" }: EndTimeProps) {
  return (
    <input
      class={look}
      id={id}
      type="time"
      step={300}
      value={value === midnight ? "00:00" : value}
      aria-label={label}
      onInput={({ currentTarget: { value: typed } }) => onValue(typed === "00:00" ? midnight : typed)}
    />
  );
}

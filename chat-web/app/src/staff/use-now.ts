import { useEffect, useState } from "preact/hooks";
import { serverNow } from "./server-time";

/** The time by the server's clock, every second, for what counts up. */
export function useNow(): number {
  const [now, set] = useState(serverNow());
  useEffect(() => {
    const timer = setInterval(() => set(serverNow()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Minutes and seconds: 9:12; hours before them from the first on. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (n: number) => String(n).padStart(2, "0");
  const [h, m, s] = [Math.floor(whole / 3_600), Math.floor((whole % 3_600) / 60), whole % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

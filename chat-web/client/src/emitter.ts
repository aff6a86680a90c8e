/** Tells listeners of events, in the order they came to listen. A listener that throws doesn't keep the others from hearing. */
export class Emitter<E> {
  readonly #listeners = new Map<keyof E, Set<(event: never) => void>>();
  readonly #failed: (error: unknown) => void;

  constructor(failed: (error: unknown) => void) {
    this.#failed = failed;
  }

  on<K extends keyof E>(type: K, listener: (event: E[K]) => void): () => void {
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners.add(listener));
    return () => void listeners.delete(listener);
  }

  has(type: keyof E): boolean {
    return (this.#listeners.get(type)?.size ?? 0) > 0;
  }

  emit<K extends keyof E>(type: K, event: E[K]): void {
    for (const listener of [...(this.#listeners.get(type) ?? [])]) {
      try {
        (listener as (event: E[K]) => void)(event);
      } catch (error) {
        this.#failed(error);
      }
    }
  }
}

/**
 * Which messages of a talk are on the screen, and which of them count as read: those seen while the page is looked at. What comes onto the
 * screen of a page in the background counts once somebody looks.
 */
export class OnScreen {
  readonly #seqs = new Set<number>();
  readonly #read: (seq: number) => void;
  #visible: boolean;

  constructor(read: (seq: number) => void, visible: boolean) {
    this.#read = read;
    this.#visible = visible;
  }

  /** Takes in what came onto the screen, and what left it. */
  change(changes: readonly { readonly seq: number; readonly shown: boolean }[]): void {
    for (const { seq, shown } of changes) {
      if (shown) this.#seqs.add(seq);
      else this.#seqs.delete(seq);
    }
    this.#tell();
  }

  look(visible: boolean): void {
    this.#visible = visible;
    this.#tell();
  }

  #tell(): void {
    if (this.#visible && this.#seqs.size > 0) this.#read(Math.max(...this.#seqs));
  }
}

import type { ComponentChildren } from "preact";

export function States({ wide = false, children }: { wide?: boolean; children: ComponentChildren }) {
  return <div class={wide ? "states --wide" : "states"}>{children}</div>;
}

export function State({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="state">
      <h3>{name}</h3>
      {children}
    </div>
  );
}

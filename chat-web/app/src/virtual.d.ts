declare module "virtual:icons" {
  import type { IconName } from "./design/icon-names";

  const drawings: Record<IconName, [tag: string, attributes: Record<string, string>][]>;
  export default drawings;
}

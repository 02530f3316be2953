import type { Key } from "../../codegen.js";
import { checkedKey } from "../graph/keys.js";
import { randomHex } from "../../rpc/identifier.js";

/**
 * The name of something that clients share; a random one if absent.
 *
 * @param kind such as `Lock`
 * @throws {ArgumentError} when it is none
 */
export function checkedName(kind: string, name: Key | undefined): Key {
  if (name === undefined) return `${kind.toLowerCase()}-${randomHex()}`;
  return checkedKey(name, `${kind}: expected a name`);
}

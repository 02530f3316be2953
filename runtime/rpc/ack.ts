/** The literal that follows some replies. */
import type { Acknowledgement } from "./op.js";

/** The literal that the caller writes after this reply; undefined when none is due. */
export function acknowledges(ack: Acknowledgement | undefined, reply: unknown): string | undefined {
  if (ack === undefined) return undefined;
  if (ack.when === undefined) return ack.literal;
  const { field, equals } = ack.when;
  const value = typeof reply === "object" && reply !== null ? (reply as Record<string, unknown>)[field] : undefined;
  return value === equals ? ack.literal : undefined;
}

/** Holds the fields of a request or a message against the parameters of its handler. */

import { driftOf, type Pair } from "./compare.js";
import type { Drift } from "./drift.js";
import type { FieldFact } from "./fields.js";
import type { LiveHandler, LiveParameter, LiveSent } from "./live.js";

/** Keys of the envelope: the server takes them out of a request before it calls the handler. */
const ENVELOPE: ReadonlySet<string> = new Set(["serializers", "reply", "close"]);

/** What differs in fields and injected parameters; `sent` is the dataclass by which Dask's worker sends the message. */
export function compareFields(pair: Pair, sent: LiveSent | undefined): Drift[] {
  const added = receiverAdds(pair);
  const taken = new Map(
    pair.live.parameters.filter((each) => isField(pair, each, added)).map((each) => [each.name, each]),
  );
  const drifts = [...compareInjected(pair, added), ...missingFields(pair, taken, sent)];
  for (const [name, field] of pair.spec.fields) {
    const parameter = taken.get(name);
    if (parameter !== undefined) drifts.push(...compareField(pair, name, field, parameter));
    else if (added.has(name)) drifts.push(...compareAdded(pair, name, field));
    else drifts.push(...surplusField(pair, name, field, sent));
  }
  return drifts;
}

/** The parameters of the handler that the receiver fills in; the sender may also fill in `client` or `worker`. */
function receiverAdds({ spec, live }: Pair): ReadonlySet<string> {
  const added = new Set<string>(live.injectsComm ? ["comm"] : []);
  // The scheduler adds to each message of a stream whose it is.
  const sender = /^(client|worker)-scheduler$/.exec(spec.channel)?.[1];
  if (sender !== undefined && named(live, sender)) added.add(sender);
  return added;
}

function named(live: LiveHandler, name: string): boolean {
  return live.parameters.some((each) => each.name === name);
}

function isField({ spec }: Pair, { name, required }: LiveParameter, added: ReadonlySet<string>): boolean {
  if (added.has(name) || (spec.channel === "rpc" && ENVELOPE.has(name))) return false;
  // A parameter for Dask's own use inside of the process: the spec says so by listing it as injected.
  return required || !spec.injected.includes(name);
}

function compareInjected(pair: Pair, added: ReadonlySet<string>): Drift[] {
  const { spec, live } = pair;
  const drifts: Drift[] = [];
  const say = (message: string): unknown => drifts.push(driftOf(pair, "injected", spec.injectedLine, message));
  for (const name of added) {
    if (!spec.injected.includes(name) && !spec.fields.has(name))
      say(`the receiver adds "${name}" itself: list it under "injected"`);
  }
  for (const name of spec.injected) {
    const known =
      added.has(name) || live.takesAny || live.parameters.some((each) => each.name === name && !each.required);
    if (!known) say(`the receiver adds no "${name}": take it out of "injected"`);
  }
  return drifts;
}

function missingFields(pair: Pair, taken: ReadonlyMap<string, LiveParameter>, sent: LiveSent | undefined): Drift[] {
  const { spec } = pair;
  const drifts: Drift[] = [];
  for (const { name, required } of taken.values()) {
    if (spec.fields.has(name)) continue;
    const kind = required ? "a required" : "an optional";
    drifts.push(
      driftOf(pair, "field-missing", spec.fieldsLine, `"${name}" is ${kind} parameter of the handler: add the field`),
    );
  }
  for (const name of sent?.fields ?? []) {
    if (spec.fields.has(name) || taken.has(name)) continue;
    const message = `"${name}" is sent by ${sent?.symbol ?? ""}: add the field`;
    drifts.push(driftOf(pair, "field-missing", spec.fieldsLine, message));
  }
  return drifts;
}

function compareField(pair: Pair, name: string, field: FieldFact, parameter: LiveParameter): Drift[] {
  if (field.required !== parameter.required) {
    const message = parameter.required
      ? `the handler requires "${name}": list it under "required"`
      : `the handler does not require "${name}": take it out of "required", give it its default`;
    return [driftOf(pair, "required", field.line, message)];
  }
  if (field.default === undefined || !("default" in parameter) || same(field.default, parameter.default)) return [];
  const is = JSON.stringify(parameter.default);
  const message = `the default of "${name}" is ${is} in the handler, not ${JSON.stringify(field.default)}: change "default"`;
  return [driftOf(pair, "default", field.line, message)];
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A field that the receiver would fill in. */
function compareAdded(pair: Pair, name: string, field: FieldFact): Drift[] {
  if (pair.spec.injected.includes(name)) {
    return [
      driftOf(pair, "field-extra", field.line, `"${name}" is also listed under "injected": remove it there or here`),
    ];
  }
  const message = `the receiver adds "${name}" if it is absent: take it out of "required"`;
  return field.required ? [driftOf(pair, "required", field.line, message)] : [];
}

function surplusField(pair: Pair, name: string, field: FieldFact, sent: LiveSent | undefined): Drift[] {
  const { spec, live } = pair;
  const say = (message: string): Drift[] => [driftOf(pair, "field-extra", field.line, message)];
  if (spec.channel === "rpc" && ENVELOPE.has(name)) {
    return say(`"${name}" is a key of the envelope and never reaches the handler: remove the field`);
  }
  if (spec.injected.includes(name)) return compareAdded(pair, name, field);
  if (!live.takesAny) return say(`"${name}" is no parameter of the handler: remove the field, or limit its "releases"`);
  if (sent !== undefined && !sent.fields.includes(name)) {
    return say(`"${name}" is not sent by ${sent.symbol}: remove the field, or limit its "releases"`);
  }
  return [];
}

/** What the opcodes for classes, calls and objects do. Nothing is called: what is not known becomes a `PyObject`. */
import { PyGlobal } from "../python/global.js";
import { PyObject } from "../python/object.js";
import type { Reduction } from "../python/reduction.js";
import { PyTuple } from "../python/tuple.js";
import { currentName } from "./compat-names.js";
import { PickleError } from "./errors.js";
import { exceptionNamed } from "./known/exceptions.js";
import type { KnownClass } from "./known-class.js";
import type { Machine } from "./machine.js";
import { op } from "./opcodes.js";
import type { Handler } from "./scalar-opcodes.js";
import { textOf } from "./text-forms.js";

export const objectOpcodes: Readonly<Record<number, Handler>> = {
  [op.GLOBAL](m) {
    const module = nameLine(m);
    m.push(global(m, module, nameLine(m)));
  },
  [op.STACK_GLOBAL](m) {
    const qualname = m.pop();
    const module = m.pop();
    if (typeof module !== "string" || typeof qualname !== "string")
      throw m.error("expected the names of a module and of something in it, got other values");
    m.push(global(m, module, qualname));
  },
  [op.REDUCE](m) {
    const args = argsOf(m, m.pop());
    const callable = m.pop();
    m.push(make(m, { how: "call", callable, args }));
  },
  [op.NEWOBJ](m) {
    const args = argsOf(m, m.pop());
    const callable = m.pop();
    m.push(make(m, { how: "new", callable, args }));
  },
  [op.NEWOBJ_EX](m) {
    const kwargs = kwargsOf(m, m.pop());
    const args = argsOf(m, m.pop());
    const callable = m.pop();
    m.push(make(m, { how: "new", callable, args, kwargs }));
  },
  [op.INST](m) {
    const module = nameLine(m);
    const callable = global(m, module, nameLine(m));
    instantiate(m, callable, m.popMark());
  },
  [op.OBJ](m) {
    const [callable, ...args] = m.popMark();
    if (callable === undefined) throw m.error("expected a class behind the MARK, got nothing");
    instantiate(m, callable, args);
  },
  [op.BUILD](m) {
    const state = m.pop();
    setState(m, m.top(), state);
  },
  [op.EXT1]: refuseExtension,
  [op.EXT2]: refuseExtension,
  [op.EXT4]: refuseExtension,
  [op.PERSID]: refusePersistent,
  [op.BINPERSID]: refusePersistent,
};

function refuseExtension(m: Machine): never {
  const why = "extension codes mean something only where they are registered (copyreg.add_extension)";
  throw m.error(`${why}, and are not read`, "ERR_DASKWIRE_PICKLE_REFUSED");
}

function refusePersistent(m: Machine): never {
  const why = "persistent ids mean something only to the program that wrote them";
  throw m.error(`${why}, and are not read`, "ERR_DASKWIRE_PICKLE_REFUSED");
}

function nameLine(m: Machine): string {
  const start = m.takeLine();
  return textOf(m, start, m.at - 1);
}

function global(m: Machine, module: string, qualname: string): PyGlobal {
  if (module.length > m.limits.name || qualname.length > m.limits.name)
    throw m.error(`a name of more than ${m.limits.name} characters`, "ERR_DASKWIRE_LIMIT");
  m.charge(1);
  const [now, name] = m.protocol < 3 ? currentName(module, qualname) : [module, qualname];
  return new PyGlobal(now, name);
}

function argsOf(m: Machine, args: unknown): PyTuple {
  if (args instanceof PyTuple) return args;
  throw m.error("expected a tuple of arguments on the stack, got another value");
}

function kwargsOf(m: Machine, kwargs: unknown): ReadonlyMap<string, unknown> {
  if (kwargs instanceof Map) return kwargs as Map<string, unknown>;
  throw m.error("expected a dict of keyword arguments on the stack, got another value");
}

/** Python 2's classes: without arguments, `__init__` is not called. */
function instantiate(m: Machine, callable: unknown, args: readonly unknown[]): void {
  m.push(make(m, { how: args.length > 0 ? "call" : "new", callable, args: PyTuple.from(args) as PyTuple }));
}

/** The value that a call returns, or the new object, if it is known; else an inert object. */
function make(m: Machine, given: Reduction): unknown {
  m.charge(1);
  if (peekSetter(m, given)) return null;
  const reduction = plainer(given);
  const { callable } = reduction;
  const known = callable instanceof PyGlobal ? (m.known.get(callable.path) ?? exceptionNamed(callable)) : undefined;
  const value = known === undefined ? undefined : guarded(m, () => known.build(reduction, m));
  if (value === undefined) {
    const inert = new PyObject(reduction);
    if (known?.buildWithState !== undefined) m.builders.set(inert, known);
    return inert;
  }
  if (known?.setState !== undefined || known?.append !== undefined) m.builders.set(value, known);
  return value;
}

/** Calls a builder; what it throws makes the pickle malformed. */
function guarded<T>(m: Machine, build: () => T): T {
  try {
    return build();
  } catch (error) {
    if (error instanceof PickleError) throw error;
    throw m.error(error instanceof Error ? error.message : String(error), undefined, error);
  }
}

/**
 * A state that is set by a function instead of the object: `setter(object, state)`, whose result is thrown away. That is how
 * cloudpickle sets the globals of functions.
 */
function peekSetter(m: Machine, { how, callable, args }: Reduction): boolean {
  const below = m.stack[m.stack.length - 1];
  if (how !== "call" || m.bytes[m.at] !== op.POP || m.stack.length <= m.fence || args.length !== 2) return false;
  if (!(below instanceof PyObject) || args[0] !== below || "stateSetter" in below.reduction) return false;
  below.reduction.stateSetter = callable;
  below.reduction.state = args[1];
  return true;
}

/** Calls of `copyreg` as what they stand for. */
function plainer(reduction: Reduction): Reduction {
  const { how, callable, args } = reduction;
  if (callable instanceof PyObject) return fromPartial(reduction, callable);
  if (how !== "call" || !(callable instanceof PyGlobal) || callable.module !== "copyreg") return reduction;
  const [first, second, third] = args;
  switch (callable.qualname) {
    case "_reconstructor": {
      const plain = args.length === 3 && third === null && second instanceof PyGlobal;
      return plain && second.path === "builtins:object"
        ? { how: "new", callable: first, args: new PyTuple() }
        : reduction;
    }
    case "__newobj__":
      return args.length === 0
        ? reduction
        : { how: "new", callable: first, args: PyTuple.from(args.slice(1)) as PyTuple };
    case "__newobj_ex__":
      if (args.length !== 3 || !(second instanceof PyTuple) || !(third instanceof Map)) return reduction;
      return { how: "new", callable: first, args: second, kwargs: third as Map<string, unknown> };
    default:
      return reduction;
  }
}

/** Keywords for `__new__` below protocol 4: a call of `functools.partial(cls.__new__, cls, *args, **kwargs)`. */
function fromPartial(reduction: Reduction, partial: PyObject): Reduction {
  const { state } = partial;
  if (reduction.how !== "call" || reduction.args.length > 0 || partial.module !== "functools") return reduction;
  if (partial.qualname !== "partial" || !(state instanceof PyTuple) || state.length !== 4) return reduction;
  const [make, given, kwargs, attributes] = state as unknown[];
  if (!(make instanceof PyGlobal) || !(given instanceof PyTuple) || !(kwargs instanceof Map)) return reduction;
  const [type, ...args] = given as unknown[];
  if (!(type instanceof PyGlobal) || make.path !== `${type.path}.__new__` || attributes !== null) return reduction;
  return { how: "new", callable: type, args: PyTuple.from(args) as PyTuple, kwargs: kwargs as Map<string, unknown> };
}

function setState(m: Machine, target: unknown, state: unknown): void {
  const known: KnownClass | undefined = m.builders.get(target);
  if (known?.setState !== undefined) {
    guarded(m, () => known.setState?.(target, state, m));
  } else if (target instanceof PyObject) {
    target.reduction.state = state;
    if (known?.buildWithState !== undefined) replace(m, target, state, known);
  } else throw m.error("expected an object on the stack that takes a state, got another value");
}

/** Puts a value that is complete with its state in the place of what stood for it, unless something else holds that. */
function replace(m: Machine, inert: PyObject, state: unknown, known: KnownClass): void {
  m.builders.delete(inert);
  const index = m.placeholders.get(inert);
  m.placeholders.delete(inert);
  if (m.captured.has(inert)) return;
  const value = guarded(m, () => known.buildWithState?.(inert.reduction, state, m));
  if (value === undefined) return;
  m.replaceTop(value);
  if (index !== undefined && m.peekMemo(index) === inert) m.replaceMemo(index, value);
}

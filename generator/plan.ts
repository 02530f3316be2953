/** Which declaration goes to which file, and what it is called there. */
import type { Model, ModuleName, NamedType, Role, RpcModel, StreamModel } from "./model.js";
import type { Name } from "./render/code.js";
import { camelCase, constantCase, pascalCase } from "./resolve/names.js";

/** The modules of generated code, in the order in which they may import each other: shared first. */
export const MODULES: readonly ModuleName[] = [
  "shared",
  "protocol",
  "server",
  "scheduler",
  "worker",
  "nanny",
  "client-scheduler",
  "scheduler-client",
  "worker-scheduler",
  "scheduler-worker",
];

/** Names that generated code declares, by what they stand for. */
export class Plan {
  readonly model: Model;

  constructor(model: Model) {
    this.model = model;
  }

  /** The named type `name`; it exists, or the semantic pass would have failed. */
  named(name: string): NamedType {
    const type = this.model.types.get(name);
    if (type === undefined) throw new Error(`no type ${name}: the semantic pass should have caught this`);
    return type;
  }

  typesFile(module: ModuleName): string {
    return `generated/${module}/types`;
  }

  codecsFile(module: ModuleName): string {
    return `generated/${module}/codecs`;
  }

  opsFile(module: Role | StreamModel["direction"]): string {
    return `generated/${module}/ops`;
  }

  /** The TypeScript type of a named type. */
  type(name: string): Name {
    return { name, file: this.typesFile(this.named(name).module), typeOnly: true };
  }

  reader(name: string): Name {
    return { name: `read${name}`, file: this.codecsFile(this.named(name).module), typeOnly: false };
  }

  writer(name: string): Name {
    return { name: `write${name}`, file: this.codecsFile(this.named(name).module), typeOnly: false };
  }

  validator(name: string): Name {
    return { name: `validate${name}`, file: "generated/validators", typeOnly: false };
  }

  /** The union of every request that a role answers. */
  anyRequest(role: Role): { type: Name; reader: Name; writer: Name } {
    const name = `Any${pascalCase(role)}Request`;
    return {
      type: { name, file: this.typesFile(role), typeOnly: true },
      reader: { name: `read${name}`, file: this.codecsFile(role), typeOnly: false },
      writer: { name: `write${name}`, file: this.codecsFile(role), typeOnly: false },
    };
  }

  /** The requests that a role answers, inherited ones included, by op. */
  rpcsOf(role: Role): readonly RpcModel[] {
    const own = new Set(this.model.rpcs.filter((op) => op.module === role).map((op) => op.op));
    return this.model.rpcs
      .filter((op) => op.module === role || (op.module === "server" && op.roles.includes(role) && !own.has(op.op)))
      .toSorted((a, b) => (a.op < b.op ? -1 : a.op > b.op ? 1 : 0));
  }

  streamsOf(direction: StreamModel["direction"]): readonly StreamModel[] {
    return this.model.streams.filter((op) => op.direction === direction);
  }

  /** The constant that holds an op's descriptor: `WHO_HAS`. */
  descriptor(op: { readonly op: string }, module: Role | StreamModel["direction"]): Name {
    return { name: constantCase(op.op), file: this.opsFile(module), typeOnly: false };
  }

  /** The table of a module's ops: `SCHEDULER_OPS`. */
  table(module: Role | StreamModel["direction"]): Name {
    return { name: `${constantCase(module)}_OPS`, file: this.opsFile(module), typeOnly: false };
  }

  stub(role: Role): Name {
    return { name: `${pascalCase(role)}Stub`, file: `generated/${role}/stub`, typeOnly: false };
  }

  sender(direction: StreamModel["direction"]): Name {
    return { name: `${pascalCase(direction)}Sender`, file: `generated/${direction}/sender`, typeOnly: false };
  }

  handlers(module: Role | StreamModel["direction"]): Name {
    return { name: `${pascalCase(module)}Handlers`, file: `generated/${module}/handlers`, typeOnly: true };
  }

  /** The plain function of an RPC op. */
  call(op: RpcModel): string {
    return camelCase(op.op);
  }
}

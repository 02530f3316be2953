/**
 * Keywords of our own for ajv, in its `code` form: only that one survives in standalone validators. The functions they
 * call are imported from the runtime's seam; the peer's release is `this.release`.
 */
import { _, str, Name, nil, type Ajv, type Code, type CodeKeywordDefinition, type KeywordCxt } from "ajv";
import { resetErrorsCount } from "ajv/dist/compile/errors.js";
import namesModule from "ajv/dist/compile/names.js";
import { formatRange } from "../ranges.js";
import type { Branch, ValueKind } from "./schema.js";

const names = namesModule.default;

/** The function that checks each word of the `wire` keyword, and how an error names the word. */
const WIRE: Readonly<Record<string, readonly [check: string, expected: string]>> = {
  integer: ["isInteger", "integer"],
  int64: ["isInt64", "integer"],
  float: ["isFloat", "float"],
  number: ["isNumber", "number"],
  bytes: ["isBytes", "bytes"],
  key: ["isKey", "key"],
  set: ["isSet", "set"],
  map: ["isMap", "map"],
  struct: ["isStruct", "struct"],
  serialized: ["isSerialized", "serialized payload"],
  pickled: ["isPickled", "pickled payload"],
  request: ["isRequest", "request with an op"],
};

const wire: CodeKeywordDefinition = {
  keyword: "wire",
  schemaType: "string",
  error: {
    message: ({ schema }) => str`must be ${WIRE[schema as string]?.[1] ?? ""}`,
    params: ({ schema }) => _`{expected: ${WIRE[schema as string]?.[1] ?? ""}}`,
  },
  code(cxt) {
    const [check] = WIRE[cxt.schema as string] ?? ["isStruct"];
    cxt.fail(_`!${new Name(check)}(${cxt.data})`);
  },
};

/** What each bound asks of a number. */
const COMPARISONS: Readonly<Record<string, Code>> = {
  minimum: _`>=`,
  maximum: _`<=`,
  exclusiveMinimum: _`>`,
  exclusiveMaximum: _`<`,
};

/** Bounds on a number. Those of ajv look at a JavaScript number only, and pass over a `bigint` and a `Float`. */
const within: CodeKeywordDefinition = {
  keyword: "within",
  schemaType: "object",
  error: {
    message: ({ params }) => str`must be ${params["comparison"]} ${params["limit"]}`,
    params: ({ params }) => _`{comparison: ${params["comparison"]}, limit: ${params["limit"]}}`,
  },
  code(cxt) {
    for (const [bound, limit] of Object.entries(cxt.schema as Record<string, number>)) {
      const comparison = COMPARISONS[bound] ?? nil;
      cxt.setParams({ comparison: _`${comparison.toString()}`, limit: _`${limit}` });
      // NaN compares with nothing, and is out of bounds.
      cxt.fail(_`!(${cxt.data} ${comparison} ${limit})`);
    }
  },
};

/** A condition on the release, for a range; `nil` for every release. */
function releaseCondition(range: { readonly since?: number; readonly until?: number }): Code {
  const parts: Code[] = [];
  if (range.since !== undefined) parts.push(_`this.release >= ${range.since}`);
  if (range.until !== undefined) parts.push(_`this.release < ${range.until}`);
  return parts.length === 0 ? nil : parts.reduce((a, b) => _`${a} && ${b}`);
}

interface RangedName {
  readonly name: string;
  readonly since?: number;
  readonly until?: number;
}

const requiredIn: CodeKeywordDefinition = {
  keyword: "requiredIn",
  schemaType: "array",
  error: {
    message: ({ params }) => str`must have property ${params["missingProperty"]}`,
    params: ({ params }) => _`{missingProperty: ${params["missingProperty"]}, expected: ${params["expected"]}}`,
  },
  code(cxt) {
    for (const field of cxt.schema as RangedName[]) {
      const expected = `a value, which releases ${formatRange(field)} require`;
      cxt.setParams({ missingProperty: _`${field.name}`, expected: _`${expected}` });
      cxt.fail(_`${cxt.data}[${field.name}] === undefined && ${releaseCondition(field)}`);
    }
  },
};

const presentIn: CodeKeywordDefinition = {
  keyword: "presentIn",
  schemaType: "array",
  error: {
    message: ({ params }) => str`must not have property ${params["additionalProperty"]} in this release`,
    params: ({ params }) => _`{additionalProperty: ${params["additionalProperty"]}, expected: ${params["expected"]}}`,
  },
  code(cxt) {
    for (const field of cxt.schema as RangedName[]) {
      const expected = `no such field, which only releases ${formatRange(field)} have`;
      cxt.setParams({ additionalProperty: _`${field.name}`, expected: _`${expected}` });
      cxt.fail(_`${cxt.data}[${field.name}] !== undefined && !(${releaseCondition(field)})`);
    }
  },
};

/**
 * Applies a schema to a value that is no property of the data, at a pointer of its own.
 *
 * Making the pointer costs more than most checks. A schema in place names it only where an error is made. A function that
 * is called must be given it, so it is called without, and once more with it if it finds something.
 */
function applyAt(cxt: KeywordCxt, data: Name, step: Code, schemaProp: string | undefined): void {
  const { gen } = cxt;
  const it = cxt.it as { errorPath: Code };
  const outer = it.errorPath;
  const valid = gen.name("valid");
  const apply = (path: Code): void => {
    it.errorPath = path;
    cxt.subschema({ keyword: cxt.keyword, ...(schemaProp === undefined ? {} : { schemaProp }), data }, valid);
    it.errorPath = outer;
  };
  const schema: unknown = schemaProp === undefined ? cxt.schema : (cxt.schema as Record<string, unknown>)[schemaProp];
  if ((schema as { $ref?: string }).$ref !== undefined) {
    const before = gen.const("_errs", names.errors);
    apply(outer);
    gen.if(_`!${valid}`, () => {
      resetErrorsCount(gen, before);
      apply(str`${outer}/${step}`);
    });
  } else apply(str`${outer}/${callsFunctions(schema) ? gen.const("step", step) : step}`);
  if (!cxt.it.opts.allErrors) gen.if(_`!${valid}`, () => gen.break());
  gen.if(_`!${valid}`, () => gen.assign(cxt.params["all"] as Name, false));
}

/** Whether a schema in place has a reference inside, to whose function the pointer is handed each time. */
function callsFunctions(schema: unknown): boolean {
  return JSON.stringify(schema).includes('"$ref"');
}

/** Opens a loop whose body may fail; afterwards the keyword has failed if the body did. */
function eachOf(cxt: KeywordCxt, source: Code, body: (item: Name) => void): void {
  const all = cxt.gen.let("all", true);
  cxt.setParams({ all });
  cxt.gen.forOf("item", source, body);
  cxt.ok(all);
}

const eachItem: CodeKeywordDefinition = {
  keyword: "eachItem",
  schemaType: ["object", "boolean"],
  code(cxt) {
    if (cxt.schema === true) return;
    const index = cxt.gen.let("index", 0);
    eachOf(cxt, cxt.data, (item) => {
      applyAt(cxt, item, index, undefined);
      cxt.gen.code(_`${index}++`);
    });
  },
};

const eachEntry: CodeKeywordDefinition = {
  keyword: "eachEntry",
  schemaType: "object",
  code(cxt) {
    const { key, value } = cxt.schema as { key: unknown; value: unknown };
    if (key === true && value === true) return;
    eachOf(cxt, cxt.data, (entry) => {
      const name = cxt.gen.const("key", _`${entry}[0]`);
      const step = _`${new Name("pointerStep")}(${name})`;
      if (key !== true) applyAt(cxt, name, step, "key");
      if (value !== true) applyAt(cxt, cxt.gen.const("value", _`${entry}[1]`), step, "value");
    });
  },
};

const eachExtra: CodeKeywordDefinition = {
  keyword: "eachExtra",
  schemaType: ["object", "boolean"],
  code(cxt) {
    if (cxt.schema === true) return;
    eachOf(cxt, _`${new Name("extraEntries")}(${cxt.data})`, (entry) => {
      const step = _`${new Name("pointerStep")}(${entry}[0])`;
      applyAt(cxt, cxt.gen.const("value", _`${entry}[1]`), step, undefined);
    });
  },
};

/** The condition that a value is of a kind. */
function kindCondition(kind: ValueKind, data: Name): Code {
  switch (kind) {
    case "null":
      return _`${data} === null`;
    case "boolean":
    case "string":
    case "bigint":
      return _`typeof ${data} == ${kind}`;
    case "number":
      return _`${new Name("isFloat")}(${data})`;
    case "array":
      return _`Array.isArray(${data})`;
    case "any":
      return _`true`;
    default: {
      const [check] = WIRE[kind] ?? ["isStruct"];
      return _`${new Name(check)}(${data})`;
    }
  }
}

function branchCondition(branch: Branch, data: Name): Code {
  const parts: Code[] = [];
  const range = releaseCondition(branch);
  if (range !== nil) parts.push(range);
  if (branch.kinds !== undefined)
    parts.push(_`(${branch.kinds.map((kind) => kindCondition(kind, data)).reduce((a, b) => _`${a} || ${b}`)})`);
  if (branch.tag !== undefined) {
    const tests = (branch.values ?? []).map((value) => _`${data}[${branch.tag ?? ""}] === ${value}`);
    if (tests.length > 0) parts.push(_`(${tests.reduce((a, b) => _`${a} || ${b}`)})`);
  }
  return parts.length === 0 ? _`true` : parts.reduce((a, b) => _`${a} && ${b}`);
}

/** More values than this are not listed in an error. */
const LISTED = 8;

/** What a union accepts, in words: `string or null`, `struct with status OK or error`. */
function unionWords(branches: readonly Branch[]): string {
  const words = new Set<string>();
  for (const branch of branches) {
    if (branch.tag === undefined) words.add(branchWords(branch));
    else words.add(`struct with ${tagWords(branch.tag, branches)}`);
  }
  return [...words].join(" or ");
}

/** The word of the spec for a type that has one: a key is more than its kinds, an integer less than a number. */
function branchWords({ schema, kinds }: Branch): string {
  const { wire: word } = schema as { readonly wire?: string };
  return WIRE[word ?? ""]?.[1] ?? (kinds ?? ["value of this release"]).join(" or ");
}

function tagWords(tag: string, branches: readonly Branch[]): string {
  const values = branches.filter((branch) => branch.tag === tag).flatMap((branch) => branch.values ?? []);
  return values.length > LISTED ? `one of ${values.length} known values of ${tag}` : `${tag} ${values.join(" or ")}`;
}

const branches: CodeKeywordDefinition = {
  keyword: "branches",
  schemaType: "array",
  error: {
    message: ({ params }) => str`must be ${params["expected"]}`,
    params: ({ params }) => _`{expected: ${params["expected"]}}`,
  },
  code(cxt) {
    const { gen, data } = cxt;
    const list = cxt.schema as Branch[];
    const valid = gen.let("valid", false);
    const matched = gen.let("matched", true);
    const run = (index: number): void => {
      const branch = list[index];
      if (branch === undefined) {
        gen.assign(matched, false);
        return;
      }
      gen.if(
        branchCondition(branch, data),
        () => {
          const inner = gen.name("valid");
          cxt.subschema(
            {
              schema: branch.schema,
              schemaPath: _`${cxt.it.schemaPath}.branches[${index}].schema`,
              topSchemaRef: cxt.it.topSchemaRef,
              errSchemaPath: cxt.it.errSchemaPath,
            },
            inner,
          );
          gen.assign(valid, inner);
        },
        () => run(index + 1),
      );
    };
    run(0);
    cxt.setParams({ expected: _`${unionWords(list)}` });
    gen.if(_`!${matched}`, () => cxt.error());
    cxt.ok(valid);
  },
};

/** Teaches ajv our keywords. */
export function addKeywords(ajv: Ajv): void {
  for (const keyword of [wire, within, requiredIn, presentIn, eachItem, eachEntry, eachExtra, branches])
    ajv.addKeyword(keyword);
}

/** The functions of the seam that the keywords call. */
export const KEYWORD_FUNCTIONS: readonly string[] = [
  ...new Set([...Object.values(WIRE).map(([check]) => check), "extraEntries", "pointerStep"]),
].sort();

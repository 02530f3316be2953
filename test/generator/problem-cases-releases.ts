/** Errors of releases: ranges that cannot be, or do not go together. */
import { at, HANDLER, LIMIT, NOTE, PING, replaced, WHO_HAS, type Case } from "./problem-case.js";

/** The cases, by kind of problem. */
export const RELEASE_CASES = {
  range: [
    replaced(
      "none of the span",
      WHO_HAS,
      "default: 3",
      'releases: "<2020.1.0"',
      at(WHO_HAS, "11:39", `"<2020.1.0" holds no release of the spec's span [range]`),
    ),
    replaced(
      "all of the span",
      WHO_HAS,
      "default: 3",
      'releases: ">=2020.1.0"',
      at(WHO_HAS, "11:39", `">=2020.1.0" holds every release of the spec's span; leave it out [range]`),
    ),
    replaced(
      "empty",
      WHO_HAS,
      "default: 3",
      'releases: ">=2026.1.0 <2025.9.0"',
      at(WHO_HAS, "11:39", '">=2026.1.0 <2025.9.0" holds no release [range]'),
    ),
    replaced(
      "a verified release outside of the span",
      "releases.yaml",
      "- release: 2025.7.0",
      "- release: 2024.1.0",
      "spec/releases.yaml:3:14: 2024.1.0 is outside the span [range]",
    ),
  ],
  evolution: [
    replaced(
      "a type for no release",
      WHO_HAS,
      LIMIT,
      'limit: { byRelease: [{ type: integer, releases: "<2026.1.0" }, { type: string, releases: ">=2026.6.0" }] }',
      at(WHO_HAS, "11:25", "no type for releases >=2026.1.0 <2026.6.0 [evolution]"),
    ),
    replaced(
      "two types for one release",
      WHO_HAS,
      LIMIT,
      'limit: { byRelease: [{ type: integer, releases: "<2026.6.0" }, { type: string, releases: ">=2026.1.0" }] }',
      at(
        WHO_HAS,
        "11:68",
        "more than one type for releases >=2026.1.0 <2026.6.0: let one range end where the other begins [evolution]",
      ),
    ),
    replaced(
      "a handler for no release",
      NOTE,
      HANDLER,
      '{ handler: [{ symbol: "a:b", releases: "<2026.1.0" }, { symbol: "a:c", releases: ">=2026.6.0" }] }',
      at(NOTE, "6:20", "no handler for releases >=2026.1.0 <2026.6.0 [evolution]"),
    ),
    replaced(
      "two handlers for one release",
      NOTE,
      HANDLER,
      '{ handler: [{ symbol: "a:b" }, { symbol: "a:c", releases: ">=2026.6.0" }] }',
      at(
        NOTE,
        "6:40",
        "more than one handler for releases >=2026.6.0: let one range end where the other begins [evolution]",
      ),
    ),
    replaced(
      "two policies for one release",
      NOTE,
      "message:\n",
      'unknownFields: [{ value: reject, releases: "<2026.6.0" }, { value: ignore, releases: ">=2026.1.0" }]\nmessage:\n',
      at(
        NOTE,
        "7:59",
        "more than one policy for releases >=2026.1.0 <2026.6.0: let one range end where the other begins [evolution]",
      ),
    ),
    replaced(
      "a variant that comes later is no problem",
      PING,
      "title: Busy\n",
      'title: Busy\n      releases: ">=2026.6.0"\n',
    ),
    {
      name: "a union that has no variant in some release",
      breakIt: (spec) => {
        spec.replace(PING, "title: Busy\n", 'title: Busy\n      releases: ">=2026.6.0"\n');
        spec.replace(PING, "title: Pong\n", 'title: Pong\n      releases: "<2026.1.0"\n');
      },
      lines: [at(PING, "11:5", "no variant for releases >=2026.1.0 <2026.6.0 [evolution]")],
    },
    {
      name: "a field older than its op",
      breakIt: (spec) => {
        spec.replace(NOTE, "doc: Note", 'releases: ">=2026.1.0"\ndoc: Note');
        spec.replace(NOTE, "text: { type: string }", 'text: { type: string, releases: ">=2025.9.0" }');
      },
      lines: [
        at(
          NOTE,
          "11:37",
          '">=2025.9.0" begins before what contains it, which exists in releases >=2026.1.0 [evolution]',
        ),
      ],
    },
    {
      name: "a field that outlives its op",
      breakIt: (spec) => {
        spec.replace(NOTE, "doc: Note", 'releases: "<2026.1.0"\ndoc: Note');
        spec.replace(NOTE, "text: { type: string }", 'text: { type: string, releases: "<2026.6.0" }');
      },
      lines: [
        at(NOTE, "11:37", '"<2026.6.0" ends after what contains it, which exists in releases <2026.1.0 [evolution]'),
      ],
    },
    replaced(
      "required with a hole",
      NOTE,
      "[text]",
      '[{ name: text, releases: "<2026.1.0" }, { name: text, releases: ">=2026.6.0" }]',
      at(
        NOTE,
        "11:53",
        '"text" is required before and after releases >=2026.1.0 <2026.6.0, but not there: give one range without the hole [evolution]',
      ),
    ),
    {
      name: "a type from releases that lack it",
      breakIt: (spec) =>
        spec.replace(
          "types/keys.yaml",
          "Where a server listens., type: string",
          'Where a server listens., type: string, releases: ">=2026.1.0"',
        ),
      lines: [
        at(
          WHO_HAS,
          "13:58",
          "Address exists in releases >=2026.1.0 only, but is used here in releases <2026.1.0 too [evolution]",
        ),
      ],
    },
  ],
} satisfies Record<string, readonly Case[]>;

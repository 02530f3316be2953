/** Reads the whole spec: every file parsed, of a known kind, and of the right shape. */
import { SpecError, type Problems } from "../problems.js";
import { readDocuments, type SpecDocument } from "./documents.js";
import { checkShape, fileKind, type FileKind } from "./shape.js";

/** The files of the spec that are well-formed, by kind. */
export type LoadedSpec = Readonly<Record<FileKind, readonly SpecDocument[]>>;

/** Reads `specDir`. What cannot be read is in `problems` and absent from the result. */
export function loadSpec(specDir: string, problems: Problems): LoadedSpec {
  const loaded: Record<FileKind, SpecDocument[]> = {
    rpcOp: [],
    streamOp: [],
    typesFile: [],
    protocolFile: [],
    releasesFile: [],
    picklesFile: [],
    digestsFile: [],
  };
  for (const document of readDocuments(specDir, problems)) {
    const kind = fileKind(document.file);
    if (kind === undefined) {
      problems.add("file-name", document.place([]), "no file of the spec stands here; see the table in spec/README.md");
    } else if (document.value !== undefined && checkShape(document, kind, problems)) {
      loaded[kind].push(document);
    }
  }
  if (loaded.releasesFile.length === 0) {
    const place = { file: "spec/releases.yaml", line: 1, column: 1 };
    problems.add("shape", place, "the spec needs a well-formed releases.yaml");
    throw new SpecError(problems.sorted());
  }
  return loaded;
}

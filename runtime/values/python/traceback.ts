/** Tracebacks as tblib pickles them. */
import { PyGlobal } from "./global.js";
import { PyObject } from "./object.js";

/** A frame of a traceback. */
export interface TracebackFrame {
  readonly file: string;
  readonly line: number;
  /** The function's name. */
  readonly name: string;
}

/** Python itself stops at 1000 by default. */
const mostFrames = 10_000;

/** The frames of a pickled traceback, the outermost first. What is no traceback has none. */
export function tracebackFrames(traceback: unknown): readonly TracebackFrame[] {
  const frames: TracebackFrame[] = [];
  let at = partsOf(traceback);
  while (at !== undefined && frames.length < mostFrames) {
    frames.push(frameOf(at.frame, at.line));
    at = partsOf(at.next);
  }
  return frames;
}

/** A pickled traceback as Python prints it, without the lines of source: those stay with the sender. */
export function tracebackText(traceback: unknown): string {
  return tracebackFrames(traceback)
    .map(({ file, line, name }) => `  File "${file}", line ${line}, in ${name}\n`)
    .join("");
}

interface Parts {
  readonly frame: unknown;
  readonly line: unknown;
  readonly next: unknown;
}

/** The first is a call; tblib of today nests the others as objects, and older ones as calls. */
function partsOf(value: unknown): Parts | undefined {
  if (!(value instanceof PyObject) || !(value.callable instanceof PyGlobal)) return undefined;
  switch (value.callable.path) {
    case "tblib.pickling_support:unpickle_traceback": {
      const [frame, line, next] = value.args;
      return { frame, line, next };
    }
    case "tblib:Traceback":
      return {
        frame: value.attribute("tb_frame"),
        line: value.attribute("tb_lineno"),
        next: value.attribute("tb_next"),
      };
    default:
      return undefined;
  }
}

function frameOf(frame: unknown, line: unknown): TracebackFrame {
  const code = frame instanceof PyObject ? frame.attribute("f_code") : undefined;
  const text = (name: string): string => {
    const value = code instanceof PyObject ? code.attribute(name) : undefined;
    return typeof value === "string" ? value : "?";
  };
  return { file: text("co_filename"), line: typeof line === "number" ? line : 0, name: text("co_name") };
}

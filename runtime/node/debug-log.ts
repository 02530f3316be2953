/**
 * A log of what happens on the wire, by the environment variable `DASKWIRE_DEBUG`: `1` or `all` for everything, or topics
 * with commas between them: `comm`, `request`, `batch`, `error`. Without it nothing listens, and nothing is written.
 *
 * One line per event on stderr. Never printed are payloads, arguments, keys, or the texts of errors, which may quote them:
 * of an error its class and its code are.
 */
import { subscribe } from "node:diagnostics_channel";

import { type ChannelMessages, type ChannelName, channelNames } from "../comm/diagnostics.js";
import { quoted } from "../wire/printable.js";

type Messages = { [Name in ChannelName]: (message: ChannelMessages[Name]) => string };

/** What is said of each message. */
const lines: Messages = {
  "daskwire:comm:open": ({ side, localAddress, peerAddress, negotiated: { compression, pickleProtocol } }) =>
    `${side} ${localAddress}${peerOf(peerAddress)} compression=${compression ?? "none"} pickle=${pickleProtocol}`,
  "daskwire:comm:close": ({ localAddress, peerAddress, lastOperation }) =>
    `${localAddress}${peerOf(peerAddress)}${opOf(lastOperation)}`,
  "daskwire:request:start": ({ id, side, op, peerAddress, bytes }) =>
    `#${id} ${side}${peerOf(peerAddress)}${opOf(op)} bytes=${bytes}`,
  "daskwire:request:end": ({ id, side, op, peerAddress, duration, error }) =>
    `#${id} ${side}${peerOf(peerAddress)}${opOf(op)} ms=${duration.toFixed(2)} ${error === undefined ? "ok" : errorOf(error)}`,
  "daskwire:batch": ({ direction, peerAddress, messages, bytes }) =>
    `${direction}${peerOf(peerAddress)} messages=${messages} bytes=${bytes}`,
  "daskwire:error": ({ where, error, peerAddress, op }) =>
    `${where}${peerOf(peerAddress)}${opOf(op)} ${errorOf(error)}`,
};

const topics = [...new Set(channelNames.map(topicOf))];

/**
 * Starts the log if the variable asks for it.
 *
 * @param setting the variable's value
 * @param write takes each line, its end included
 */
export function startDebugLog(setting: string | undefined, write: (line: string) => void): void {
  const asked = (setting ?? "").split(",").map((each) => each.trim());
  const wanted = new Set(asked.filter((each) => each !== "" && each !== "0"));
  const all = wanted.delete("1") || wanted.delete("all");
  for (const name of channelNames) {
    const topic = topicOf(name);
    if (all || wanted.has(topic)) listen(name, write);
  }
  for (const each of wanted) {
    if (topics.includes(each)) continue;
    write(`daskwire: DASKWIRE_DEBUG: no topic ${JSON.stringify(each)}; there are all, ${topics.join(", ")}\n`);
  }
}

function listen<Name extends ChannelName>(name: Name, write: (line: string) => void): void {
  const line: Messages[Name] = lines[name];
  const label = name.slice("daskwire:".length);
  subscribe(name, (message) => {
    write(`daskwire ${new Date().toISOString()} ${label} ${line(message as ChannelMessages[Name])}\n`);
  });
}

function topicOf(name: ChannelName): string {
  return name.split(":")[1] ?? name;
}

/** A peer may write anything as the name of an operation: quoted, so that it stays in its line, and cut. */
function opOf(op: string | undefined): string {
  return op === undefined ? "" : ` op=${/^[\w-]{1,80}$/.test(op) ? op : JSON.stringify(op.slice(0, 80))}`;
}

/** What is dialled is text of the program's or of a peer's, such as a scheduler's list of workers. */
function peerOf(address: string | undefined): string {
  return address === undefined ? "" : ` peer=${quoted(address)}`;
}

/** Programs may throw anything, also what throws when it is looked at. */
function errorOf(error: unknown): string {
  try {
    if (!(error instanceof Error)) return `error=${typeof error}`;
    const { name, code } = error as { readonly name: unknown; readonly code?: unknown };
    return `error=${quoted(String(name))}${typeof code === "string" ? ` code=${quoted(code)}` : ""}`;
  } catch {
    return "error=unreadable";
  }
}

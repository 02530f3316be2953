"""Holds test vectors against Python: a folder of them, and the release to be tested; prints what it finds as JSON."""

import importlib
import inspect
import json
import pickle
import sys
from base64 import b64decode, b64encode
from pathlib import Path

from distributed.protocol import core
from distributed.protocol.serialize import Pickled, Serialized
from vector_values import build

ENVELOPE = ("reply", "close", "serializers")

# What no handler's signature describes: words that are built into the reader of a comm or of a stream, and a nanny's `run`,
# which hands all it gets to a function that is not its handler.
NOT_BOUND = {
    "server.close",
    "nanny.run",
    "client-scheduler.close-stream",
    "worker-scheduler.close-stream",
    "scheduler-worker.close-stream",
    "scheduler-client.stream-start",
    "scheduler-client.stream-closed",
    "scheduler-client.close",
}


def ordinal(release):
    year, month, patch = (int(part) for part in release.split("."))
    return year * 10_000 + month * 100 + patch


def covers(releases, release):
    for part in releases.split():
        if part.startswith(">=") and release < ordinal(part[2:]):
            return False
        if part.startswith("<") and release >= ordinal(part[1:]):
            return False
    return True


def at(words, release):
    """One word for all releases, or one by range."""
    if not isinstance(words, dict):
        return words
    return next((word for releases, word in words.items() if covers(releases, release)), None)


def difference(ours, theirs, path=""):
    """Where two values differ, to Python or in their types; None if nowhere."""
    if isinstance(ours, Serialized):
        header = {key: item for key, item in theirs.header.items() if key != "num-sub-frames"}
        return difference(ours.header, header, path) or difference(
            list(map(bytes, ours.frames)), list(map(bytes, theirs.frames)), path
        )
    if isinstance(ours, Pickled):
        value = pickle.loads(ours.header["pickled-obj"], buffers=ours.frames)
        return None if value == theirs else f"{path}: {value!r} is {theirs!r}"
    if type(ours) is not type(theirs):
        return f"{path}: {type(ours).__name__} is {type(theirs).__name__}"
    if isinstance(ours, dict):
        if list(map(typed, ours)) != list(map(typed, theirs)):
            return f"{path}: keys {list(ours)} are {list(theirs)}"
        return next(filter(None, (difference(ours[key], theirs[key], f"{path}/{key}") for key in ours)), None)
    if isinstance(ours, (tuple, list)):
        if len(ours) != len(theirs):
            return f"{path}: {len(ours)} elements are {len(theirs)}"
        pairs = enumerate(zip(ours, theirs, strict=True))
        return next(filter(None, (difference(*pair, f"{path}/{index}") for index, pair in pairs)), None)
    if isinstance(ours, set):
        return None if set(map(typed, ours)) == set(map(typed, theirs)) else f"{path}: {ours} is {theirs}"
    return None if repr(ours) == repr(theirs) else f"{path}: {ours!r} is {theirs!r}"


def typed(value):
    """A hashable value with its types, so that 1 is not 1.0."""
    if isinstance(value, tuple):
        return tuple(map(typed, value))
    return (type(value).__name__, value)


def check_bytes(vector):
    """What Python reads is the value, and what it writes are the frames: else (problem, frames)."""
    frames = [b64decode(frame) for frame in vector["frames"]]
    value = build(vector["value"])
    found = difference(value, core.loads(list(frames), deserialize=False))
    core.loads(list(frames))
    written = [bytes(frame) for frame in core.dumps(build(vector["value"]))]
    return found, None if written == frames else [b64encode(frame).decode() for frame in written]


def handler_of(symbol):
    module, name = symbol.split(":")
    found = importlib.import_module(module)
    for part in name.split("."):
        found = getattr(found, part)
    return found


class Handler:
    """Whoever receives a message in Python, and what its signature takes."""

    def __init__(self, channel, message, release):
        symbol = at(message["handler"], release)
        function = handler_of(symbol)
        self.signature = inspect.signature(function)
        is_method = "." in symbol.split(":")[1] and not inspect.isclass(function)
        self.this = (None,) if is_method else ()
        # What the server puts beside the fields; of a stream's message the field wins.
        added = {"client-scheduler": {"client"}, "worker-scheduler": {"worker"}}.get(channel, set())
        self.added = (added | set(message["injected"])) & set(self.signature.parameters)
        self.dropped = {"op"}
        if message["part"] == "request":
            self.dropped |= set(ENVELOPE) - ({"serializers"} & set(self.signature.parameters))
        self.takes_all = any(each.kind is each.VAR_KEYWORD for each in self.signature.parameters.values())

    def refusal(self, value):
        """Why it cannot be called with the fields of a message; None if it can."""
        fields = {key: item for key, item in value.items() if key not in self.dropped}
        try:
            self.signature.bind(*self.this, **dict.fromkeys(self.added - set(fields)), **fields)
        except TypeError as error:
            return str(error)
        return None


def check_signature(channel, message, release):
    """What the handler's signature says otherwise than the vectors."""
    handler = Handler(channel, message, release)
    for vector in message["valid"]:
        if covers(vector.get("releases", ""), release) and (refusal := handler.refusal(vector["value"])):
            yield f"{vector['case']}: {refusal}"
    if (at(message["unknownFields"], release) == "ignore") != handler.takes_all:
        yield f"takes unknown fields: {handler.takes_all}"
    if handler.takes_all:
        return
    for vector in message["invalid"]:
        steps = vector["pointer"].split("/")
        about_presence = vector["rule"] in ("required", "release", "unknown-field")
        if about_presence and len(steps) == 2 and steps[1] != "op" and covers(vector.get("releases", ""), release):
            if handler.refusal(vector["value"]) is None:
                yield f"{vector['case']}: taken"


def main(folder, text):
    release = ordinal(text)
    checked, bound, problems, differing = 0, 0, [], []
    for path in sorted(Path(folder).glob("*.json")):
        file = json.loads(path.read_text())
        for message in file["messages"]:
            name = f"{file['channel']}.{message.get('op', message['type'])} {message['part']}"
            if not covers(message.get("releases", ""), release):
                continue
            for vector in message["valid"]:
                if not covers(vector.get("releases", ""), release):
                    continue
                checked += 1
                found, frames = check_bytes(vector)
                if found is not None:
                    problems.append(f"{name}: {vector['case']}: {found}")
                if frames is not None:
                    differing.append({"type": message["type"], "case": vector["case"], "frames": frames})
            if "handler" in message and name.split(" ")[0] not in NOT_BOUND:
                bound += 1
                problems += [f"{name}: {problem}" for problem in check_signature(file["channel"], message, release)]
    json.dump({"checked": checked, "bound": bound, "problems": problems, "differing": differing}, sys.stdout)


main(*sys.argv[1:])

"""Reads the values of test vectors: what stands in JSON as Python has it."""

from base64 import b64decode

from distributed.protocol.serialize import Pickled, Serialized


def build(form):
    """The Python value of a form; payloads as a scheduler has them."""
    if isinstance(form, list):
        return tuple(build(item) for item in form)
    if not isinstance(form, dict):
        return form
    tag = next(iter(form), "")
    inner = form.get(tag)
    match tag:
        case "$int":
            return int(inner)
        case "$float":
            return float(inner)
        case "$bytes":
            return b64decode(inner)
        case "$set":
            return {build(item) for item in inner}
        case "$map":
            return {build(key): build(item) for key, item in inner}
        case "$serialized":
            return Serialized(build(inner["header"]), [b64decode(frame) for frame in inner["frames"]])
        case "$pickled":
            frames = [b64decode(frame) for frame in inner["buffers"]]
            header = {"pickled-obj": b64decode(inner["pickle"]), "compression": [None] * len(frames)}
            return Pickled(header, frames)
    return {key: build(item) for key, item in form.items()}

"""Operations that are in no handler table: functions compare the op with a string instead."""

import ast

from distributed import Client
from distributed.core import Server
from introspect_source import digest, parsed, symbol

PLACES = [
    (("scheduler", "worker", "nanny"), "rpc", Server, "_handle_comm"),
    (("scheduler", "worker"), "stream", Server, "handle_stream"),
    (("client",), "stream", Client, "_handle_report"),
    (("client",), "stream", Client, "_ensure_connected"),
]


def builtin_handlers():
    found = []
    for roles, channel, cls, name in PLACES:
        function = getattr(cls, name)
        entry = {"symbol": symbol(function), "digest": digest(function), "builtin": True}
        shape = {"injectsComm": False, "parameters": [], "takesAny": True}
        for op in compared_ops(function):
            found += [{"role": role, "channel": channel, "op": op, **entry, **shape} for role in roles]
    return found


def compared_ops(function):
    ops = set()
    for node in ast.walk(parsed(function)):
        if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.Eq) and is_op(node.left):
            ops |= {each.value for each in node.comparators if isinstance(each, ast.Constant)}
    return sorted(ops)


def is_op(node):
    if isinstance(node, ast.Subscript):
        return isinstance(node.slice, ast.Constant) and node.slice.value == "op"
    return isinstance(node, ast.Name) and node.id == "op"

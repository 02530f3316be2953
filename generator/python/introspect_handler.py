"""What a handler takes: its parameters, wherever Dask has hidden them."""

import ast
import dataclasses
import functools
import inspect

from distributed import worker_state_machine
from introspect_source import digest, parsed, symbol


def describe(handler):
    function, bound = unwrapped(handler)
    event = event_class(function)
    if event is not None:
        return describe_event(event)
    target, given = delegate(function)
    parameters = list(inspect.signature(handler).parameters.values())
    sources = [inspect.unwrap(function)]
    if target is not None:
        first = [each for each in parameters if each.kind is each.POSITIONAL_OR_KEYWORD]
        parameters = first + list(inspect.signature(target).parameters.values())[given:]
        sources.append(target)
    return {
        "symbol": symbol(function),
        "digest": digest(*sources),
        "injectsComm": bool(parameters) and parameters[0].name == "comm",
        "parameters": [describe_parameter(each) for each in parameters if named(each) and each.name not in bound],
        "takesAny": any(each.kind is each.VAR_KEYWORD for each in parameters),
    }


def unwrapped(handler):
    """The function inside of partials and bound methods, and the names that partials have filled in."""
    bound = set()
    while True:
        if isinstance(handler, functools.partial):
            bound |= set(handler.keywords)
            handler = handler.func
        elif inspect.ismethod(handler):
            handler = handler.__func__
        else:
            return handler, bound


def named(parameter):
    return parameter.kind in (parameter.POSITIONAL_OR_KEYWORD, parameter.KEYWORD_ONLY)


def describe_parameter(parameter):
    required = parameter.default is parameter.empty
    return {"name": parameter.name, "required": required, **({} if required else literal(parameter.default))}


def literal(value):
    """The default in JSON form, if it has one: an empty tuple is an empty list there."""
    if value is None or isinstance(value, (bool, int, float, str)):
        return {"default": value}
    if isinstance(value, (tuple, list)) and all(each is None or isinstance(each, (bool, int, float, str)) for each in value):
        return {"default": list(value)}
    return {}


def event_class(function):
    """The dataclass behind ``Worker._handle_remote_stimulus(cls)``, which hides it in a closure."""
    for cell in function.__closure__ or ():
        content = cell.cell_contents
        if inspect.isclass(content) and issubclass(content, worker_state_machine.StateMachineEvent):
            return content
    return None


def describe_event(event):
    fields = [each for each in dataclasses.fields(event) if each.init]
    return {
        "symbol": symbol(event),
        "digest": digest(event),
        "injectsComm": False,
        "parameters": [describe_field(each) for each in fields],
        "takesAny": False,
    }


def describe_field(field):
    if field.default is not dataclasses.MISSING:
        return {"name": field.name, "required": False, **literal(field.default)}
    return {"name": field.name, "required": field.default_factory is dataclasses.MISSING}


def delegate(function):
    """The module's function that gets all arguments handed on, ``return f(self, comm, *args, **kwargs)``, and how many
    of its parameters are filled in before ``*args``."""
    tree = parsed(function)
    last = tree.body[-1] if isinstance(tree, (ast.FunctionDef, ast.AsyncFunctionDef)) else None
    if not isinstance(last, ast.Return):
        return None, 0
    call = last.value.value if isinstance(last.value, ast.Await) else last.value
    if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Name)):
        return None, 0
    starred = [index for index, each in enumerate(call.args) if isinstance(each, ast.Starred)]
    if not starred or not any(each.arg is None for each in call.keywords):
        return None, 0
    return function.__globals__.get(call.func.id), starred[0]


def describe_sent():
    """The messages that a worker sends by dataclasses: the fields of what ``to_dict()`` makes of an instance."""
    found = []
    for cls in worker_state_machine.SendMessageToScheduler.__subclasses__():
        fields = {each.name: None for each in dataclasses.fields(cls) if each.init}
        message = cls(**fields).to_dict()
        op = message.pop("op")
        found.append({"op": op, "symbol": symbol(cls), "digest": digest(cls), "fields": list(message)})
    return found

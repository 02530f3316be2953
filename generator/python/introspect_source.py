"""The source of Dask's functions: digests that survive reformatting, and the names of all of them."""

import ast
import hashlib
import inspect
import io
import pathlib
import re
import textwrap
import tokenize

import distributed


def digest(*objects):
    """Eight hex digits over the source, without comments, docstrings and layout; the same on every Python."""
    text = "\n".join(normalised(each) for each in objects)
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def normalised(thing):
    source = textwrap.dedent(inspect.getsource(thing))
    try:
        lines = without_comments(source)
        source = "\n".join(without_docstrings(source, lines))
    except (SyntaxError, tokenize.TokenError):
        pass  # a lambda: its line is part of another statement
    source = re.sub(r"\s+", " ", source)
    source = re.sub(r" ?([()\[\]{},]) ?", r"\1", source)
    return re.sub(r",([)\]}])", r"\1", source).strip()


def without_comments(source):
    lines = source.splitlines()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            row, column = token.start
            lines[row - 1] = lines[row - 1][:column]
    return lines


def without_docstrings(source, lines):
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)) and ast.get_docstring(node) is not None:
            first = node.body[0]
            lines[first.lineno - 1 : first.end_lineno] = [""] * (first.end_lineno - first.lineno + 1)
    return lines


def parsed(function):
    """The syntax tree of a function, or None if its source is no statement of its own."""
    try:
        return ast.parse(textwrap.dedent(inspect.getsource(function))).body[0]
    except SyntaxError:
        return None


def symbol(thing):
    """``module:Qualname`` of what a reader looks up: of a lambda or an inner function, that is the one around it."""
    return f"{thing.__module__}:{thing.__qualname__.split('.<locals>')[0]}"


def all_symbols():
    """Every function and class of distributed outside of its tests, as ``module:Qualname``."""
    root = pathlib.Path(distributed.__file__).parent
    found = set()
    for path in root.rglob("*.py"):
        parts = path.relative_to(root.parent).with_suffix("").parts
        if "tests" not in parts:
            module = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
            collect(ast.parse(path.read_bytes()), f"{module}:", found)
    return sorted(found)


def collect(node, prefix, found):
    for child in ast.iter_child_nodes(node):
        if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            found.add(prefix + child.name)
            collect(child, f"{prefix}{child.name}.", found)
        elif isinstance(child, (ast.If, ast.Try, ast.With)):
            collect(child, prefix, found)

"""Makes a program smaller while the difference it shows stays of the same shape."""

import ast
import time


def size(text):
    return len(text)


def candidates(text, whole):
    """Smaller programs, the boldest cuts first: without some statements, or, not `whole`, without parts of them."""
    tree = ast.parse(text)
    made = []
    nodes = list(ast.walk(tree))

    def attempt(change, undo):
        change()
        try:
            made.append(ast.unparse(tree) + "\n")
        except (ValueError, IndexError, AttributeError, TypeError):
            pass
        undo()

    for node in nodes:
        for field, value in ast.iter_fields(node):
            if whole and not (isinstance(value, list) and value and isinstance(value[0], ast.stmt)):
                continue
            if isinstance(value, list):
                cut_list(node, field, value, attempt)
            elif isinstance(value, ast.expr):
                cut_expression(node, field, value, attempt)
    found = sorted({text for text in made}, key=size)
    return [new for new in found if size(new) < size(text)]


def cut_list(node, field, value, attempt):
    def setting(new):
        return lambda: setattr(node, field, new)

    statements = value and isinstance(value[0], ast.stmt)
    for width in (8, 4, 2, 1):
        if width > len(value):
            continue
        for start in range(0, len(value) - width + 1, max(1, width // 2)):
            rest = value[:start] + value[start + width:]
            if statements and field == "body" and not rest and not isinstance(node, ast.Module):
                rest = [ast.Pass()]
            if isinstance(node, ast.Dict):
                keys, items = node.keys, node.values

                def change(start=start, width=width, keys=keys, items=items):
                    node.keys = keys[:start] + keys[start + width:]
                    node.values = items[:start] + items[start + width:]

                def undo(keys=keys, items=items):
                    node.keys, node.values = keys, items

                attempt(change, undo)
                continue
            attempt(setting(rest), setting(value))
    for index, item in enumerate(value):
        if isinstance(item, ast.stmt):
            for inner in ("body", "orelse", "finalbody"):
                block = getattr(item, inner, None)
                if isinstance(block, list) and block:
                    attempt(setting(value[:index] + block + value[index + 1:]), setting(value))
        elif isinstance(item, ast.expr):
            for smaller in parts(item):
                attempt(setting(value[:index] + [smaller] + value[index + 1:]), setting(value))


def cut_expression(node, field, value, attempt):
    if isinstance(getattr(value, "ctx", ast.Load()), (ast.Store, ast.Del)) and not isinstance(value, (ast.Tuple, ast.List)):
        return
    for smaller in parts(value):
        attempt(lambda: setattr(node, field, smaller), lambda: setattr(node, field, value))


def parts(value):
    """Expressions that may stand in for this one."""
    found = [child for child in ast.iter_child_nodes(value) if isinstance(child, ast.expr)]
    if isinstance(value, ast.Lambda):
        return []
    if isinstance(value, ast.Constant):
        if isinstance(value.value, str) and value.value:
            text = value.value
            found += [ast.Constant(text[: len(text) // 2]), ast.Constant(text[len(text) // 2:]), ast.Constant(text[1:]), ast.Constant(text[:-1])]
        elif isinstance(value.value, int) and value.value not in (0, 1):
            found += [ast.Constant(0), ast.Constant(1), ast.Constant(value.value // 2)]
        elif isinstance(value.value, float) and value.value not in (0.0, 1.0):
            found += [ast.Constant(1.0)]
    elif len(ast.unparse(value)) > 4 and not found:
        return found
    else:
        found += [ast.Constant(0), ast.Constant("")]
    return found


def body_of(tree):
    """The statements of the program: those of `main` where it has one."""
    first = tree.body[0] if tree.body else None
    return first.body if isinstance(first, ast.FunctionDef) and first.name == "main" else tree.body


def marked(text):
    """The program with a line `@ n` printed before its statement n."""
    tree = ast.parse(text)
    body = body_of(tree)
    body[:] = [one for index, statement in enumerate(body) for one in (ast.parse(f"print('\\n@ {index}')").body[0], statement)]
    return ast.unparse(tree) + "\n"


def sliced(text, index):
    """Statement `index` of the program and those before it that bind what it uses."""
    tree = ast.parse(text)
    body = body_of(tree)
    if index >= len(body):
        return text
    kept = [body[index]]
    wanted = used(body[index])
    for statement in reversed(body[:index]):
        if bound(statement) & wanted:
            kept.insert(0, statement)
            wanted |= used(statement)
    body[:] = kept
    return ast.unparse(tree) + "\n"


def used(statement):
    return {node.id for node in ast.walk(statement) if isinstance(node, ast.Name)}


def bound(statement):
    names = {node.id for node in ast.walk(statement) if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)}
    return names | {node.name for node in ast.walk(statement) if isinstance(node, (ast.FunctionDef, ast.ClassDef))}


def shrink(text, holds, index=None, seconds=25, batch=24):
    """The smallest program found for which `holds`, a function from programs to truth values, stays true.

    `index` is the statement the difference showed up at: it and what it needs are tried first.
    """
    text = ast.unparse(ast.parse(text)) + "\n"
    first = [sliced(text, index)] if index is not None else []
    truths = holds(first + [text])
    if not truths[-1]:
        return text
    if truths[0]:
        text = (first + [text])[0]
    end = time.monotonic() + seconds
    for whole in (True, False):
        progress = True
        while progress:
            progress = False
            options = candidates(text, whole)
            for start in range(0, len(options), batch):
                if time.monotonic() > end:
                    return text
                chosen = options[start: start + batch]
                truths = holds(chosen)
                if any(truths):
                    text = chosen[truths.index(True)]
                    progress = True
                    break
    return text

"""XML as a small tree, without what makes XML dangerous: entities of a file's own, and endless depth.

A document type is passed over as long as it defines nothing; nothing outside the file is ever looked at.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

MAX_DEPTH = 200
"""Elements inside each other; markup in a feed reaches thirty."""


_BLANKS = b" \t\r\n"
"""What some programs write above the declaration of XML, where nothing may stand."""


class XmlError(ValueError):
    """Why a file cannot be read as XML, with the way out."""


@dataclass(slots=True)
class Node:
    """An element; a child is an element or text."""

    name: str
    """Without its namespace, in small letters."""
    space: str
    attributes: Mapping[str, str]
    children: "list[Node | str]" = field(default_factory=list)

    def walk(self) -> "Iterator[Node]":
        """Itself and all elements inside it, in the order of the file."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += [child for child in reversed(node.children) if isinstance(child, Node)]

    def nodes(self, *names: str) -> "Iterator[Node]":
        """Its children by any of the names."""
        return (child for child in self.children if isinstance(child, Node) and child.name in names)

    def text(self) -> str:
        """All text inside it."""
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)


class _Builder:
    def __init__(self) -> None:
        self.root = Node("", "", {})
        self.open = [self.root]

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if len(self.open) > MAX_DEPTH:
            raise XmlError(f"its elements nest more than {MAX_DEPTH} deep. Save the text alone.")
        space, _, name = tag.rpartition(" ")
        node = Node(name.lower(), space, {key.rpartition(" ")[2].lower(): value for key, value in attributes.items()})
        self.open[-1].children.append(node)
        self.open.append(node)

    def end(self, _: str) -> None:
        self.open.pop()

    def data(self, text: str) -> None:
        self.open[-1].children.append(text)


def parse(data: bytes) -> Node:
    """The root element. Raises `XmlError`."""
    parser = expat.ParserCreate(namespace_separator=" ")
    builder = _Builder()
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = _refuse
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    try:
        parser.Parse(data.lstrip(_BLANKS), True)
    except expat.ExpatError as error:
        line, why = error.lineno, expat.ErrorString(error.code)
        raise XmlError(f"it is not valid XML ({why}, line {line}). Save it again.") from error
    except (ValueError, LookupError) as error:
        if isinstance(error, XmlError):
            raise
        raise XmlError("its encoding is not known. Save it as UTF-8.") from error
    return next(child for child in builder.root.children if isinstance(child, Node))


def _refuse(*_: object) -> None:
    raise XmlError("it defines entities of its own, which are not followed. Save it without them.")

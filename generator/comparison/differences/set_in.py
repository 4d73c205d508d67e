"""A place or a time that opens a sentence and holds for a clause behind its speaker, so that a cell is not without it.

"In Keld, the mayor said at least 2,500 were displaced": of Keld alone, not of all. "In initial reports, police
said two had died": no longer so.
"""

import re

_NAME = r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2}"
_PLACE = re.compile(rf"(?P<when>(?:In|Near|Outside)\s+(?:the\s+(?:town|city|village|province)\s+of\s+)?{_NAME}),\s")
_TIME = re.compile(
    r"(?P<when>In\s+(?:the\s+)?(?:initial|early|first|preliminary)\s+(?:reports?|statements?|accounts?)"
    r"|Last\s+(?:week|month|year|spring|summer|fall|autumn|winter)|In\s+(?:19|20)\d\d),\s"
)


def set_in(whole: str, start: int, shown: str, *, counted: bool) -> str:
    """A clause as shown, led by the time its sentence opens with, or by the place where it is of a figure.

    `start` is where the clause begins in its sentence; what it holds itself is not told twice.
    """
    found = _TIME.match(whole) or (_PLACE.match(whole) if counted else None)
    if found is None or start <= found.end() or found["when"] in shown or _ON.search(whole[found.end() : start]):
        return shown
    return f"{found['when']} … {shown}"


_ON = re.compile(r"\b(?:but|while|although|though|and|before|after)\b|[;:“”\"]")
"""Where a sentence goes on to what its opening need not hold for."""

"""Calls on readers: whom to ring with what one knows, where to send it, what is paid for it.

A sentence that holds such a call opens no briefing and raises no question; one that is nothing else claims nothing.
"""

import re


def calls_on_readers(text: str) -> bool:
    """Whether a text holds a call: "Moen fled, police said; anyone with information is asked to call 555-0199"."""
    return bool(_CALL.search(text))


def only_calls_on_readers(text: str) -> bool:
    """Whether a sentence opens as a call and is nothing else: "Anyone who saw the car should contact police"."""
    return bool(_ONLY.search(text))


_KNOWING = r"(?:with|(?:who )?(?:has|have|may have)) (?:\w+ )?(?:information|anything|tips)\b"
_CALL = re.compile(
    rf"\b(?:any(?:one|body)|those|witnesses) {_KNOWING}"
    r"|\bcrime ?stoppers\b|\btip ?line\b|\burged to (?:call|contact)\b"
    r"|\b(?:call|contact|text|reached at)\b[^.]{0,60}\b(?!911\b)\d{3}[-.) ]",
    re.I,
)
_ONLY = re.compile(
    rf"^\W*(?:if )?(?:any(?:one|body)|those|witnesses|people|you) "
    rf"(?:{_KNOWING}|who (?:saw|knows?) (?:\w+ )?(?:information|anything)\b)"
    r"(?=.*\b(?:is|are|was|were|can|should|may)\b).*\b(?:call|contact|reach|email|text|come forward)\b"
    r"|^\W*(?:anonymous )?tips (?:can|may) (?:also )?be (?:made|sent|left|texted|submitted)\b"
    r"|\bcan be reached at\b.{0,30}(?:@|\d{3}[-. ]\d{4})",
    re.I,
)

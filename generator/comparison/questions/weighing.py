"""Questions that a strict editor would not send out: of no weight, headlines put as questions, words run together.

And small repairs of wording: an age after a name, and a denial that a question need not ask as one.
"""

import re
from dataclasses import replace

from generator.model import Question

_OF_NO_WEIGHT = re.compile(
    r"\b(?:appear(?:ed)? to be|happen(?:ed)? to be|flee the scene|take a liking|a lot of people|semi-\w+"
    r"|discrepancy|listening to)\b"
    r"|^How many (?:millions|thousands|hundreds) more exactly\b|^(?:In [^,]+, )?Did as many\b"
    r"|^(?:Was|Were) .* held (?:in|at) the .*(?:Detention|Jail|Center|Facility)\b"
)
"""What nobody looks up, or what asks how something seemed."""
_RUN_TOGETHER = re.compile(
    r"[a-z]\.[A-Z]|^(?:Did|Was|Is|Has) (?:fight|argument|dispute|shooting|man|woman|boy|girl|gun|driver|suspect"
    r"|police officer) "
    r"|\b(?:gun|weapon|car|house) [A-Z][a-z]+ the\b|\blead the (?:gunfire|shooting|killing|attack|fire)\b"
)
"""Two sentences without a space, a headline, a name that a clause took, a verb that lost its "to"."""
_FIGURE = re.compile(r"^Which does the figure count: “(?P<a>[^”]+)”, or “(?P<b>[^”]+)”")
_AGE = re.compile(r"(?<=[a-z]), \d{1,2}, (?=(?:shot|killed|the|in|an?|by|wounded|hurt)\b)")
_NOT_RANDOM = re.compile(r"\bnot (?=(?:an? )?(?:random|accident|isolated)\b)")
_NO_TIE = re.compile(r"\b(?P<verb>have|had) no (?P<what>relationship|connection|link|ties?)\b")


def of_no_weight(text: str) -> bool:
    """Whether nobody would look up what a question asks, or it shows that its sentence was misread."""
    found = _FIGURE.match(text)
    one_in_other = bool(found and (found["a"] in found["b"] or found["b"] in found["a"]))
    return one_in_other or bool(_OF_NO_WEIGHT.search(text) or _RUN_TOGETHER.search(text))


def in_plain_words(question: Question) -> Question:
    """A question without the age after a name, and without a denial and whose it is.

    "Was it not a random act, as police believe?" -> "Was it a random act?"
    """
    if "“" in question.text:
        return question
    plain = _NO_TIE.sub(r"\g<verb> a \g<what>", _NOT_RANDOM.sub("", question.text))
    if plain != question.text:
        return replace(question, text=_AS_TOLD.sub("?", plain), settles=_WORD)
    return replace(question, text=_AGE.sub(" ", question.text))


_AS_TOLD = re.compile(r", as [^,?]+ (?:believes?|says?|thinks?|suspects?)\?$")
_WORD = "Word from those who took part, or from the inquiry."

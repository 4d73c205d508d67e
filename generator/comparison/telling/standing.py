"""Which sentences can be quoted by themselves: whole, with nothing in them that only the one before names.

A label, a caption, a link or a headline that ran into a sentence is no prose, and is quoted nowhere.
"""

import re

from generator.comparison.claims.claimless import headed
from generator.comparison.telling.wording import balanced, leans, unquoted
from generator.language.datelines import undated
from generator.model import Article, Sentence
from generator.reading.cleaning import QUIET
from generator.reading.unended import is_sentence

UNENDED = 12
"""Words of a sentence without its full stop at least; a headline of so many has no article and no day."""
FIRST = 15
"""Words from which the first line of an article under its headline is a sentence even without its full stop."""
HEADLINE = 20
"""Letters of a headline from which no sentence repeats it by chance."""


def opens(sentence: Sentence, article: Article, *, led: bool = False) -> bool:
    """Whether a sentence can open a briefing: it stands alone, ends, asks nothing, and no headline ran into it.

    One that is `led` by the sentence before it may begin with "he".
    """
    heads = [_bare_letters(s.text) for s in article.titles]
    letters = _bare_letters(sentence.text)
    run_in = any(len(head) > HEADLINE and head in letters for head in heads)
    size, first = len(sentence.text.split()), bool(heads) and sentence.ref == article.body[0].ref
    whole = (size >= UNENDED and is_sentence(sentence.text)) or (
        size >= FIRST and first and sentence.text[-1].isalnum()
    )
    ended = whole or bool(_ENDED.search(sentence.text))
    text = _GOING_ON.sub("Somebody", undated(sentence.text)) if led else undated(sentence.text)
    return sentence.rule not in QUIET and stands(text) and ended and not run_in and not _RUN_ON.search(text)


_RUN_ON = re.compile(
    r"(?:[a-z]{2}|[A-Z]{3})[.!?][A-Z](?=[a-z ])"
    r"|(?<![\w’'-])[a-z]{2,} (?:A|An|The|Two|Three|Four) (?:[a-z-]+ ){1,4}"
    r"(?:has|have|had|is|are|was|were) (?:been )?[a-z]+"
    r"|^[A-Z][a-z]{2,8}\.? (?:19|20)\d\d: "
)
"""Two sentences without a space between them ("The mill burned.A barge sank"), a headline before one ("Fire at mill A
mill has burned"), and a line of a list of years ("June 2010: Mill burns")."""


def goes_on(text: str) -> bool:
    """Whether a sentence speaks of whom or what the one before it told: "He was freed"; not "It rained"."""
    return bool(_GOING_ON.match(text))


_GOING_ON = re.compile(
    r"(?:He|She|They|(?:\w+ )?(?:others|more))(?= (?:is|are|was|were|has|have|had|will|would|said|\w+ed)\b)"
    r"|It(?= (?:was|has been|had been) \w+ed\b(?! (?:that|to)\b))"
)


def _bare_letters(text: str) -> str:
    """The letters and digits of a text in lower case, without what stands between them."""
    return "".join(_LETTERS.findall(text.lower()))


_LETTERS = re.compile(r"[^\W_]+")
_ENDED = re.compile(r"(?<!\bmore)[.!…][\"'”’)\]]*\s*$", re.I)
"""The end of a sentence; a link ("Read more.") has none, nor has what stands under a headline or a picture."""


def hangs_on(text: str) -> bool:
    """Whether a text takes up the one before it further inside, or is no prose: "On Monday, he was freed"."""
    return bool(_LEANING.search(text))


def adds_to(text: str) -> bool:
    """Whether a text counts on from something told before: "Another woman", "One had a thin build"."""
    return bool(_MORE.match(text))


def stands(text: str) -> bool:
    """Whether a sentence can be quoted alone: whole, no cut at its end, no pronoun or "I" to lean on."""
    inside = unquoted(text)
    whole = not adds_to(inside) and balanced(inside) and inside[:1] not in '“`"' and text.rstrip()[-1:] not in ":,;"
    whole = whole and not hangs_on(text) and (inside[:1].isalnum() or inside[:1] in "$£€")
    whole = (
        whole
        and not _TEASING.search(text)
        and not _CREDITED.search(text)
        and not headed(inside)
        and not _LABELLED.match(inside)
    )
    return whole and not leans(text) and not _FIRST.search(inside.split(" ", 3)[0]) and len(text.split()) > 5


_WHEN = "on|in|at|by|since|until|last|next|later|earlier|yesterday|today|now|then|afterwards|eventually|instead"
"""How a sentence opens that tells when before it tells who."""
_LEANING = re.compile(
    r"\b(?:one|two|three|some|many|most|both|all|each) of (?:those|these)\b|https?:|\bwww\."
    r"|^\W*\w[\w’'-]*\s+(?:[\w’'-]+\s+){0,5}also\b|(?<!\w)@\w|\bwhy\W*$|\b(?:said|says)\s+as\s+much\b|\bdid\s+so\b|^\W*nor\b|^\W*because\b[^,]*$"
    r"|^\W*(?:first|second|third|secondly|finally|lastly|oh|well|yes|no),"
    r"|^\W*(?:earlier|later) (?:in|on|that) (?:the |that )?(?:day|evening|night|week)\b"
    r"|^\W*(?:\w+\s+){0,3}(?:after|before|since|during)\s+that(?:\s+time)?,|^\W*what\s+(?:followed|came\s+next|happened\s+next)\b"
    r"|^\W*\w+ of them\b|^\W*(?:both|neither|either)\s+(?:is|are|was|were|has|have|had|did|will|would|can|could)\b"
    rf"|^\W*(?:{_WHEN})\b(?:(?:[^,\W]|\s){{2,40}},\s+){{1,2}}(?:he|she|they)\b",
    re.I,
)
"""What is counted from a sentence before or told besides it ("The court also freed …", "On Monday, he was …", "Both
were hurt.", "… show why.", "She said as much."), and addresses: no prose."""
_LABELLED = re.compile(r"[A-Z]{3,}(?: [A-Z]+){0,3}:\s")
"""What a page sets before a line: "CLAIM: …", "WATCH LIVE: …"."""
_TEASING = re.compile(r":\s+[A-Z]?[\w’']+(?:\s[\w’']+)?[.!]$")
"""What is held back to the end: "The town has a message for its mayor: Don’t."."""
_CREDITED = re.compile(
    r"[(\[][^()\[\]]*(?:\bphotos?|images?\b|getty|courtesy|/afp|/ap\b|reuters/)[^()\[\]]*[)\]]\W*$"
    r"|^(?:image|photo|file photo)\b",
    re.I,
)
"""A caption with the credit of its picture behind it, or the label of one before it."""
_MORE = re.compile(r"(?:\w+ ){1,2}more\b(?! than)|(?:\w+ )?others?\b|another\b|one (?:has|had|was|is)\b", re.I)
"""Openings that add to something told before: "Dozens more were missing", "Another woman"."""
_FIRST = re.compile(r"^(?:I|We|My|Our|You|Let[’']s|Let|\d+/)\b|^@|^https?:", re.I)
"""Openings that need to be told who speaks, or that are no prose."""

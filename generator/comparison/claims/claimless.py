"""Why a sentence claims nothing by itself: a question, what only leads on, a call, a link, a page's stamp, a name."""

import re

from generator.comparison.claims.calls import only_calls_on_readers


def claims_nothing(text: str) -> str | None:
    """The reason in words for the page of what was left out; None where the sentence may claim something."""
    if asks(text):
        return "it asks, and claims nothing"
    if introduces(text):
        return "it introduces what follows, and claims nothing"
    if linked(text):
        return "it is a link or the signature of a post"
    if housekeeping(text):
        return "it is a button, a note or a call of the outlet"
    if calls_out(text):
        return "it only gives what somebody called out"
    if _WATCHED.match(text):
        return "it calls on readers, and claims nothing"
    if _SIGNED.fullmatch(text.strip()):
        return "it says who reports, and claims nothing"
    if stamped(text):
        return "it says when the page was published, where a report was sent from, or by whom"
    if text.rstrip()[-1:] not in _ENDS and headed(text):
        return "it is a heading, a credit or a name set by itself, and claims nothing"
    return None


_ENDS = frozenset(".!?…”\"’')")
"""How a sentence ends; what is set like a headline and ends in none of them is no sentence."""


def asks(text: str) -> bool:
    """Whether a sentence is a question: it claims nothing."""
    return text.rstrip("”\"’')] ").endswith("?")


def introduces(text: str) -> bool:
    """Whether a sentence only leads to what follows: "Jones put it this way:"."""
    return text.rstrip().endswith(":")


def linked(text: str) -> bool:
    """Whether a sentence is a link or a post's signature: "pic.example.com/x — Harbour News (@harbour)".

    What an agency passes on names the address of its source: "The Courier reports (http://courier.example/1 ) that".
    """
    bare = _ADDRESS.sub("", text)
    return bool(_LINK.search(bare if len(bare.split()) >= PASSED_ON else text))


_WATCHED = re.compile(
    r"(?:WATCH|Watch)\s+(?:(?i:live|raw|the|this|his|her|their)\b"
    r"|(?!Commander|Sergeant|Sgt|Lieutenant|Lt|Captain|Officer)[A-Z])"
)
"""What is offered to be seen: "WATCH LIVE as the council meets", "Watch the video below"."""
PASSED_ON = 8
"""Words beside an address in brackets at least, with which a sentence tells something."""
_ADDRESS = re.compile(r"\(https?://[^\s()]+ ?\)")
_LINK = re.compile(r"://|\b(?:www|pic)\.|\(@\w|^@\w")


def housekeeping(text: str) -> bool:
    """Whether a sentence is a line of the page and no news: a button, a note of the desk, a call for hints.

    "Buy Photo The mill of Keld", "Editor's note: …", "Anyone with information is asked to call the tip line".
    """
    return bool(_HOUSE.search(text)) or only_calls_on_readers(text)


_HOUSE = re.compile(
    r"^\W*(?:Buy Photo|Play Video|Hide Caption|Show Caption|Image copyright|Getty Images|Editor[’']s [Nn]ote)\b"
    r"|\b(?:Read more|READ MORE|Show Hide)\W*$|\bRead or Share this story\b"
    r"|^\W*(?:To reach [A-Z]\w+|Visit [A-Z].{2,40}homepage|Check back (?:at|with|for)|Stay with|See breaking news)\b"
    r"|\bwill (?:have|post|provide) (?:more )?updates as\b"
    r"|\bin the comments(?: below)?\W*$|\bread and accept the [Tt]erms\b"
)


def calls_out(text: str) -> bool:
    """Whether a sentence only gives what somebody called out: "Quiet, quiet,” one man said: “Come on, Ida.”"."""
    pieces = _MARK.split(text)
    marks = _MARK.findall(text)
    begun = bool(marks) and (marks[0] == "”" or (marks[0] == '"' and len(marks) % 2 == 1))
    said = " ".join(pieces[not begun :: 2])
    told = " ".join(pieces[begun::2])
    calls = [word for word in _WORD.findall(said) if word.lower() not in _CALLS]
    return bool(_WORD.search(said)) and all(w[0].isupper() for w in calls) and len(told.split()) <= MOST_AROUND


MOST_AROUND = 12
"""Words around what somebody called out, with which the sentence tells nothing else."""
_MARK = re.compile(r"[“”\"]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_CALLS = frozenset(
    "quiet come on help hurry stop please oh ah hey hello no yes go run get out down up wow thanks thank you look"
    " listen wait god my now here me us i i'm am we're".split()
)


def stamped(text: str) -> bool:
    """Whether a sentence is a page's stamp: "(Published Sunday, May 5, 2020)", "LINDHOLM (AP)"."""
    return bool(_STAMP.fullmatch(text.strip()))


_CAPITAL = r"[A-ZÀ-Þ][\w.’'-]*"
_STAMP = re.compile(
    r"\W*(?i:first\s+)?(?i:published|posted|updated|last updated):?\s[^.!?]{0,30}\d[^.!?]{0,25}"
    rf"|(?-i:[A-ZÀ-Þ][A-ZÀ-Þ .’'-]{{2,30}})(?:,\s+{_CAPITAL}(?:\s+{_CAPITAL})?)?\s*\({_CAPITAL}(?:\s+{_CAPITAL})?\)\W*"
    rf"|{_CAPITAL}(?:\s+{_CAPITAL}){{1,2}}\s+and\s+{_CAPITAL}(?:\s+{_CAPITAL}){{1,2}}"
)
"""A date of publication, a dateline alone, two names alone."""
_SIGNED = re.compile(
    rf"(?:[A-Z0-9][\w.&-]*\s+){{0,3}}[A-Z0-9][\w.&-]*['’]s? (?:{_CAPITAL} ){{1,2}}{_CAPITAL} (?:reports|has more)\W*"
)
"""Whose report it is, and no more: "Harbour 7's Ida Moen reports"."""


HEAD_WORD = 4
"""Letters of a word that a headline writes large."""


def headed(text: str) -> bool:
    """Whether a text is set as a headline: "Teens Found Near Lindholm Bridge" is no clause to tell."""
    long = [word for word in text.split() if len(word) >= HEAD_WORD and word[:1].isalpha()]
    return len(long) > 1 and all(word[:1].isupper() for word in long)

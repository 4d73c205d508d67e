"""A dispute within a claim as one sentence of the site: who gives what, in the sources' own words."""

import re
from collections.abc import Sequence

from generator.comparison.claims.row_times import without_then
from generator.comparison.differences.contrast import THE_FIGURES
from generator.comparison.telling.wording import balanced, computed, leans, lower_article, unquoted
from generator.model import Certainty, Claim, Difference, Line, Mention, Ref


def dispute_line(claim: Claim, told: Sequence[Line] = ()) -> Line | None:
    """The first conflict of a claim in one sentence, beside lines that were `told`; None where there is none."""
    difference = next((d for d in claim.differences if d.conflict), None)
    return dispute(claim, difference, told) if difference else None


def dispute(claim: Claim, difference: Difference, told: Sequence[Line] = ()) -> Line:
    """ "Figures for North Koreans killed range from about 300 (…) to approximately 1,000 (…)."

    A clause that stands in what was `told` is not told again, and beside it a line on many figures is told without
    those who give them.
    """
    basis = [*claim.label.basis, *_refs(claim, difference.mentions)]
    if claim.kind == "figure":
        given = f"{THE_FIGURES} given"
        begins = given if difference.why.startswith(given) else THE_FIGURES
        subject = begins.removeprefix("The ").capitalize()
        counted = _TOLL.sub(r"the \1", label_inside(claim))
        counted = f"those {counted}" if _BEFALLEN.fullmatch(without_then(counted)[0]) else counted
        line = difference.why.replace(begins, f"{subject} for {counted}", 1)
        return computed(_in_short(line) if told and len(line.split()) > LONGEST_LINE else line, basis)
    if difference.kind not in _OPPOSED or not difference.given:
        plain = next(
            (claim.mentions[i] for i in (*difference.right, *difference.left) if _plain(claim.mentions[i])), None
        )
        subject = f"“{unquoted(plain.text)}”: " if plain and difference.why.startswith("One source says") else ""
        why = difference.why[:1].lower() + difference.why[1:] if subject else difference.why
        sides = _refs(claim, difference.mentions)
        return computed(f"{subject}{why}", [*sides, *(plain.basis if plain and subject else ())])
    own = _in_its_words(claim, difference)
    again = own and any(own.split("“", 1)[1].partition("”")[0].lower() in line.text.lower() for line in told)
    if own and not again:
        return computed(own, _refs(claim, [side[0] for side in (difference.left, difference.right)]))
    given = " and ".join(_with_its_street(told_as, claim) for told_as in difference.given)
    return computed(f"{_OPPOSED[difference.kind]}: {given}{'' if given.endswith('.') else '.'}", basis)


def _with_its_street(given: str, claim: Claim) -> str:
    """ "the 200 block of Holly Avenue" of "200 block", as the sentence has it."""
    street = rf"{re.escape(given)} of(?: (?:[NSEW]\.?|[A-Z0-9][\w’'-]+))*? (?:{_STREETS})\b\.?"
    found = (re.search(street, m.text) for m in claim.mentions) if given.endswith(" block") else ()
    return next((f"the {match[0].rstrip('.')}" for match in found if match), given)


_STREETS = (
    "Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Place|Circle|Terrace|Way|Trail|Highway|Alley"
)


def _in_its_words(claim: Claim, difference: Difference) -> str:
    """ "One source says “Shots were fired around 1 a.m.”, another gives the time as around 1:30 a.m.".

    An age is told as its number: the words around it name the person once more.
    """
    sides = [claim.mentions[side[0]] for side in (difference.left, difference.right) if side]
    found = [
        (len(mention.text), unquoted(mention.text), given, other)
        for mention, given, other in zip(sides, difference.given, difference.given[::-1], strict=False)
        if given in mention.text and balanced(mention.text) and not leans(mention.text)
    ]
    thing = _THINGS.get(difference.kind)
    if not thing or not found or len(min(found)[1].split()) > LONGEST_TOLD:
        return ""
    _, said, _, other = min(found)
    end = "" if other.endswith(".") else "."
    if difference.kind == "age":
        age = None if len(_ONE_AGE.findall(said)) > 1 else _AGE.search(unquoted(other))
        return f"One source says “{said}”, another gives the age as {age[0]}." if age else ""
    return f"One source says “{said}”, another gives the {thing} as {lower_article(other)}{end}"


def _in_short(line: str) -> str:
    """A line on many figures without those who give them; that one was revised stays in it."""
    figures, revised, said = line.partition("; a source says: ")
    return re.sub(r" \([^()]*\)", "", figures) + revised + said


LONGEST_LINE = 30
"""Words of a line on figures from which nobody reads it."""
_AGE = re.compile(r"\d+(?= ?-? ?(?:months?|weeks?|days?)\b).{1,2}\w+|\d+")
"""An age in what tells it: "11" of "11-year-old girl", "9-month" of "9-month-old"."""
_ONE_AGE = re.compile(r"(?<![\d,.:])\d{1,3}(?![\d,.:]*\d)(?=[-, ]|$)(?! (?:block|a\.?m|p\.?m))")
"""A number that may be an age: where a clause has two, nobody knows of whom the other source gives another."""
LONGEST_TOLD = 25
"""Words of a clause that is quoted to tell what two sources differ on."""
_THINGS = {"time": "time", "age": "age", "place": "place", "money": "sum", "date": "day"}
"""What one side of a dispute on a particular gives."""


def _plain(mention: Mention) -> bool:
    """Whether a mention says without reserve what another doubts."""
    return mention.certainty >= Certainty.STATED and " … " not in mention.text and balanced(mention.text)


_TOLL = re.compile(r"^((?:death )?toll)\b", re.I)


_BEFALLEN = re.compile(r"[a-z]+ed|dead|hurt|missing|shot")
"""A label that only says what happened to those who are counted: "injured"."""


def label_inside(claim: Claim) -> str:
    """What heads a claim's row, inside a sentence: with a small letter where a source has it so."""
    small = claim.label.text[:1].lower() + claim.label.text[1:]
    first = small.split(" ", 1)[0]
    return (
        small
        if any(re.search(rf"(?<!\w){re.escape(first)}(?!\w)", m.text) for m in claim.mentions)
        else claim.label.text
    )


_OPPOSED = {
    "time": "Sources give different times",
    "age": "Sources give different ages",
    "place": "Sources give different places",
    "money": "Sources give different sums",
    "charge": "Sources give different charges",
    "date": "Sources give different days",
    "speaker": "Sources give one quotation to different speakers",
    "hits": "Sources differ on how often the victim was hit",
    "wound": "Sources differ on where the victim was hit",
    "weapon": "Sources give different weapons",
}
"""How a dispute on a particular is told, by its kind."""


def _refs(claim: Claim, mentions: Sequence[int]) -> list[Ref]:
    return [ref for i in mentions for ref in claim.mentions[i].basis]

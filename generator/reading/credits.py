"""The news agency that an article credits in its own text, and the line that does.

A credit is provenance: it tells from whom the article has what it says. The agency of a photograph, or one that the
article reports about, is none, so only the places and phrases that credit the text are read.
"""

import re
from functools import cache
from typing import NamedTuple

from generator.data import table

_LENT = r"(?:inputs?|reporting|files?|material|reports?)"
_PLACE_LINE = (
    r"(?:[^\n.!?]|(?<=\b[FMS][Tt])\.|(?<=[ .,][A-Z])\.|(?<=[ ,][A-Z][a-z])\.|(?<=[ ,][A-Z][a-z]{{2}})\."
    r"|(?<=[ ,][A-Z][a-z]{{3}})\.){{0,60}}"
)
"""Up to the bracket of `KELD, Minn. (AP) -`: a full stop stands behind a short word alone."""
_FORMS = (
    (
        r"(?i:\((?:with|from) (?:additional |agency )?(?:inputs?|reporting|files?)\s*(?:from|by)?\s*(?:the )?)"
        r"{}\b[^)\n]*\)"
    ),
    (
        rf"^[ \t([–—-]*(?i:with|additional|further)(?i: additional| agency)? (?i:{_LENT} (?:from|by) (?:the )?){{}}\b"
        r"[^\n.]{{0,60}}\.?$"
    ),
    rf"^{_PLACE_LINE}\({{}}(?: [A-Z][a-z]{{{{2,}}}}){{{{0,2}}}}\)\s*[-–—:]",
    r"^[^\w\n]*\({}\) (?=[A-Z“\"])",
    r"^[^\n.!?]{{2,40}}\d \({}\) \S",
    r"^[ \t([–—-]*(?i:source:?\s*|by\s+(?:the )?|from\s+)?(?:[Tt]he )?{}(?: [Ss]taff)?(?:/[A-Z]{{2,4}})?[ \t)\].]*$",
    (
        r"^[ \t(]*(?i:copyright\s*)?(?:©\s*)?(?:\d{{4}}\s+)?(?:[Tt]he )?{}\b"
        r"(?:[ \t).]*| / [^\n]{{2,40}}|\. All rights .{{0,200}})$"
    ),
    r"^[ \t]*(?i:by) [^\n,.!?]{{3,60}},? (?:of |for )?(?:[Tt]he )?{}(?: [Ww]riters?)?[ \t]*$",
    (
        r"^[ \t(—–•·-]*(?:[^\n!?]{{2,200}}?(?:, | and |, and ))?(?:[Tt]he )?{}"
        r"(?i: (?:writer|reporter|correspondent)s? [^\n.]{{3,80}}| and [^\n.]{{2,60}})?"
        r"(?i:,? (?:also )?contributed (?:reporting|to (?:this|the) (?:report|story|article)))"
    ),
    r"contributed to this (?:report|story|article), along with (?:[Tt]he )?{}\b",
    r"^[ \t(—–•·-]*(?i:contributing): (?:[^\n!?]{{2,200}}?(?:, | and |, and ))?(?:[Tt]he )?{}[ \t).]*$",
)
"""`(With inputs from Reuters)`, `With reporting by Reuters.`, `SEOUL, Oct. 5 (Reuters) -`, `Oslo, May 5 (PTI) The …`,
a line that is nothing but the agency's name, `© 2020 AFP`, `By ANNA BERG, Associated Press`,
`Associated Press writer Tom Ek contributed to this report.`, `Ida Moen and The Associated Press contributed to …`,
`Contributing: The Associated Press`, `Copyright Associated Press / NBC Keld`"""


class Credit(NamedTuple):
    """An agency and the line of the text that credits it, from 1."""

    agency: str
    line: int


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    names = "|".join(sorted((re.escape(name) for name in table("agencies")), key=len, reverse=True))
    return tuple(re.compile(form.format(f"(?P<who>{names})"), re.MULTILINE) for form in _FORMS)


def find_credit(text: str) -> Credit | None:
    """The agency credited in the text, with the line."""
    matches = (pattern.search(text) for pattern in _patterns())
    match = next((match for match in matches if match), None)
    return match and Credit(table("agencies")[match["who"]], len(text[: match.end("who")].splitlines()))

"""Who speaks for a force, as the article names him in full elsewhere: "police spokeswoman Ida Moen", later "Moen"."""

import re
from dataclasses import replace
from functools import lru_cache

from generator.comparison.origins.speakers import Speaker

POLICE = "police"
"""The kind of body, as `data/speaker-roles.txt` has it."""


def in_office(text: str, who: Speaker | None) -> Speaker | None:
    """A speaker with his body, where an article names him by surname and elsewhere with a rank of the police."""
    if who is None or who.role is not None or not who.names:
        return who
    surname = _SURNAME.search(who.text)
    return replace(who, role=POLICE) if surname and _of_police(text, surname[1]) else who


_SURNAME = re.compile(r"([A-Z][\w’'-]+)$")


@lru_cache(maxsize=20_000)
def _of_police(text: str, surname: str) -> bool:
    given = r"(?:[A-Z][\w’'-]*\.?\s+){0,3}"
    name = re.escape(surname)
    before = re.compile(rf"(?<!Fire )(?<!fire )\b(?:{_OFFICES})\s+{given}{name}(?!\w)")
    after = re.compile(
        rf"(?<!\w){name},\s+(?:an?\s+|the\s+)?(?:[\w’'-]+\s+){{0,5}}?(?:spokes\w+|chief|officer|commander|superintendent)"
        r"\s+(?:for|of|with)\s+(?:[\w’'-]+\s+){0,5}?(?:[Pp]olice|[Ss]heriff)"
    )
    return bool(before.search(text) or after.search(text))


_OFFICES = (
    r"[Pp]olice\s+(?:[Dd]epartment\s+)?(?:spokes\w+|[Cc]hief|[Cc]ommissioner|[Cc]aptain|[Ll]ieutenant|[Ss]ergeant|[Oo]fficer"
    r"|[Dd]irector|[Cc]ommander|[Mm]ajor|[Ss]uperintendent|[Dd]etective|Sgt\.?|Lt\.?|Capt\.?|Cpl\.?|Det\.?|Maj\.?|Cmdr\.?)"
    r"|[Ss]heriff(?:['’]s\s+(?:[Oo]ffice\s+|[Dd]epartment\s+)?(?:spokes\w+|Sgt\.?|Lt\.?|Capt\.?|Deputy|Det\.?|Maj\.?|Cpl\.?))?"
    r"|[A-Z]{1,3}PD\s+(?:spokes\w+|[Cc]hief|Sgt\.?|Lt\.?|Capt\.?|[Oo]fficer|Det\.?|Superintendent|Supt\.?|Commander|Cmdr\.?)"
    r"|Police\s+Department\s+Superintendent"
)
"""The offices of a force before a name; a rank alone may be one of the army or the fire brigade."""

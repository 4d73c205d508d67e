"""What outlets are called: the names of `data/outlets.txt` and `data/agencies.txt`, or how a name ends, as patterns."""

import re
from functools import cache

from generator.data import rows, table


@cache
def outlet_names() -> str:
    """A pattern for the name of an outlet."""
    listed = rows("outlets")
    known = {row[0] for row in listed if len(row) == 1} | {name for name in table("agencies") if len(name) > len("AP")}
    names = "|".join(re.escape(name) for name in sorted(known, key=lambda name: (-len(name), name)))
    return (
        rf"(?<!\w)(?:(?:{names})(?![\w’'-])"
        rf"|(?:[A-Z][\w.&’'-]*\s+(?:of\s+)?){{1,4}}(?:{endings()})(?![\w’'-]|\s+(?:{_BODIES})))"
    )


@cache
def endings() -> str:
    """A pattern for the last word of one that is known by it: "Harbour Post"."""
    return "|".join(row[0] for row in rows("outlets") if len(row) > 1)


_BODIES = r"[Cc]onference|[Rr]elease|[Ss]ecretary|[Cc]lub|Association|Corps|Office|Gallery"
"""What after such an ending makes it another thing: "White House Press Secretary"."""

"""What the lines of one article tell together: where its text stands, which line heads it, where teasers end it.

Computed once for an article; the rules of `cleaning` ask it about a line. A few short lines next to the text belong to
it, many are a menu; teasers of other articles stand in a run at the end and break off.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.language.words import content_words, stem
from generator.reading import pictures
from generator.reading.lines import LONG_WORDS, NAMES_SHARE, SMALL_SHARE, Line, key_of
from generator.reading.region import Region, heaviest, main_region, weight

TITLE_WORDS = (4, 25)
"""A title has so many words: fewer name a section, more are a paragraph."""
TITLE_SENTENCES = 3
"""Sentences of a title at most."""
NEAR = 6
"""Lines between a title and the text: a byline, a date, a caption and buttons."""
TEXT_WORDS = 60.0
"""Words that a text below a title or above teasers has at least; fewer are a caption or a teaser."""
MENU_RUN = 4
"""So many short lines above or below the text are a menu, fewer are part of it."""
SENTENCE_WORDS = 5
"""A shorter line next to the text may be a button: `Sign up today!`."""
LIST_ITEMS = 3
"""Fewer items in a row are no list."""
LINK_WORDS = 5
"""Words of a headline that stands again with more text; fewer may begin two lines by chance."""
SUMMARY_WORDS = 6
"""Words of a line that sums up the text below it; fewer are an entry of a menu."""
PRINTED_TWICE = 0.5
"""Share of the words of a text that stand in it again if it was printed twice: once for phones, once for desks."""
LABELLED = 2
"""Captions with a label, and without a full stop, that show that a paper writes all its captions so."""
SUMMED = 0.5
"""Share of the content words of a line above a text from which the text tells what it says."""
DECK_WORDS = 30
"""Words of such a line at most; a longer one is a paragraph that lost its full stop."""
RELATED = 0.35
"""Share of a line's content words that stand elsewhere in its article, below which it is about something else."""


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of an article with what is known of all of them together."""

    lines: tuple[Line, ...]
    recurring: Mapping[str, int]
    """Line key -> unrelated articles that hold it."""
    region: Region
    """Where the text stands."""
    title: int | None
    """Index of the line that heads the text."""
    teasers: range
    """Lines at the end that break off."""
    first: Mapping[str, int]
    """Line key -> index of its first line in the region."""
    links: frozenset[int]
    """Lines that lead to other articles: headlines below the text, and where they stand again with more."""
    within: Mapping[str, int]
    """Key of a sentence -> index of the first line in the region that holds it among others."""
    twice: bool
    """Whether most of the text stands in it a second time."""
    opens: int = 0
    """Index of the first line of the region that reads as sentences."""
    deck: frozenset[int] = frozenset()
    """Lines between the title and the text that sum up what it tells."""
    labelled: bool = False
    """Whether several of its lines are captions that begin with a label."""

    def inside(self, i: int) -> Line | None:
        """The line at an index if it stands in the text."""
        return self.lines[i] if 0 <= i < len(self.lines) and self.region.holds(i) else None


def page_of(lines: Sequence[Line], recurring: Mapping[str, int], title: str = "") -> Page:
    """The page that the lines make; `title` is what its metadata says that it is called."""
    weights = [min(weight(line), 0.0) if line.key in recurring else weight(line) for line in lines]
    text = _below_title(lines, weights, main_region(lines, weights), recurring)
    core = _with_summary(lines, text, recurring)
    head = _title(lines, core, recurring, summed=core != text)
    named = (i for i in range(min(core.start + 1, len(lines))) if title and lines[i].key == key_of(title))
    region = _widened(lines, core, recurring)
    inside = list(reversed(range(region.start, region.end)))
    first = {lines[i].key: i for i in inside}
    within = {part.key: i for i in inside for part in lines[i].parts}
    links, twice = _links(lines, region), _printed_twice(lines, inside, first)
    title_at = next(named, head)
    opens = next((i for i in range(*region) if lines[i].prose and lines[i].ended and i != title_at), region.end)
    deck = frozenset(_deck(lines, title_at, opens, region, recurring))
    labelled = sum(pictures.is_labelled(line.text) and not line.ended for line in lines) >= LABELLED
    return Page(
        tuple(lines), recurring, region, title_at, _teasers(lines, region), first, links, within, twice,
        opens, deck, labelled,
    )  # fmt: skip


def _deck(
    lines: Sequence[Line], title: int | None, opens: int, region: Region, recurring: Mapping[str, int]
) -> Iterator[int]:
    """Lines between the title and the text, without a full stop, most of whose words the text has."""
    if title is None:
        return
    words = _all_stems(lines[opens : region.end])
    for i in range(title + 1, opens):
        line = lines[i]
        short = line.first == line.last and not line.ended and line.length <= DECK_WORDS
        if short and _reads_as_summary(line, recurring) and _related(line, words) >= SUMMED:
            yield i


def _printed_twice(lines: Sequence[Line], inside: Sequence[int], first: Mapping[str, int]) -> bool:
    """Whether the lines that stand in a text again have half as many words as those that stand there first."""
    words = [sum(lines[i].length for i in inside if (first[lines[i].key] != i) is again) for again in (False, True)]
    return words[1] >= PRINTED_TWICE * words[0] > 0


def _below_title(
    lines: Sequence[Line], weights: Sequence[float], region: Region, recurring: Mapping[str, int]
) -> Region:
    """The text below the title, where the page's first line names it, rather than a longer list of teasers above it."""
    heads = (
        i for i in range(1, len(lines)) if lines[0].key.startswith(lines[i].key) and _may_head(lines[i], recurring)
    )
    head = next(heads, None)
    if head is None or head < region.end:
        return region
    below, total = heaviest(weights[head:])
    below = Region(below.start + head, below.end + head)
    wanted = _stems(lines[head])
    nearer = len(wanted & _all_stems(lines[slice(*below)])) > len(wanted & _all_stems(lines[slice(*region)]))
    return below if total >= TEXT_WORDS and nearer else region


def _with_summary(lines: Sequence[Line], region: Region, recurring: Mapping[str, int]) -> Region:
    """The text with what sums it up in short lines above it: `Owner of the ferry was warned twice last year`.

    Such lines are about the same as the text, or they lead elsewhere.
    """
    start, shapes = region.start, []
    for i in reversed(range(region.start)):
        line = lines[i]
        if _reads_as_summary(line, recurring):
            shapes.append(i)
        elif not (line.credit or line.caption):
            break
    words = _all_stems(lines[slice(*region)]) if shapes else frozenset()
    for i in shapes:
        if _related(lines[i], words) < RELATED:
            break
        start = i
    return Region(start, region.end)


def _reads_as_summary(line: Line, recurring: Mapping[str, int]) -> bool:
    """Whether a line above a text reads as a sentence without its full stop."""
    reads = line.length >= SUMMARY_WORDS and line.small >= SMALL_SHARE and not line.glued and not line.trails
    return reads and _plain(line, recurring) and not line.site_name


def _title(lines: Sequence[Line], region: Region, recurring: Mapping[str, int], *, summed: bool) -> int | None:
    """The line that heads the article, if one clearly does: the first, one told twice, or the last.

    Where the text begins with what sums it up, its first line is the title only if none stands above.
    """
    above = [i for i in range(min(region.start + 1, len(lines))) if _may_head(lines[i], recurring)]
    keys = {i: [line.key for line in lines[i + 1 :]] for i in above}
    within = [i for i in above if i and lines[0].key.startswith(lines[i].key + " ")]
    near = [i for i in above if region.start - i <= NEAR]
    nearby = {lines[i].key for i in near}
    twice = [i for i in above if lines[i].key in keys[i] and lines[i].key in nearby]
    first = [0] if 0 in near or _parted(lines, region, recurring) or _in_sentences(lines, region, recurring) else []
    near.sort(key=lambda i: (summed and i == region.start, -i))
    found = next(iter([*within, *first, *twice, *near]), None)
    return found if found in twice else _related_head(lines, above, region, found)


def _related_head(lines: Sequence[Line], above: Sequence[int], region: Region, found: int | None) -> int | None:
    """The title found; where it is the teaser of another article, the line above the text that the text tells.

    What stands twice is no teaser.
    """
    words = _all_stems(lines[region.start : region.end])
    if found is None or _related(lines[found], words) >= RELATED:
        return found
    best = max((i for i in above if i < region.start), key=lambda i: (_related(lines[i], words), -i), default=found)
    return best if _related(lines[best], words) >= SUMMED else found


def _parted(lines: Sequence[Line], region: Region, recurring: Mapping[str, int]) -> bool:
    """Whether the only blank line of the text is below its first line: a title, although it may have a full stop."""
    rest = lines[1 : region.end]
    alone = bool(rest) and rest[0].gap > 0 and not any(line.gap for line in rest[1:])
    short = lines[0].length <= TITLE_WORDS[1] and lines[0].last - lines[0].first < TITLE_SENTENCES if lines else False
    return alone and short and region.start <= NEAR and _plain(lines[0], recurring) and not lines[0].site_name


def _in_sentences(lines: Sequence[Line], region: Region, recurring: Mapping[str, int]) -> bool:
    """Whether the first line is a headline of two or three sentences: `Court halts ferry. Here's why`.

    It stands above a blank line, and has no full stop or large letters as headlines have.
    """
    if len(lines) < 2 or region.start > NEAR or not _plain(lines[0], recurring) or lines[0].site_name:
        return False
    low, high = TITLE_WORDS
    line, parted = lines[0], lines[1].gap > 0
    several = 0 < line.last - line.first < TITLE_SENTENCES and low <= line.length <= high
    return several and parted and (not line.ended or line.small < SMALL_SHARE)


def _may_head(line: Line, recurring: Mapping[str, int]) -> bool:
    low, high = TITLE_WORDS
    ended = line.text.rstrip().endswith((".", ":", ";", ","))
    one = line.first == line.last and low <= line.length <= high
    return one and not ended and not line.site_name and _plain(line, recurring)


def _plain(line: Line, recurring: Mapping[str, int]) -> bool:
    return not (line.phrase or line.caption or line.credit or line.key in recurring)


def _widened(lines: Sequence[Line], region: Region, recurring: Mapping[str, int]) -> Region:
    """The region with the few lines above and below it, and with sentences and list items that touch it."""
    start, end = region
    if start == end:
        return region
    if sum(_plain(line, recurring) for line in lines[:start]) < MENU_RUN:
        start = 0
    if sum(_plain(line, recurring) for line in lines[end:]) < MENU_RUN:
        end = len(lines)
    while start > 0 and _reads_on(lines[start - 1], recurring):
        start -= 1
    while end < len(lines) and _reads_on(lines[end], recurring):
        end += 1
    return Region(start, _list_end(lines, end, recurring))


def _list_end(lines: Sequence[Line], start: int, recurring: Mapping[str, int]) -> int:
    """Where the list below a text ends: `Age – 41`, `Home – Bergen`; `start` where none follows.

    After `What divers found in it:` items are also lines that read as sentences do.
    """
    end, items, told = start, 0, False
    for i in range(start, len(lines)):
        line = lines[i]
        if not _plain(line, recurring) or i - end > 1:
            break
        if line.item or (told and line.length >= SUMMARY_WORDS and line.small >= SMALL_SHARE):
            end, items = i + 1, items + 1
        told = told or line.text.endswith(":")
    return end if items >= LIST_ITEMS else start


def _reads_on(line: Line, recurring: Mapping[str, int]) -> bool:
    """Whether a line next to the text is part of it."""
    sentence = line.ended and line.length >= SENTENCE_WORDS and line.small >= NAMES_SHARE
    listed = line.bullet or (line.item and line.length >= LONG_WORDS)
    return _plain(line, recurring) and (sentence or listed)


def _teasers(lines: Sequence[Line], region: Region) -> range:
    """The run of lines at the end that break off, if most of them are about something else."""
    start = region.end
    while start > region.start and lines[start - 1].cut:
        start -= 1
    run = lines[start : region.end]
    if not run or sum(line.length for line in lines[region.start : start] if line.prose) < TEXT_WORDS:
        return range(0)
    rest = _all_stems(lines[region.start : start])
    foreign = sum(_related(line, rest) < RELATED for line in run)
    return range(start, region.end) if 2 * foreign >= len(run) else range(0)


def _links(lines: Sequence[Line], region: Region) -> frozenset[int]:
    """Below enough text a line that begins with another one: `Town buys pier`, `Town buys pier The council has ...`."""
    told, start = 0, region.start
    while start < region.end and told < TEXT_WORDS:
        told += lines[start].length if lines[start].prose else 0
        start += 1
    heads = {lines[i].key: i for i in range(start, region.end) if _may_link(lines[i])}
    known = ((heads[key], i) for i in range(start, region.end) for key in _beginnings(lines[i]) if key in heads)
    found = (pair for pair in known if abs(pair[0] - pair[1]) > 1 and _goes_on(lines[pair[0]], lines[pair[1]]))
    return frozenset(index for pair in found for index in pair)


def _goes_on(head: Line, line: Line) -> bool:
    """Whether a line is a headline with a new sentence right behind it; a quotation set large has a comma there."""
    rest = line.text[len(head.text) :].lstrip()
    return line.text.startswith(head.text) and (rest[:1].isupper() or rest[:1].isdigit())


def _may_link(line: Line) -> bool:
    return LINK_WORDS <= line.length <= TITLE_WORDS[1] and not line.text.endswith(".") and not line.bullet


def _beginnings(line: Line) -> Iterator[str]:
    """The first words of a line, of as many as a link may have, fewer than it has itself."""
    words = line.key.split()
    return (" ".join(words[:n]) for n in range(LINK_WORDS, min(len(words) - 2, TITLE_WORDS[1] + 1)))


def _stems(line: Line) -> frozenset[str]:
    return frozenset(map(stem, content_words(line.text)))


def _all_stems(lines: Sequence[Line]) -> frozenset[str]:
    return frozenset(word for line in lines for word in _stems(line))


def _related(line: Line, rest: frozenset[str]) -> float:
    own = _stems(line)
    return len(own & rest) / len(own) if own else 1.0

"""What each sentence of an article is: body, title, heading, caption, boilerplate, off-topic or duplicate, and why.

`RULES` are asked in order and the first that applies decides. Evidence is general: where a line stands, how it begins
and ends, what else the article and the batch hold. A sentence of the article that is lost is worse than a line of the
website that is kept, so that doubt keeps it.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.reading import phrases, pictures, publishers, unended
from generator.reading.lines import Line
from generator.reading.page import Page, page_of
from generator.reading.signing_off import signed_off

HEADING_WORDS = 15
"""A heading within the text has at most so many words."""
TAIL = 4
"""Lines at the end of a text where its author may be described."""
SAME_WORDS = 4
"""A shorter line may stand twice by chance: `No.`"""
SAME_SENTENCE = 8
"""A shorter sentence may stand in two paragraphs by chance: `The mayor did not agree.`"""
PHRASE_WORDS = 40
"""A longer line of prose is not judged by a phrase."""


class Verdict(NamedTuple):
    """A disposition and the rule that gave it, in plain words."""

    disposition: str
    rule: str


BODY = Verdict("body", "text of the article")
CREDIT = Verdict("boilerplate", "a byline, date or credit")
CAPTION = Verdict("caption", "a caption or photo credit")
APPEAL = Verdict("boilerplate", "asks readers for money or to subscribe")
DECK = Verdict("body", "a line above the text that sums up what it tells")
PICTURED = Verdict("body", "a caption amid the text, which tells what a picture shows")
STAMPED = Verdict("body", "the hour of the page or who reports, run into a title, a byline or a sentence")
LINKED = Verdict("body", "a link to another article amid the text")
SIGNED = Verdict("body", "a line of the house: who contributed to the text, or how its reporter is reached")
QUIET = frozenset({DECK.rule, PICTURED.rule, STAMPED.rule, LINKED.rule, SIGNED.rule})
"""Rules of sentences that stay in the text and claim nothing: the text tells the same, or nothing is told."""
REPORT = Verdict("body", "stands in a caption but reports what happened")
AGAIN = Verdict("body", "text of the article, which tells it twice in the same words")
TWICE = Verdict("duplicate", "the text printed a second time")


def judge(lines: Sequence[Line], recurring: Mapping[str, int], title: str = "") -> tuple[Verdict, ...]:
    """The verdict on each sentence, line by line; `recurring` counts the unrelated articles that hold a line.

    `title` is the article's by its metadata: a line of the same words above the text heads it, however short.
    """
    page = page_of(lines, recurring, title)
    return tuple(verdict for i in range(len(lines)) for verdict in _each(page, i, _verdict(page, i)))


def _verdict(page: Page, i: int) -> Verdict:
    """What the first rule that applies says about a line."""
    return next((verdict for rule in RULES if (verdict := rule(page, i, page.lines[i]))), BODY)


def _each(page: Page, i: int, verdict: Verdict) -> Iterator[Verdict]:
    """The verdict on each sentence of a line: that on the line, unless the sentence plainly is something else."""
    line = page.lines[i]
    for part in line.parts or [line] * (line.last - line.first + 1):
        if verdict is CAPTION and pictures.reports(part.text):
            yield Verdict("duplicate", "the same sentence stands above") if _told_above(page, i, part) else REPORT
        elif verdict is PICTURED and pictures.reports(part.text) and not _told_above(page, i, part):
            yield REPORT
        elif verdict.disposition == "body" and line.parts:
            yield _amid(page, i, part) or verdict
        else:
            yield verdict


def _amid(page: Page, i: int, part: Line) -> Verdict | None:
    """What shows that a sentence is not of the text that it stands in."""
    if _told_above(page, i, part):
        return TWICE if page.twice else AGAIN
    if part.phrase:
        return _of_website(part.phrase)
    if pictures.is_shown(part.text):
        return PICTURED
    if pictures.is_shared(part.text):
        return CAPTION
    if signed_off(part.text):
        return SIGNED
    if not page.lines[i].many:
        return STAMPED if part.credit and part is not page.lines[i].parts[0] else None
    if pictures.is_picture_credit(part.text):
        return CAPTION
    return CREDIT if part.credit else None


def _told_above(page: Page, i: int, part: Line) -> bool:
    """A sentence that stands amid another line, the first that holds it."""
    return part.length >= SAME_SENTENCE and page.within.get(part.key, i) != i


def _of_website(phrase: str) -> Verdict:
    return Verdict("boilerplate", f"a phrase of websites: {phrase}")


# ---- rules


def title(page: Page, i: int, _: Line) -> Verdict | None:
    """`Ferry sinks off Bergen` above the first paragraph."""
    return Verdict("title", "the line that heads the text") if i == page.title else None


def title_again(page: Page, _: int, line: Line) -> Verdict | None:
    """The title told twice, as pages print it for their head and their text."""
    known = page.title is not None and line.key == page.lines[page.title].key
    return Verdict("duplicate", "the title again") if known else None


def recurring_line(page: Page, _: int, line: Line) -> Verdict | None:
    """`Download the Harbour News app` under every article of a website."""
    count = page.recurring.get(line.key)
    return Verdict("boilerplate", f"the same line stands in {count} unrelated articles") if count else None


def website_phrase(_: Page, __: int, line: Line) -> Verdict | None:
    """`Share this`, `Tags`, `12 Comments`, `© 2020 Harbour News`."""
    return _of_website(line.phrase) if line.phrase and (not line.prose or line.length <= PHRASE_WORDS) else None


def website_name(_: Page, __: int, line: Line) -> Verdict | None:
    """`– Breaking News and Weather | Harbour News`."""
    return Verdict("boilerplate", "the name of a website with a bar") if line.site_name else None


def above_title(page: Page, i: int, _: Line) -> Verdict | None:
    """`Home`, `Local`, `Ferries` above the title."""
    above = page.title is not None and i < page.title
    return Verdict("boilerplate", "stands above the title") if above else None


def caption(_: Page, __: int, line: Line) -> Verdict | None:
    """`Photo: AP`, `The pier on Monday. (AFP)`."""
    return CAPTION if line.caption else None


def credit(_: Page, __: int, line: Line) -> Verdict | None:
    """`By Anna Berg`, `May 5, 2020`, `(With inputs from Reuters)`."""
    return CREDIT if line.credit else SIGNED if not line.many and signed_off(line.text) else None


def appeal(page: Page, i: int, line: Line) -> Verdict | None:
    """`Your contribution helps us. Please consider becoming a member of Harbour News.` below an article."""
    last = len(page.lines) - i <= 2 * TAIL
    return APPEAL if last and phrases.is_appeal(line.text) else None


def byline(page: Page, i: int, line: Line) -> Verdict | None:
    """`Ida Moen and Tom Pike` above `HARBOUR POST`, or below the title; and the name of the outlet itself."""
    if page.title is None or i > page.opens:
        return None
    following = page.inside(i + 1)
    names = publishers.NAMES.fullmatch(line.text.strip()) and following and publishers.is_outlet(following.text)
    return CREDIT if names or publishers.is_outlet(line.text) else None


def pictured(page: Page, _: int, line: Line) -> Verdict | None:
    """`Smouldering: The mill of Keld was still burning on Monday` where several lines are written so; a gallery.

    So is a sentence with the credit of an agency behind it: `The pier of Keld on Monday. REUTERS/Karl Ott`.
    """
    credited = len(line.parts) == 2 and pictures.is_picture_credit(line.parts[1].text)
    labelled = page.labelled and not line.many and pictures.is_labelled(line.text)
    shown = not line.parts and pictures.is_shown(line.text)
    return PICTURED if credited or labelled or shown or pictures.is_numbered(line.text) else None


def teaser(page: Page, i: int, _: Line) -> Verdict | None:
    """`RECORD CATCH: Fishermen of Tromso yesterday landed the largest cod that was` at the end, then another one."""
    why = "stands in a run at the end whose lines break off in mid-sentence, and is about something else"
    return Verdict("off-topic", why) if i in page.teasers else None


def outside(page: Page, i: int, line: Line) -> Verdict | None:
    """What stands beyond the text, among links and menus."""
    if page.region.holds(i):
        return None
    if line.prose:
        return Verdict("off-topic", "stands apart from the text, among links and menus")
    return Verdict("boilerplate", "a short line above or below the text, among links and menus")


def printed_twice(page: Page, i: int, line: Line) -> Verdict | None:
    """A text as pages hold it that print it once for phones and once for desks."""
    return TWICE if page.twice and _again(page, i, line) else None


def link_amid(page: Page, i: int, line: Line) -> Verdict | None:
    """`Harbour Office Warned Twice` above `Owner of Ferry Speaks Out`, or `FERRY OWNER SPEAKS OUT ON THE LOSS` amid."""
    if i in page.links:
        return Verdict("off-topic", "a headline that stands twice below the text, once with more, like a link")
    around = [other for step in (-1, 1) if i + step != page.title and (other := page.inside(i + step))]
    if line.headline and any(other.headline for other in around):
        return Verdict("boilerplate", "stands in a run of headlines, like links to other articles")
    shouted = line.shouted and not line.ended
    return Verdict("boilerplate", "a line in capitals amid the text, like a link") if shouted else None


def linked(_: Page, __: int, line: Line) -> Verdict | None:
    """`See: Town buys pier` or `More:Why did it sink?` amid the text: the headline of another article."""
    return LINKED if not line.many and unended.is_link(line.text) else None


def about_author(page: Page, i: int, line: Line) -> Verdict | None:
    """`Anna Berg is a reporter based in Oslo.` below the text."""
    tail = page.lines[max(i, page.region.end - TAIL) : page.region.end]
    last = i >= page.region.end - TAIL and not any(
        other.prose and not phrases.is_biography(other.text) for other in tail
    )
    below = last and phrases.is_biography(line.text)
    return Verdict("boilerplate", "about the author, below the text") if below else None


def stamped(_: Page, __: int, line: Line) -> Verdict | None:
    """`Mill burns down Posted: Monday, May 5, 2020 5:33 PM EDT` below the title of the same words."""
    return STAMPED if phrases.is_stamped(line.text) else None


def heading(page: Page, i: int, line: Line) -> Verdict | None:
    """`Heavy losses` or `Why did it sink?` alone above a paragraph, above the heading of one, or below the last one."""
    following = page.inside(i + 1)
    if line.length > HEADING_WORDS or line.first != line.last or unended.is_sentence(line.text):
        return None
    plain = not _LISTED.search(line.text)
    if following is None:
        left = plain and _left_over(page, i)
        return Verdict("heading", "a short line without a full stop below the text") if left else None
    leads = following.prose or (plain and _above_prose(page, i + 1, following))
    alone = line.text.rstrip().endswith("?") and line.gap + following.gap > 0 and following.prose
    above = leads and (alone or not line.ended)
    return Verdict("heading", "a short line without a full stop above a paragraph") if above else None


_LISTED = re.compile(r"^[^\w“\"'(]|\d|^\w+: ")
"""What an entry of a list may hold: a bullet, an age, a label ("Ida Moen, 34", "Offense: theft")."""


_TELLS = re.compile(r"\b(?:is|are|was|were|has|have|had|will|said|says?)\b")
"""What a last sentence that lost its full stop may hold: "The boy is in custody"."""


def _left_over(page: Page, i: int) -> bool:
    """Whether a line is the heading of a part that is missing: `Timeline of the wall` below the last paragraph."""
    line, before = page.lines[i], page.inside(i - 1)
    told = line.ended or _TELLS.search(line.text)
    return not told and line.gap > 0 and before is not None and before.prose


def _above_prose(page: Page, i: int, line: Line) -> bool:
    """Whether a second short line without a full stop stands right above a paragraph, each set apart."""
    below = page.inside(i + 1)
    short = line.length <= HEADING_WORDS and not line.ended and line.gap > 0
    return short and below is not None and below.prose and below.gap > 0


def deck(page: Page, i: int, _: Line) -> Verdict | None:
    """`Owner of the ferry was warned twice last year` below the title: its text tells the same, in its own words.

    A first sentence that lost its full stop is none: `The ferry was lifted by a crane on Monday, the owner said`.
    """
    return DECK if i in page.deck and not unended.is_dated(page.lines[i].text) else None


def told_again(page: Page, i: int, line: Line) -> Verdict | None:
    """`Anyone who saw the boat is asked to call.` below each of two reports is said of both, and stays."""
    return AGAIN if not line.parts and _again(page, i, line) else None


def _again(page: Page, i: int, line: Line) -> bool:
    """A line that stands above, or a sentence of a paragraph set large."""
    above = line.length >= SAME_WORDS and page.first.get(line.key, i) != i
    return above or _told_above(page, i, line)


RULES: tuple[Callable[[Page, int, Line], Verdict | None], ...] = (
    title,
    title_again,
    recurring_line,
    website_phrase,
    website_name,
    above_title,
    credit,
    appeal,
    byline,
    caption,
    teaser,
    outside,
    printed_twice,
    link_amid,
    about_author,
    pictured,
    stamped,
    linked,
    heading,
    told_again,
    deck,
)
"""In this order; what no rule speaks about is text of the article."""

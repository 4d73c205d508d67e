"""Prose with its notes: the only place where a sentence for a page is made, so that none can lack its footnote.

A note's label is the letter of the source in the story and the number of the sentence (`A6`); its definition repeats
the sentence word for word and leads to it on the page of the source.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import date

from generator.comparison.likeness.predicates import is_clause
from generator.comparison.telling.wording import balanced, unmarked, unquoted, upper_first
from generator.data import table
from generator.language.speech.quotations import find_quotations
from generator.language.speech.rivals import nouns_for
from generator.model import NOT_STATED, Article, Line, Mention, Quantity, Ref, Story
from generator.site.escaping import Md, md, one_line
from generator.site.languages import common, language_of, told


@dataclass(frozen=True, slots=True)
class Cited:
    """A piece of prose and the sentences it rests on."""

    text: Md
    refs: tuple[Ref, ...]
    labels: tuple[str, ...]
    """One for each ref; at least one."""
    rest: Md = Md("")
    """A link to the same with all its notes, where these are the first of very many."""
    day: Md = Md("")
    """The date that a day of the week in it means: "[Friday: 10 March 2017]"."""
    then: tuple["Cited", ...] = ()
    """What goes on from it in its source and stands behind it."""
    leads: bool = False
    """Whether it only leads to what stands behind it: set in square brackets, as an editor sets what is added."""

    @property
    def markdown(self) -> Md:
        """The text with its references."""
        own = "".join((self.text, self.chips, self.rest, self.day))
        behind = (f' <span class="on">{cited.markdown}</span>' for cited in self.then)
        return Md("".join((f'<span class="before">&#91;{own}&#93;</span>' if self.leads else own, *behind)))

    @property
    def chips(self) -> Md:
        """The references alone."""
        return Md("".join(f"[^{label}]" for label in self.labels))


@dataclass(frozen=True, slots=True)
class Note:
    """The definition of a note."""

    label: str
    ref: Ref
    sentence: str
    """Verbatim."""
    source: str
    """The letter and name of its source."""
    language: str | None = None
    """That of the sentence, where it is not English."""

    @property
    def quotation(self) -> Md:
        """Its sentence in quotation marks."""
        return told(in_marks(self.sentence), self.language)

    @property
    def code(self) -> str:
        """The letter of its source."""
        return self.label.rstrip("0123456789")


@dataclass(frozen=True, slots=True)
class Notes:
    """Makes the cited prose of one story."""

    story: Story
    articles: Mapping[str, Article]
    meant: Mapping[Ref, tuple[str, Ref]] = field(default_factory=dict)
    """Whom a "he" means with which a sentence opens, and where he is named."""
    followed: Mapping[Ref, Sequence[Mention]] = field(default_factory=dict)
    """What goes on from a sentence of a claim and makes none."""
    preceded: Mapping[Ref, Sequence[Mention]] = field(default_factory=dict)
    """What stands before a sentence of a claim and tells what it means."""
    own: frozenset[Ref] = frozenset()
    """Sentences in which the writer of a source that is his own view speaks as "I"."""

    def label(self, ref: Ref) -> str:
        """`A6`."""
        return f"{self.story.code(ref.article)}{ref.n}"

    def cited(self, text: str, basis: Iterable[Ref], *, quoted: bool = False) -> Cited:
        """Text that rests on sentences; a quotation gets its marks. Without a basis there is nothing to say."""
        refs = tuple(dict.fromkeys(basis))
        if not refs:
            raise ValueError(f"prose without a sentence it rests on: {text!r}")
        safe = told(_as_quoted(text), self.language(refs)) if quoted else apart(md(text))
        return Cited(safe, refs, tuple(map(self.label, refs)))

    def line(self, line: Line) -> Cited:
        """A line as prose of a page: in quotation marks where it is a source's own words."""
        cited = self.cited(line.text, line.basis, quoted=line.kind == "quoted")
        return replace(cited, day=dated(line.day)) if line.day else cited

    def heading(self, line: Line) -> Cited:
        """A line as the head of a row: no quotation marks, and one note where one sentence holds all its words."""
        whole = (ref for ref in line.basis if _words(line.text) <= _words(self.sentence(ref)))
        first = next(whole, None)
        cited = self.cited(line.text, (first,) if first else line.basis)
        return replace(cited, text=told(cited.text, self.language(cited.refs))) if first else cited

    def said(self, mentions: Sequence[Mention]) -> Cited:
        """Equal words of one or more sources as prose: `the town: “Repairs cost 4 million”`.

        A speaker such as "two sources" is left out, since it would read as a count of the notes.
        """
        first = mentions[0]
        speaker, whole = one_line(first.speaker or ""), one_line(first.text)
        text = shortened(whole, first.quantity, self.articles[first.ref.article].text)
        text = self._run_on(first, text) or text
        if not speaker and first.ref in self.meant and _OF_HIM.match(text):
            return self._named(text, mentions, *self.meant[first.ref])
        if not speaker and first.ref in self.own:
            cited = self.cited(unquoted(text), (mention.ref for mention in mentions), quoted=True)
            return replace(cited, text=Md(f"The author: {cited.text}"))
        if not speaker or speaker in text or "source" in speaker.lower():
            return self.cited(text, (mention.ref for mention in mentions), quoted=True)
        bare = unquoted(text)
        cited = self.cited(bare, (ref for mention in mentions for ref in mention.basis), quoted=True)
        led = told(md(self._led(first, speaker)), self.language(cited.refs))
        return replace(cited, text=Md(f"{led} {cited.text}".lstrip()))

    def _named(self, text: str, mentions: Sequence[Mention], who: str, named: Ref) -> Cited:
        """Words on a "he" behind his name in brackets, with the note that has it: "[Karl Ott] “He was freed.”"."""
        cited = self.cited(text, (*(mention.ref for mention in mentions), named), quoted=True)
        led = told(md(f"[{upper_first(one_line(who))}]"), self.language(cited.refs))
        return replace(cited, text=Md(f"{led} {cited.text}"))

    def cell(self, mention: Mention) -> Cited:
        """A source's words for a claim in a table: who says so, its hedge and its clause, each word for word.

        A figure stands out, and a long clause ends at a comma after what is counted; its note holds the whole. Before
        "He was freed" stands in brackets who is meant, where that is known.
        """
        article = self.articles[mention.ref.article]
        figure = one_line(mention.quantity.span.of(article.text)) if mention.quantity else ""
        whole = unmarked(one_line(mention.text))
        text = shortened(whole, mention.quantity, article.text)
        text = text if text == whole else f"{text} …"
        hedge, speaker = one_line(mention.hedge or ""), one_line(mention.speaker or "")
        if hedge and hedge not in text:
            text = f"{hedge} … {text}"
        if speaker and speaker not in text:
            text = self._run_on(mention, text) or f"{upper_first(speaker)}: {text.removeprefix('that ')}"
        basis = mention.basis if speaker else mention.basis[:1]
        if not speaker and mention.ref in self.meant and _OF_HIM.match(whole):
            who, named = self.meant[mention.ref]
            text, basis = f"[{upper_first(one_line(who))}] {text}", (*basis, named)
        cited = self.cited(text, basis)
        words = _emphasised(text, figure) if figure and text.count(figure) == 1 else cited.text
        return replace(cited, text=told(words, self.language(cited.refs)))

    def _led(self, mention: Mention, speaker: str) -> str:
        """What leads the words of a speaker: "The mayor:"; the name in brackets where they only tell of him as "he".

        Nothing where a "he" cannot be the speaker: "The ministry" before "He said". What is his speech may be of others.
        """
        tells = _OF_HIM.match(mention.text) if mention.speaker_ref not in (None, mention.ref) else None
        quotations = find_quotations(self.articles[mention.ref.article].text) if tells else ()
        if not tells or any(mention.span.overlaps(q.span) and q.span.start < mention.span.start for q in quotations):
            return f"{upper_first(speaker)}:"
        last = speaker.rsplit(" ", 1)[-1]
        somebody = tells[1] == "They" or last[:1].isupper() or last.lower() in nouns_for(tells[1].lower())
        return f"[{upper_first(speaker)}]" if somebody else ""

    def _run_on(self, mention: Mention, text: str) -> str:
        """A clause with the speaker right before it: "the town confirmed that it was", no "The town: confirmed that"."""
        both = f"{one_line(mention.speaker or '')} {text}"
        return both if both in one_line(self.sentence(mention.ref)) else ""

    def language(self, refs: Iterable[Ref]) -> str | None:
        """The language of sentences, where all are in one that is not English."""
        found = ((self.articles[ref.article], ref.n) for ref in refs)
        return common(language_of(article, article.sentence(n)) for article, n in found)

    def note(self, ref: Ref) -> Note:
        """The definition of a sentence's note."""
        name = source_name(self.articles[ref.article])
        return Note(self.label(ref), ref, self.sentence(ref), name, self.language((ref,)))

    def sentence(self, ref: Ref) -> str:
        """The text of a sentence."""
        return self.articles[ref.article].sentence(ref.n).text


def in_marks(text: str) -> Md:
    """Text of a source in quotation marks."""
    return apart(Md(f"“{md(text)}”"))


def _as_quoted(text: str) -> Md:
    """Text of a source in quotation marks, or as it stands where it opens with a quotation and goes on after it.

    "“Two boats sank,” he said" shows by its own marks that it is quoted; a second pair around it reads like a slip. What
    begins within a speech ("…, we lost two,” he said") gets back the mark that opens it.
    """
    if (_LED_BY_SPEECH.match(text) and balanced(text)) or _ALL_SPEECH.fullmatch(text):
        return apart(md(text))
    return apart(Md(f"“{md(text)}")) if _WITHIN_SPEECH.match(text) else in_marks(text)


_ALL_SPEECH = re.compile(r"“[^“”]+”|\"[^\"]+\"")
def dated(day: date) -> Md:
    """ "[Friday: 10 March 2017]", in words of the site in any locale."""
    names = (_name("weekdays", str(day.isoweekday())), _name("months", str(day.month)))
    words = f"{names[0]}: {day.day} {names[1]} {day.year}"
    return Md(f' <time class="ui day" datetime="{day.isoformat()}">&#91;{words}&#93;</time>')


def _name(listed: str, number: str) -> str:
    """The first name that a list has for a number: "March" for 3."""
    return next(name for name, n in table(listed).items() if n == number).title()


_WITHIN_SPEECH = re.compile(r"[^“”\"]+[,?!]” ?\w[^“”\"]*$")
_LED_BY_SPEECH = re.compile(r"“[^“”]+[,?!]” ?\w|\"[^\"]+[,?!]\" ?\w|\"[^“”\"]+[,?!]” ?\w|“[^“”\"]+[,?!]\" ?\w")


_OF_HIM = re.compile(r"(He|She|They)\b")


def apart(text: Md) -> Md:
    """A hair space between quotation marks that meet, as in print: `“ “Two boats sank,” he said.”`."""
    return Md(_MEETING.sub("&#8202;", text))


_MEETING = re.compile(r"(?<=[“”])(?=[“”‘’\"'])|(?<=[‘’\"'])(?=[“”])")
"""Where a double quotation mark of the page stands beside another mark: two or three in a row cannot be told apart."""
LONG = 100
"""A cell of more characters than this is cut where it can be: about six lines of a column of five."""


def shortened(text: str, quantity: Quantity | None, article: str) -> str:
    """A clause about a figure up to a comma after the figure, what is counted, what happened to it, and its verb.

    "As two deputies, who were …" says nothing up to its first comma.
    """
    if quantity is None or len(text) <= LONG:
        return text
    spans = (quantity.span, quantity.counted_span, quantity.event_span)
    pieces = [one_line(span.of(article)) for span in spans if span]
    if not all(piece in text for piece in pieces):
        return text
    least = max(text.find(piece) + len(piece) for piece in pieces)
    commas = [m.start() for m in re.finditer(", ", text) if least <= m.start() < len(text) - LONG // 3]
    if any(_TURNS.match(text, comma) for comma in commas):
        return text
    return next((text[:comma] for comma in commas if is_clause(text[:comma])), text)


_TURNS = re.compile(r", (?:but|though|although|yet|however|only to)\b")
"""What takes back what stands before it: "had said that 70 were there, but later halved that estimate"."""


def _emphasised(text: str, piece: str) -> Md:
    """Markdown with one piece set in bold; white space beside it is kept."""
    before, _, after = text.partition(piece)
    left, right = " " * before.endswith(" "), " " * after.startswith(" ")
    return Md(f"{md(before)}{left}<b>{md(piece)}</b>{right}{md(after)}")


def _words(text: str) -> frozenset[str]:
    """The words of a text as they are written."""
    return frozenset(re.findall(r"[\w'’]+", text))


def source_name(article: Article) -> str:
    """How a note calls a source: its publisher, or its file where none is stated."""
    return one_line(article.meta.publisher or article.file)


def cited_name(article: Article) -> str:
    """How a source is cited elsewhere: by its title, or as notes call it."""
    return one_line(article.meta.title or source_name(article))


def page_name(article: Article) -> str:
    """How the page of a source is called: by its title, else by its first words in quotation marks."""
    return one_line(article.meta.title or opening(article) or source_name(article))


FIRST_WORDS, FIRST_SIGNS = 8, 80
"""Words of an article by which a reader knows it again, and characters, since some scripts part no words."""


def opening(article: Article) -> str:
    """The first words of an article: `“The boats left the harbour before dawn …”`; nothing where it has no body."""
    whole = next((" ".join(s.text.strip("“”\"'‘’ ").split()) for s in article.body), "")
    first = " ".join(whole.split()[:FIRST_WORDS])[:FIRST_SIGNS].rstrip()
    return f"“{first}{' …' * (first != whole)}”" if first else ""


def untitled(article: Article) -> Md:
    """What stands in place of a title: that there is none, and how the article begins."""
    begins = opening(article)
    return Md(f"{NOT_STATED}; it begins {told(md(begins), language_of(article))}") if begins else Md(NOT_STATED)


def heading_of(article: Article) -> Md:
    """The same where it is read: a title in its language."""
    own = article.meta.title or opening(article)
    return told(md(page_name(article)), language_of(article) if own else None)


def refs_in(value: object) -> Iterator[Ref]:
    """All sentences that the prose anywhere inside a page's value rests on."""
    if isinstance(value, Cited):
        yield from value.refs
        yield from refs_in(value.then)
    elif is_dataclass(value) and not isinstance(value, type):
        for part in fields(value):
            yield from refs_in(getattr(value, part.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from refs_in(item)


def definitions(page: object, notes: Notes) -> tuple[Note, ...]:
    """The notes a page needs, by source and sentence."""
    order = {article: place for place, article in enumerate(notes.story.articles)}
    refs: Sequence[Ref] = sorted(set(refs_in(page)), key=lambda ref: (order[ref.article], ref.n))
    return tuple(map(notes.note, refs))

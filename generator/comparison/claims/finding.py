"""The claims of a story: units that say one thing, with their origins and what differs between them.

A figure's row is headed by what is counted, a clause's by the clearest wording of it. Differences are judged between
units, by the rules in `differences`, and told once for all that stand on the same side.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache, partial

from generator.comparison.claims.at_odds import at_odds
from generator.comparison.claims.clause_rows import clause_groups
from generator.comparison.claims.denied import told_by_themselves
from generator.comparison.claims.elsewhere import Elsewhere
from generator.comparison.claims.figure_heads import figure_head
from generator.comparison.claims.gathering import figure_groups, one_told
from generator.comparison.claims.left_office import ways_out
from generator.comparison.claims.like_figures import KIND as FIGURES
from generator.comparison.claims.like_figures import like_figures, placed, with_clashes
from generator.comparison.claims.lone_child import child_ages
from generator.comparison.claims.lone_fate import child_fates
from generator.comparison.claims.mentions import Unit, clause_units, figure_units
from generator.comparison.claims.named_ages import age_clashes, untold
from generator.comparison.claims.named_charges import charge_clashes
from generator.comparison.claims.nearby import COLUMNS
from generator.comparison.claims.of_one_victim import victim_traits
from generator.comparison.claims.one_claim import Clause, sureness
from generator.comparison.claims.one_word_apart import one_word_apart
from generator.comparison.claims.progress import steps_taken
from generator.comparison.claims.second_look import joined_again, parted, told_elsewhere
from generator.comparison.claims.side_by_side import side_by_side
from generator.comparison.claims.spelled import KIND as NAME
from generator.comparison.claims.spelled import Spelled, respelling, spelled_names
from generator.comparison.claims.third_look import ThirdLook, joined_at_last
from generator.comparison.claims.two_events import elsewhere, of_one_event, of_two, setting_of
from generator.comparison.claims.when import Clash, incident_times
from generator.comparison.claims.where import incident_blocks
from generator.comparison.claims.whole_thoughts import whole_thoughts
from generator.comparison.differences.apart import tells_of_a_second, tells_of_several
from generator.comparison.differences.contrast import contrasts
from generator.comparison.differences.counts import taken_back
from generator.comparison.differences.particulars import names_street
from generator.comparison.differences.reasons import with_reason
from generator.comparison.differences.sums import sum_units
from generator.comparison.likeness.similarity import alike, similar_pairs, weigh
from generator.comparison.likeness.synonyms import unified
from generator.comparison.origins.rooting import Copied, copied_in, origins
from generator.comparison.telling.standing import adds_to
from generator.comparison.telling.wording import computed, needs_another, points_back, quoted
from generator.language.misprints import misprints
from generator.language.words import stems
from generator.model import Article, Certainty, Claim, Line, Ref, Reuse, Statement

LEAST, HIGHEST_LEAST = 0.1, 0.25
"""Likeness below which a pair of clauses is not looked at, and up to where it rises in a very large story."""
MANY = 2000
"""Clauses of a story from which it rises, with the root of their number: of very many, ever more touch by chance."""

AT_ODDS = 0.9
"""How sure clauses are one claim that give one particular differently, so that the reader sees both side by side."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim before it has its id."""

    claim: Claim
    units: tuple[Unit, ...]

    @property
    def keys(self) -> frozenset[str]:
        """What it is known by from build to build: its statements, with the figure where it is one of several."""
        name = f"~{self.claim.label.text}" if self.claim.kind == NAME else ""
        return frozenset(f"{u.statement.id}{f'@{u.quantity.span.start}' if u.quantity else name}" for u in self.units)


def find_claims(
    articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]], reuse: Sequence[Reuse]
) -> tuple[Draft, ...]:
    """The claims of the articles of one story, figures first, in reading order; ids are still empty."""
    figures = _figures(articles, statements)
    clauses = [u for a in articles for u in clause_units(a, statements[a.id])]
    copied, texts = copied_in(reuse), {a.id: a.text for a in articles}
    counted = _once([_draft("figure", [figures[i] for i in g], copied, texts) for g in _worth_a_row(figures)])
    shown = _by_sentence(counted)
    clashes = list(_clashes(articles, statements))
    details = [*(c for c in clashes if c.detail), *one_word_apart(articles, statements)]
    clashing = _together([_clashing(clash, copied, texts) for clash in clashes if not clash.detail])
    names = spelled_names(articles, statements)
    respelled = respelling(names)
    sentences = Elsewhere(articles, statements) if len(articles) <= COLUMNS else None

    def events() -> list[Draft]:
        taken = {u.statement.id for draft in clashing for u in draft.units}
        rest = [u for u in clauses if u.statement.id not in taken]
        held, aside = (_where(rest, shown, whether) for whether in (_holds, _beside))
        read = [Clause.of(u, respelled) for u in rest]
        pairs = tuple(_pairs_of([i for i in range(len(rest)) if i not in held], rest, read, respelled))
        barred = cache(lambda i, j: read[i].barred(read[j]))
        groups = clause_groups(rest, pairs, barred)
        one = joined_again(rest, groups, pairs, lambda i, j: read[i].happens_in(read[j]), barred)
        if sentences:
            every = _one_claim(rest, read, respelled) if held else pairs
            shown_in_one = partial(_in_one_row, rest, counted)
            apart = (pair for pair in every if not shown_in_one(*pair[:2]))
            look = ThirdLook(rest, read, sentences, articles)
            one = joined_at_last(rest, one, apart, look, barred, shown_in_one)
        told = told_elsewhere(rest, pairs)
        own = sorted(parted(rest, one, lambda i, j: alike(read[i].sentence, read[j].sentence)))
        groups = tuple(whole_thoughts(rest, own, aside))
        made = partial(_draft, "event", copied=copied, texts=texts)
        drafts = [found for g in groups for found in told_by_themselves(rest, g, made, lambda draft: draft.claim)]
        return [replace(draft, claim=replace(draft.claim, nearby=told(group))) for draft, group in drafts]

    found = events()
    drafts = (*counted, *clashing, *found)
    figures_apart = tuple(like_figures(articles, statements))
    missed = untold(age_clashes(articles, statements), [draft.claim for draft in drafts])
    missed += [clash for clash in figures_apart if not any(placed(clash, draft.units) for draft in drafts)]
    if missed:
        clashing = _together([*clashing, *(_clashing(clash, copied, texts) for clash in missed)])
        found = events()
    own = _side_by_side(found, [c for c in details if not any(placed(c, d.units) for d in clashing)], copied, texts)
    apart = (*figures_apart, *details)
    told_apart = [replace(d, claim=with_clashes(d.claim, d.units, apart, copied)) for d in (*clashing, *own)]
    return (*counted, *_with_names(told_apart, names, copied))


def _figures(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> list[Unit]:
    """The figures of the articles with the sums of those told apart, in reading order."""
    figures = [u for a in articles for u in figure_units(a, statements[a.id])]
    order = {article.id: place for place, article in enumerate(articles)}
    return sorted((*figures, *sum_units(figures)), key=lambda unit: (order[unit.ref.article], unit.ref.n))


def _by_sentence(drafts: Sequence[Draft]) -> Mapping[Ref, Sequence[Unit]]:
    """Sentence -> the units in it that have a row."""
    found: dict[Ref, list[Unit]] = {}
    for unit in (u for draft in drafts for u in draft.units):
        found.setdefault(unit.ref, []).append(unit)
    return found


def _clashes(articles: Sequence[Article], statements: Mapping[str, Sequence[Statement]]) -> Iterator[Clash]:
    """What is told differently of the one incident, child or victim of a story, or of one person by name."""
    one = (find(articles, statements) for find in (incident_times, incident_blocks, child_ages, child_fates))
    yield from (clash for clash in one if clash)
    for each in (victim_traits, charge_clashes, steps_taken, ways_out):
        yield from each(articles, statements)


def _clashing(clash: Clash, copied: Copied, texts: Mapping[str, str]) -> Draft:
    """The row of a particular of the one incident or child of a story, of which two sources cannot both be right."""
    draft, difference = _draft("event", clash.units, copied, texts), with_reason(clash.difference, clash.units, copied)
    if difference.kind == FIGURES:
        return Draft(with_clashes(draft.claim, draft.units, (clash,), copied), draft.units)
    others = (d for d in draft.claim.differences if d.kind != difference.kind)
    told = sorted((difference, *others), key=lambda d: not d.conflict)
    return Draft(replace(draft.claim, differences=tuple(told)), draft.units)


def _side_by_side(
    drafts: Sequence[Draft], details: Sequence[Clash], copied: Copied, texts: Mapping[str, str]
) -> list[Draft]:
    """The rows of events, some with the clause of another source that has something else in one place."""
    rows = side_by_side([draft.units for draft in drafts], details)
    was = [*drafts, *[None] * (len(rows) - len(drafts))]
    both = zip(was, rows, strict=True)
    kept = ((old, row, old.claim.nearby if old else ()) for old, row in both if row)
    return [old if old and old.units == row else _beside_others(row, near, copied, texts) for old, row, near in kept]


def _beside_others(units: Sequence[Unit], nearby: Sequence[Ref], copied: Copied, texts: Mapping[str, str]) -> Draft:
    order = {article: place for place, article in enumerate(texts)}
    draft = _draft("event", sorted(units, key=lambda u: (order[u.ref.article], u.statement.span)), copied, texts)
    left = tuple(ref for ref in nearby if ref.article not in {u.ref.article for u in units})
    return replace(draft, claim=replace(draft.claim, nearby=left))


def _together(drafts: Sequence[Draft]) -> list[Draft]:
    """Rows of the same clauses as one: two sources may differ on where a boy was hit, and on who fired."""
    rows: dict[frozenset[str], Draft] = {}
    for draft in sorted(drafts, key=lambda d: -len(d.units)):
        first = next((row for keys, row in rows.items() if draft.keys <= keys), draft)
        if first is draft:
            rows[draft.keys] = draft
        else:
            place = {unit.statement.id: n for n, unit in enumerate(first.units)}
            at = [place[unit.statement.id] for unit in draft.units]
            kinds = {d.kind for d in first.claim.differences}
            more = (
                replace(d, left=tuple(at[i] for i in d.left), right=tuple(at[i] for i in d.right))
                for d in draft.claim.differences
                if d.kind not in kinds
            )
            told = sorted((*first.claim.differences, *more), key=lambda d: not d.conflict)
            rows[first.keys] = Draft(replace(first.claim, differences=tuple(told)), first.units)
    return list(rows.values())


def _with_names(drafts: list[Draft], names: Sequence[Spelled], copied: Copied) -> list[Draft]:
    """The drafts with what tells of names in two spellings, which have a row of their own where no other has both.

    The spelling of a street is no such matter, and only told where both stand in one row.
    """
    for name in names:
        found = ((n, d) for n, draft in enumerate(drafts) if (d := name.among(draft.units)))
        home, difference = next(found, (len(drafts), None))
        if difference is None and names_street(name.words[0]):
            continue
        if difference is None:
            units = (*name.usual, *name.other)
            difference = name.among(units)
            label = computed(name.words[0], (units[0].ref,))
            claim = Claim("", label, NAME, tuple(u.mention for u in units), (), origins(units, copied))
            drafts.append(Draft(claim, units))
        claim, units = drafts[home].claim, drafts[home].units
        told = (*claim.differences, difference) if difference else claim.differences
        drafts[home] = Draft(replace(claim, differences=told), units)
    return drafts


def _once(drafts: Sequence[Draft]) -> list[Draft]:
    """Rows of figures, each once: "from 3.4% to 3.2%" beside the same in another source is one row, not one of each."""
    shown: dict[tuple[object, ...], Draft] = {}
    for draft in drafts:
        texts = sorted((m.ref, m.text) for m in draft.claim.mentions)
        shown.setdefault((draft.claim.label.text, *texts) if not draft.claim.differences else (draft.keys,), draft)
    return list(shown.values())


def _holds(unit: Unit, figure: Unit) -> bool:
    """Whether a clause is what the row of a figure shows: the figure, or a part of it, stands in it."""
    return _beside(unit, figure) and (not figure.quantity or figure.quantity.span.overlaps(unit.statement.span))


def _where(
    units: Sequence[Unit], shown: Mapping[Ref, Sequence[Unit]], whether: Callable[[Unit, Unit], bool]
) -> frozenset[int]:
    """The places of clauses of which that is true for a figure of their sentence that has a row."""
    return frozenset(i for i, u in enumerate(units) if any(whether(u, figure) for figure in shown.get(u.ref, ())))


def _in_one_row(units: Sequence[Unit], counted: Sequence[Draft], i: int, j: int) -> bool:
    """Whether a row of figures has the sentences of both clauses."""
    refs = {units[i].ref, units[j].ref}
    return any(refs <= {u.ref for u in draft.units} for draft in counted)


def _beside(unit: Unit, figure: Unit) -> bool:
    """Whether a clause stands inside the clause of a figure, beside the figure."""
    return unit.ref == figure.ref and unit.statement.span.within(figure.statement.span)


def _pairs_of(
    chosen: Sequence[int], units: Sequence[Unit], clauses: Sequence[Clause], respelled: Callable[[str], str]
) -> Iterator[tuple[int, int, float]]:
    """How sure it is that clauses make one claim, of some of the units alone."""
    for i, j, sure in _one_claim([units[i] for i in chosen], [clauses[i] for i in chosen], respelled):
        yield chosen[i], chosen[j], sure


def _one_claim(
    units: Sequence[Unit], clauses: Sequence[Clause], respelled: Callable[[str], str]
) -> Iterator[tuple[int, int, float]]:
    """How sure it is that clauses make one claim; `clauses` are the units as they were read.

    Their words are weighed as the mean of two measures, by what is rare in the story and by what is rare in general:
    the words of the main event stand in half of the story's sentences and still tell it from the rest. A name that one
    source misspells is one all the same, and so are the same words, whoever is said to say them.
    """
    texts = [respelled(unified(u.words)) for u in units]
    weighed, odds = list(map(weigh, texts)), set(at_odds(units))
    least = min(HIGHEST_LEAST, LEAST * math.sqrt(max(1.0, len(units) / MANY)))
    setting = cache(lambda n: setting_of(units[n]))
    for i, j, score in similar_pairs(texts, least=least):
        one_source = units[i].ref.article == units[j].ref.article
        if (i, j) not in odds and not (one_source and elsewhere([setting(i), setting(j)])):
            likeness = (score + alike(weighed[i], weighed[j])) / 2
            same = texts[i] == texts[j] and not clauses[i].dates
            yield i, j, 1.0 if same else sureness(clauses[i], clauses[j], likeness)
    yield from ((i, j, AT_ODDS) for i, j in sorted(odds))


def _worth_a_row(units: Sequence[Unit]) -> tuple[tuple[int, ...], ...]:
    """Groups with more than one source, or more than one figure of it: what is told once stays in its clause.

    So does what happened to one who is told of and not counted: its clauses say more than "guard killed".
    """
    groups = [of_one_event(units, group) for group in figure_groups(units)]
    several = (g for g in groups if g and min(len({tells(units[i]) for i in g}) for tells in (_told, _ref)) > 1)
    told = (g for g in several if not all(one_told(units[i]) for i in g))
    return tuple(g for g in told if not of_two([units[i] for i in g]))


def _ref(unit: Unit) -> tuple[object, ...]:
    return (unit.ref,)


def _told(unit: Unit) -> tuple[object, ...]:
    """Which source gives which number, whatever bound it sets to it: half of the voters, below half of the men."""
    quantity = unit.quantity
    return (unit.ref.article, *((quantity.value, quantity.upper) if quantity else ()))


def _draft(kind: str, units: Sequence[Unit], copied: Copied, texts: Mapping[str, str]) -> Draft:
    label = (figure_head(units, texts) if kind == "figure" else None) or _clearest(units)
    mentions = tuple(replace(u.mention, holds=not (kind == "figure" and taken_back(u, units))) for u in units)
    told = {u.ref.article for u in units if kind == "figure"}
    several, second = ({a for a in told if tells(texts[a])} for tells in (tells_of_several, tells_of_a_second))
    claim = Claim("", label, kind, mentions, contrasts(units, copied, kind, several, second), origins(units, copied))
    return Draft(claim, tuple(units))


def _clearest(units: Sequence[Unit]) -> Line:
    """The wording that stands for all: plainly stated, without a misprint, and short, but with what most share.

    None has a pronoun at its head where another has not.
    """
    rare = Counter(s for u in units for s in set(stems(unified(u.statement.text))))
    shared = {s for s, n in rare.items() if n > 1 and 2 * n >= len(units)}
    best = min(
        units,
        key=lambda u: (
            needs_another(u.statement.text) or adds_to(u.statement.text) or points_back(u.statement.text),
            bool(misprints(u.statement.text)), _wider(u),
            u.mention.certainty != Certainty.STATED, not _typical(u, shared), _particular(u, rare),
            len(u.mention.text), u.ref,
        ),
    )  # fmt: skip
    return quoted(best.mention.text, best.ref)


def _wider(unit: Unit) -> bool:
    """Whether more than the clause is shown: its sentence, or who says it."""
    return unit.statement.whole or len(unit.mention.text) > len(unit.statement.text)


TYPICAL = 0.75
"""Share of the words common to most wordings of a claim that the one at its head must have."""


def _typical(unit: Unit, shared: Set[str]) -> bool:
    """Whether a wording has most of what the wordings of a claim share."""
    own = set(stems(unified(unit.statement.text)))
    return len(own & shared) >= TYPICAL * len(shared)


def _particular(unit: Unit, used: Mapping[str, int]) -> int:
    """How many dates and figures a clause has that no other of its claim has: what stands for all names none."""
    spans = [*(d.span for d in unit.whole.dates), *(q.span for q in unit.whole.quantities)]
    own = (s for s in spans if s.within(unit.statement.span))
    texts = (unit.whole.text[s.start - unit.whole.span.start : s.end - unit.whole.span.start] for s in own)
    return sum(all(used[s] < 2 for s in stems(unified(text))) for text in texts)

"""Whatever tree a parser makes of a sentence, reading it ends, and its spans lie inside the sentence."""

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.language.certainty.doubts import Judged
from generator.language.certainty.judging import judge
from generator.language.certainty.nominals import judge_noun
from generator.language.clauses import clauses_of, nouns_of
from generator.language.parsing import Parsed, Token
from generator.language.speech.chains import chained
from generator.language.speech.complements import clause_of
from generator.language.speech.cues import reports_in

WORDS = (
    "say said deny denied confirm allege claim report rule fear not never no if unless had have been would may be is "
    "far from certain likely too that to and nor or than rather instead of without by in words the agency police "
    "attempt try fail forget wish guilty plead show prove yet all but almost , : ; “ ” threat event according happen"
).split()
DEPS = (
    "ROOT nsubj nsubjpass dobj pobj prep aux auxpass neg mark ccomp xcomp advcl acl relcl conj cc prt acomp attr oprd "
    "pcomp amod det poss appos dep parataxis agent csubj advmod punct compound expl dative npadvmod"
).split()
TAGS = "VB VBD VBN VBG VBZ VBP MD NN NNS NNP TO IN RB JJ DT WDT PRP CC , .".split()
KINDS = "VERB AUX NOUN PROPN ADJ ADV ADP PRON DET SCONJ CCONJ PART PUNCT".split()


@st.composite
def trees(draw: st.DrawFn) -> Parsed:
    """A tree of up to ten words with any relations."""
    size = draw(st.integers(1, 10))
    order = draw(st.permutations(range(size)))
    heads = {order[0]: order[0]} | {order[k]: order[draw(st.integers(0, k - 1))] for k in range(1, size)}
    tokens, at = [], 0
    for i in range(size):
        word, dep = draw(st.sampled_from(WORDS)), draw(st.sampled_from(DEPS))
        kind, tag = draw(st.sampled_from(KINDS)), draw(st.sampled_from(TAGS))
        tokens.append(Token(word, at, at + len(word), word, kind, tag, dep, heads[i], "", False))
        at += len(word) + 1
    below = tuple(tuple(c for c in range(size) if heads[c] == i != c) for i in range(size))
    return Parsed(" ".join(t.text for t in tokens), tuple(tokens), below)


@settings(max_examples=500)
@given(trees())
def test_any_tree_is_read_to_its_end(parsed: Parsed) -> None:
    inside = range(len(parsed.text) + 1)
    for head in range(len(parsed.tokens)):
        judged = judge(parsed, head)
        assert all(s.start in inside and s.end in inside for s in judged.hedges)
    reports = chained(parsed, reports_in(parsed))
    assert all(s.start in inside and s.end in inside for report in reports for s in report.content)
    clauses = clauses_of(parsed, {report.at: report.content for report in reports if report.clausal})
    for noun, _ in nouns_of(parsed, clauses):
        judge_noun(parsed, noun.head, Judged())


def test_a_clause_before_its_verb_may_end_the_sentence() -> None:
    heads, deps = (1, 1, 0), ("ccomp", "ROOT", "dobj")
    tokens = tuple(
        Token("say", 4 * i, 4 * i + 3, "say", "VERB", "VB", dep, head, "", False)
        for i, (head, dep) in enumerate(zip(heads, deps, strict=True))
    )
    assert clause_of(Parsed("say say say", tokens, ((2,), (0,), ())), 1)

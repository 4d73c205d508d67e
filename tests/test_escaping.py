"""Whatever an article says, a page shows it as text: no element, attribute or page of ours can be made or unmade."""

import csv
import io
import re
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jinja2 import UndefinedError

from generator.site.escaping import Md, address, attribute, csv_cell, finalize, front_matter, html, md, one_line
from generator.site.render import environment

ROOT = Path(__file__).parents[1]

HOSTILE = [
    line.removeprefix("    ")
    for line in ROOT.joinpath("tests/cases/hostile-text.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("    ")
]
SNIPPETS = [
    *HOSTILE,
    "`",
    "*",
    "_",
    "[^A1]",
    "<",
    ">",
    "&",
    "|",
    "{",
    "}",
    "\n",
    "\t",
    "    ",
    "!!! ",
    "Table: ",
    "\u202e",
    "\x02",
    "\x03",
]
texts = st.lists(st.one_of(st.sampled_from(SNIPPETS), st.text(max_size=8)), max_size=6).map("".join)


def extensions() -> tuple[list[str], dict[str, dict[str, object]]]:
    """The extension list of mkdocs.yml, with the options."""
    text = ROOT.joinpath("mkdocs.yml").read_text(encoding="utf-8")
    listed = yaml.safe_load(text)["markdown_extensions"]
    options = {name: value for item in listed if isinstance(item, dict) for name, value in item.items()}
    return [next(iter(item)) if isinstance(item, dict) else item for item in listed], options


def rendered(source: str) -> str:
    names, options = extensions()
    return markdown.Markdown(extensions=names, extension_configs=options).convert(source)


FROM_TEXT = frozenset({"id", "aria-label", "data-label", "title"})
"""Attributes whose values are made of a page's words; so are links of headings to themselves."""


class Shape(HTMLParser):
    """The elements and attributes of a page, without its text, and the text without its elements."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.shape: list[object] = []
        self.words = ""
        self.titles: list[str | None] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kept = ((name, "" if name in FROM_TEXT else value) for name, value in attrs)
        own = ("class", "headerlink") in attrs
        self.shape.append((tag, tuple((name, "#" if own and name == "href" else value) for name, value in kept)))

        self.titles += [value for name, value in attrs if name == "title" and tag == "p"]

    def handle_endtag(self, tag: str) -> None:
        self.shape.append(tag)

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_comment(self, data: str) -> None:
        self.shape.append(("comment", data))

    def handle_decl(self, decl: str) -> None:
        self.shape.append(("declaration", decl))

    def unknown_decl(self, data: str) -> None:
        self.shape.append(("declaration", data))

    def handle_pi(self, data: str) -> None:
        self.shape.append(("instruction", data))


PLACES = {
    "a paragraph": "{}\n\nanother",
    "a lead with its attributes": "{}[^A1]\n{{ .lead }}\n\n[^A1]: note",
    "a quotation": "“{}”[^A1] “{}”[^A1]\n\n[^A1]: note",
    "a list": "- {}\n- {}\n",
    "a heading": "# {}\n\n## {} {{ #topic }}\n",
    "a link": "[{}](page.md)\n",
    "a table": (
        "Table: fixed\n{{ .claims }}\n\n| Claim | [{}](a.md) |\n|---|---|\n"
        "| {} **≠ conflict** {{ #c1 }} | {}[^A1] |\n| ↳ {} | |\n\n[^A1]: “{}” — Source"
    ),
    "a scale": "Table: fixed\n{{ .strip }}\n\n| Source | What | 0 – 10 {} |\n|---|---|---|\n| A | {} | 5 |\n",
    "a note": "text[^A1]\n\n[^A1]: “{}” — Source A ({}), sentence 1. [Open](a.md#s1)\n",
    "a box": '<div class="side" markdown="1">\n\n{}\n\n</div>\n',
}


def shape_in(place: str, text: str) -> Shape:
    return Shape(rendered(PLACES[place].format(*[text] * PLACES[place].count("{}"))))


@pytest.mark.parametrize("place", PLACES)
def test_hostile_text_adds_no_element_and_no_attribute(place: str) -> None:
    plain = shape_in(place, "x").shape
    assert [text for text in HOSTILE if shape_in(place, md(text)).shape != plain] == []


@settings(max_examples=150, deadline=None)
@given(text=texts, place=st.sampled_from(sorted(PLACES)))
@example(text="<![ x", place="a paragraph")
def test_no_text_at_all_adds_an_element_or_an_attribute(text: str, place: str) -> None:
    if one_line(text):
        assert shape_in(place, md(text)).shape == shape_in(place, "x").shape


@settings(max_examples=150, deadline=None)
@given(text=texts)
def test_a_reader_sees_exactly_the_words_of_the_text(text: str) -> None:
    if one_line(text):
        assert " ".join(Shape(rendered(md(text))).words.split()) == one_line(text)


@settings(max_examples=150, deadline=None)
@given(text=texts)
def test_raw_html_shows_exactly_the_words_of_the_text(text: str) -> None:
    def page(words: str) -> str:
        return rendered(f'<div class="source">\n<p>before</p>\n<p><span class="s" id="s1">{words}</span></p>\n</div>')

    found = Shape(page(html(text)))
    assert found.shape == Shape(page("x")).shape
    assert " ".join(found.words.split()) == f"before {one_line(text)}".strip()


@settings(max_examples=150, deadline=None)
@given(text=texts)
def test_an_attribute_holds_exactly_the_text_and_nothing_beside_it(text: str) -> None:
    page = rendered(f'<p title="{attribute(text)}">x</p>')
    found = Shape(page)
    assert found.shape == [("p", (("title", ""),)), "p"]
    assert found.titles == [one_line(text)]
    assert "\n" not in page


@settings(max_examples=150, deadline=None)
@given(text=texts)
def test_front_matter_is_one_yaml_string_without_a_live_mark(text: str) -> None:
    value = yaml.safe_load(f"title: {front_matter(text)}\n")["title"]
    assert Shape(value).words == one_line(text)
    assert Shape(value).shape == []


@given(text=texts)
def test_a_cell_of_a_spreadsheet_is_never_a_formula(text: str) -> None:
    out = io.StringIO()
    csv.writer(out).writerow([csv_cell(text)])
    assert not re.match(r"""["\s]*[=+\-@]""", out.getvalue())


@pytest.mark.parametrize("text", ["words stay as they are", "“typographic”, 3.5%: naïve — ok…", "family 👨‍👩‍👧 emoji"])
def test_ordinary_text_stays_readable_in_markdown(text: str) -> None:
    assert md(text) == text


def test_controls_are_replaced_and_hidden_directions_shown() -> None:
    assert one_line("a\x00b\u202ec\n\td\u2066") == "a\ufffdb[U+202E]c d[U+2066]"


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", 'https://a.example/"onclick=x', "https://a.example/ b", "", None]
)
def test_only_plain_web_addresses_become_links(url: str | None) -> None:
    assert address(url) is None


def test_an_address_keeps_its_parts() -> None:
    assert address("https://a.example/b?c=d&e=%20f") == "https://a.example/b?c=d&e=%20f"
    assert address("https://a.example/live#entry-3") == "https://a.example/live#entry-3"


def test_everything_a_template_prints_is_escaped_unless_it_is_ours() -> None:
    template = environment(ROOT).from_string("{{ text }} {{ ours }} {{ number }}")
    assert template.render(text="*a* <b>", ours=Md("*c*"), number=3) == "&#42;a&#42; &#60;b&#62; *c* 3"


def test_a_name_without_a_value_stops_the_build() -> None:
    with pytest.raises(UndefinedError):
        environment(ROOT).from_string("{{ nothing }}").render()
    with pytest.raises(ValueError, match="not there"):
        finalize(None)


def test_templates_print_into_attributes_only_what_cannot_leave_them() -> None:
    safe = re.compile(
        r"\| (?:attribute|file_name|front_matter)$|\.(?:n|start|end|hash|id|story|label|url|original|article|code|claim"
        r"|size|places|previous|next|first)$|^anchor$"  # numbers and anchors of our own making
    )
    for path in sorted(ROOT.joinpath("templates").rglob("*.jinja")):
        for tag in re.findall(r"<[a-z][^>]*>", path.read_text(encoding="utf-8")):
            for printed in re.findall(r"\{\{ (.*?) \}\}", tag):
                assert safe.search(printed), f"{path.name}: {printed}"


def test_the_markdown_extensions_are_those_that_the_escaping_knows() -> None:
    names, _ = extensions()
    assert names == ["attr_list", "footnotes", "md_in_html", "tables", "toc", "generator.site.markdown_extension"]

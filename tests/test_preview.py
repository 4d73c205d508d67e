"""What a link to a page shows where it is shared."""

from pathlib import Path

import yaml

from generator.settings import Settings
from generator.site.preview import Preview, with_preview
from generator.site.render import render
from tests.builders import site

ROOT = Path(__file__).parents[1]
FLOOD = Preview("Flood", "About 300 fled.", "https://a.example/stories/flood/", "https://a.example/", "Briefings")


def shown(preview: Preview) -> str:
    return with_preview("<head>\n</head>", preview)


def test_a_shared_link_shows_title_sentence_and_picture() -> None:
    text = shown(
        Preview(**{name: getattr(FLOOD, name) for name in FLOOD.__slots__} | {"picture": "a/p.png", "alt": "A scale."})
    )
    assert '<meta property="og:title" content="Flood">' in text
    assert '<meta property="og:image" content="https://a.example/a/p.png">' in text
    assert '<meta property="og:image:alt" content="A scale.">' in text
    assert text.endswith("</head>")


def test_without_words_for_it_no_picture_is_shown() -> None:
    assert "og:image" not in shown(
        Preview("Flood", "", "https://a.example/", "https://a.example/", "B", picture="p.png")
    )


def test_hostile_words_stay_words_whether_they_were_escaped_before_or_not() -> None:
    for title in ('"><script>x()</script>', "&quot;&gt;&lt;script&gt;x()&lt;/script&gt;"):
        text = shown(Preview(title, title, "https://a.example/s/", "https://a.example/", title))
        assert "<script" not in text
        assert text.count("<meta") == 5


def test_a_briefing_is_told_by_its_sharpest_conflict() -> None:
    page = render(site(), Settings(publish="full"), root=ROOT)["stories/lindholm-flood.md"].decode()
    assert yaml.safe_load(page.split("---")[1])["description"] == "Around 300 people or approximately 1,000 people."


def test_the_picture_of_this_site_is_there_and_as_large_as_is_asked_for() -> None:
    told = yaml.safe_load(ROOT.joinpath("mkdocs.yml").read_text(encoding="utf-8"))["extra"]["preview"]
    header = ROOT.joinpath("docs", told["picture"]).read_bytes()[:24]
    assert (int.from_bytes(header[16:20]), int.from_bytes(header[20:24])) == (1200, 630)

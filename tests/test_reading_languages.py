import pytest

from generator.reading.articles import read_all
from generator.reading.languages import named, other_language
from generator.reading.seeds import Seed

ENGLISH = "The ferry left Bergen at noon on Monday and sank an hour later, the harbour office said to us. " * 3
TEXTS = {
    "de": "Die Fähre verließ den Hafen am Montag und ist eine Stunde später gesunken, wie das Amt sagte. "
    "Zehn Menschen wurden von einem Boot gerettet, und nach zwei Männern wird noch in der Nacht gesucht.",
    "fr": "Le ferry a quitté le port lundi et il a coulé une heure plus tard, selon les autorités de la ville. "
    "Dix personnes ont été sauvées par un bateau de pêche et deux hommes sont encore portés disparus.",
    "es": "El ferry salió del puerto el lunes y se hundió una hora más tarde, según las autoridades de la ciudad. "
    "Diez personas fueron rescatadas por un barco y dos hombres no han sido encontrados en el mar.",
    "pt": "O ferry saiu do porto na segunda-feira e afundou uma hora mais tarde, segundo as autoridades da cidade. "
    "Dez pessoas foram salvas por um barco de pesca e dois homens não foram encontrados no mar até à noite.",
    "nl": "De veerboot verliet de haven op maandag en is een uur later gezonken, zei het bureau van de haven. "
    "Tien mensen zijn door een boot gered en naar twee mannen wordt nog gezocht in de zee.",
    "ru": "Паром затонул у острова в понедельник. Десять человек спасены, двое пропали без вести.",
    "zh": "渡轮星期一中午离开港口，一小时后沉没。十人被一艘渔船救起，两名男子仍然下落不明，搜索工作持续到深夜。",
    "ja": "フェリーは月曜日の正午に港を出て、一時間後に沈んだ。十人が漁船に救われ、二人がまだ見つかっていない。",
    "ko": "여객선은 월요일 정오에 항구를 떠나 한 시간 뒤에 가라앉았다. 열 명이 구조되었고 두 명은 아직 실종 상태이다.",
}


@pytest.mark.parametrize("code", TEXTS)
def test_a_text_in_another_language_is_told(code: str) -> None:
    found = other_language(TEXTS[code])
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        ENGLISH + "The leader (習近平) spoke with 小池 and 王 in the night. ",
        ENGLISH + "“Die Fähre ist gesunken, und das ist nicht gut”, sagte er auf Deutsch. ",
        "Bergen, Oslo, Alta, Tromso, 3, 4, 5. " * 20,
        "La La Land de la Rosa",
        "",
        "ok " * 100,
    ],
)
def test_english_short_and_mixed_texts_are_left_alone(text: str) -> None:
    assert other_language(text) is None


def read(text: str, metadata: bytes | None = None) -> tuple[set[str], list[str]]:
    articles, remarks = read_all([Seed("a.txt", text.encode(), metadata, "a.yml", "seeds/a.txt")], {"a.txt": "a"})
    rules = {f"{s.disposition}: {s.rule}" for s in articles[0].sentences}
    return rules, [f"{remark.where}: {remark.message}" for remark in remarks]


def test_an_article_in_another_language_is_not_analysed_and_that_is_said() -> None:
    rules, remarks = read(TEXTS["de"])
    assert rules == {"other-language: not analysed: language German"}
    assert remarks == ["seeds/a.txt: Not analysed: it is in German."]


def test_the_language_in_the_metadata_is_believed() -> None:
    assert read(ENGLISH, b"language: fr")[0] == {"other-language: not analysed: language French"}
    assert read(TEXTS["de"], b"language: en")[0] == {"body: text of the article"}


def test_english_has_no_other_name() -> None:
    assert named("en-GB") is None
    assert named("xx") == ("xx", "xx")

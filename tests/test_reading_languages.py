"""Articles in other languages are told from English ones, and named."""

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


SENTENCES = {
    "de": "Die Fähre sank am Montag vor der Insel, und zehn Menschen wurden gerettet.",
    "fr": "Le bateau a coulé lundi près de l'île et dix personnes ont été sauvées.",
    "es": "El barco se hundió el lunes cerca de la isla y diez personas fueron rescatadas.",
    "pt": "O barco afundou na segunda-feira perto da ilha e dez pessoas foram salvas.",
    "it": "La nave è affondata lunedì vicino all'isola e dieci persone sono state salvate.",
    "nl": "De boot zonk maandag bij het eiland en tien mensen werden gered door vissers.",
    "sv": "Färjan sjönk på måndagen utanför ön och tio personer räddades av fiskare.",
    "pl": "Prom zatonął w poniedziałek koło wyspy, a dziesięć osób zostało uratowanych.",
    "tr": "Feribot pazartesi günü adanın yakınında battı ve on kişi kurtarıldı.",
    "ru": "Паром затонул в понедельник у острова, и десять человек были спасены.",
    "uk": "Пором затонув у понеділок біля острова, і десятьох людей було врятовано.",
    "ko": "여객선이 월요일에 섬 근처에서 가라앉았고 열 명이 구조되었다.",
    "ja": "フェリーは月曜日に島の近くで沈み、十人が救助された。",
    "ar": "غرقت العبارة يوم الاثنين قرب الجزيرة وتم إنقاذ عشرة أشخاص.",
    "id": "Kapal feri itu tenggelam pada hari Senin di dekat pulau dan sepuluh orang diselamatkan.",
    "fi": "Neuvosto puhuu menetyksestä torstaina. "
    "Laivan omistaja sanoi, ettei hän tiennyt mistään viasta ja että hän auttaa tutkinnassa.",
    "vi": "Chiếc phà bị chìm hôm thứ Hai gần hòn đảo và mười người đã được cứu.",
    "da": "Færgen sank mandag ved øen, og ti mennesker blev reddet af fiskere.",
    "no": "Ferjen sank mandag utenfor øya, og ti mennesker ble reddet av fiskere.",
    "cs": "Trajekt se v pondělí potopil u ostrova a deset lidí bylo zachráněno.",
    "ro": "Feribotul s-a scufundat luni lângă insulă și zece oameni au fost salvați.",
    "hu": "A hajó tulajdonosa azt mondta, hogy nem tudott semmilyen hibáról, és hogy segíti a nyomozást.",
    "el": "Το πλοίο βυθίστηκε τη Δευτέρα κοντά στο νησί και δέκα άνθρωποι σώθηκαν.",
    "he": "המעבורת טבעה ביום שני ליד האי ועשרה אנשים ניצלו.",
    "hi": "नौका सोमवार को द्वीप के पास डूब गई और दस लोगों को बचा लिया गया।",
    "zh": "渡轮星期一在岛附近沉没，十人获救。",
}


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_in_another_language_is_told(code: str) -> None:
    found = other_language(SENTENCES[code])
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank on Monday off the island and ten people were saved.",
        "No arrests have been made.",
        "Anna Holm, 41, and Ole Berg, 12, of Tromso.",
        "Photos show damage to the pier.",
        "“La Marseillaise” was sung at dawn in Rue de la Paix, Paris.",
        "Carlos de la Rosa, Maria da Silva and Juan del Rio signed.",
        "Kim Il-nam met Park Ji-ho in Pyongsong.",
        "Der Spiegel, Le Monde and El Pais reported it.",
        "The leader (習近平) spoke with 小池 and 王 in the night.",
        "Sen. Dahl (D-Ore.), Rep. Moe (R-Me.)",
        "GDP rose 3.4% to $2.3bn in Q3.",
        "Police in Düsseldorf said Jürgen Müller, 54, was found near the Rhein.",
        "Vladimir Putin, Sergei Lavrov, Dmitry Peskov",
        "Minister, chief editor and regent resign.",
        "Die-hard fans die in van crash.",
    ],
)
def test_english_names_and_foreign_words_are_no_other_language(text: str) -> None:
    assert other_language(text) is None
    assert other_language(f"{text} {text}") is None


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


def test_a_paragraph_in_another_language_is_set_aside_in_an_english_article() -> None:
    korean = TEXTS["ko"]
    text = f"Ferry sinks off Bergen\n\n{ENGLISH[:98]}\n\n{korean}\n\nThe owner (習近平集團) said nothing about it."
    articles, remarks = read_all([Seed("a.txt", text.encode(), None, "a.yml", "seeds/a.txt")], {"a.txt": "a"})
    told = [(s.disposition, s.rule) for s in articles[0].sentences if s.text in korean]
    assert set(told) == {("other-language", "not analysed: language Korean")}
    assert {s.disposition for s in articles[0].sentences if s.text not in korean} == {"title", "body"}
    assert not remarks

"""Small files of every format that is read, made on the spot, all telling of one invented flood."""

import json
import zipfile
from collections.abc import Mapping, Sequence
from html import escape
from io import BytesIO

TITLE = "Harbour wall gives way in Lindholm"
PARAGRAPHS = (
    "About 300 people left their homes on Monday after the harbour wall gave way, the coast guard said in the evening.",
    "Two boats sank, and the harbour master, Ida Moen, said the wall “may have been weakened” by ice over the winter.",
    "Repairs will cost 4 million euros, according to the town, which had put off the work on the wall for three years.",
    "Rescue workers brought the last of the families to a school in Nordby, where they will stay until the weekend.",
)
MENU = ("Home", "Weather", "Sport", "Subscribe to our newsletter")


def page(
    paragraphs: Sequence[str] = PARAGRAPHS, title: str = TITLE, head: str = "", charset: str = "utf-8", tail: str = ""
) -> bytes:
    menu = "".join(f"<li><a href='/{n}'>{word}</a></li>" for n, word in enumerate(MENU))
    text = "".join(f"<p>{escape(paragraph, quote=False)}</p>\n" for paragraph in paragraphs)
    return (
        f"<!doctype html><html lang='en'><head><meta charset='{charset}'><title>{title} | Harbour News</title>{head}"
        f"<style>p {{ color: red }}</style></head><body><nav><ul>{menu}</ul></nav><main><article><h1>{title}</h1>\n"
        f"{text}</article></main>{tail}<aside><h3>Read also</h3><p>Snow is on the way.</p></aside>"
        "<footer>© Harbour News. All rights reserved.</footer><script>var x = '<p>no text</p>';</script></body></html>"
    ).encode(charset)


def lines(*records: object) -> bytes:
    return "".join(f"{r if isinstance(r, str) else json.dumps(r, ensure_ascii=False)}\n" for r in records).encode()


def record(text: str = "\n\n".join(PARAGRAPHS), **more: object) -> dict[str, object]:
    return {"title": TITLE, "text": text, "date": "2024-03-05T10:00:00Z", "url": "https://harbour.example/wall"} | more


def mail(
    plain: str | None = "\n\n".join(PARAGRAPHS), html: str | None = None, attached: str = "", subject: str = TITLE,
    id: str = "<1@harbour.example>",
) -> bytes:  # fmt: skip
    from email.message import EmailMessage

    message = EmailMessage()
    message["From"] = "Harbour News <news@harbour.example>"
    message["To"] = "reader@example.org"
    message["Subject"] = subject
    message["Date"] = "Tue, 05 Mar 2024 10:00:00 +0100"
    message["Message-ID"] = id
    if plain is not None:
        message.set_content(plain)
    if html is not None and plain is not None:
        message.add_alternative(html, subtype="html")
    elif html is not None:
        message.set_content(html, subtype="html")
    if attached:
        message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename=attached)
    return bytes(message)


def box(*mails: bytes) -> bytes:
    return b"".join(b"From news@harbour.example Tue Mar  5 10:00:00 2024\n" + mail + b"\n" for mail in mails)


def docx(
    paragraphs: Sequence[str] = (TITLE, *PARAGRAPHS), body: str = "", more: Mapping[str, str] | None = None
) -> bytes:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    text = body or "".join(f"<w:p><w:r><w:t>{escape(p, quote=False)}</w:t></w:r></w:p>" for p in paragraphs)
    files = {"word/document.xml": f'<?xml version="1.0"?><w:document {space}><w:body>{text}</w:body></w:document>'}
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**files, **(more or {})}.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 3, 5, 0, 0, 0)), content)
    return packed.getvalue()


def pdf(*pages: Sequence[str]) -> bytes:
    """A PDF written by hand: one line of text a row, in Helvetica, with a table of its objects."""
    given = pages or ((TITLE, *wrapped(PARAGRAPHS)),)
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(given)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(given)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for n, rows in enumerate(given):
        stream = b"BT /F1 11 Tf 14 TL 50 780 Td\n" + b"".join(_row(row) for row in rows) + b"ET"
        font = "/Resources << /Font << /F1 3 0 R >> >> /MediaBox [0 0 595 842]"
        objects.append(f"<< /Type /Page /Parent 2 0 R {font} /Contents {5 + 2 * n} 0 R >>".encode())
        objects.append(f"<< /Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream")
    out, places = BytesIO(), []
    out.write(b"%PDF-1.4\n")
    for n, content in enumerate(objects, 1):
        places.append(out.tell())
        out.write(f"{n} 0 obj\n".encode() + content + b"\nendobj\n")
    table = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    out.write(b"".join(f"{place:010} 00000 n \n".encode() for place in places))
    out.write(f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n".encode())
    return out.getvalue()


def _row(text: str) -> bytes:
    plain = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"(" + plain + b") Tj T*\n"


def wrapped(paragraphs: Sequence[str], width: int = 80) -> list[str]:
    import textwrap

    return [line for paragraph in paragraphs for line in textwrap.wrap(paragraph, width)]


def rss(*items: str) -> bytes:
    given = items or (item(),)
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<channel><title>Harbour News</title>"
        f"<link>https://harbour.example/</link>{''.join(given)}</channel></rss>"
    ).encode()


def item(paragraphs: Sequence[str] = PARAGRAPHS, title: str = TITLE, guid: str = "wall-1") -> str:
    text = "".join(f"<p>{escape(paragraph, quote=False)}</p>" for paragraph in paragraphs)
    return (
        f"<item><title>{title}</title><link>https://harbour.example/{guid}</link>"
        f"<guid isPermaLink='false'>{guid}</guid>"
        "<pubDate>Tue, 05 Mar 2024 10:00:00 +0100</pubDate><dc:creator>Anna Berg</dc:creator>"
        f"<description>In short.</description><content:encoded><![CDATA[{text}]]></content:encoded></item>"
    )


def atom() -> bytes:
    text = "".join(f"<p>{escape(paragraph, quote=False)}</p>" for paragraph in PARAGRAPHS)
    return (
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour News</title><entry>'
        f"<title>{TITLE}</title><id>tag:harbour.example,2024:1</id><link href='https://harbour.example/wall'/>"
        "<author><name>Anna Berg</name></author><published>2024-03-05T10:00:00Z</published>"
        f"<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>{text}</div></content></entry></feed>"
    ).encode()


def of_every_format() -> dict[str, bytes]:
    """One file of each, by name."""
    return {
        "plain.txt": f"{TITLE}\n\n{chr(10).join(PARAGRAPHS)}\n".encode(),
        "marked.md": f"---\npublisher: Radio Nord\n---\n# {TITLE}\n\n{chr(10).join(PARAGRAPHS)}\n".encode(),
        "page.html": page(),
        "lines.jsonl": lines(record(), record(text=PARAGRAPHS[0] + " " + PARAGRAPHS[1], id="2")),
        "list.json": json.dumps({"articles": [record(publisher={"name": "Mail"})]}).encode(),
        "letter.eml": mail(),
        "box.mbox": box(mail(id="<2@a.example>"), mail(None, page().decode(), id="<3@a.example>")),
        "print.pdf": pdf(),
        "document.docx": docx(),
        "feed.rss": rss(),
        "feed.atom": atom(),
    }

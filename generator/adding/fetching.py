"""One page of the web, asked for politely: who asks is said, robots.txt is respected, size and time are bounded.

The standard library's client is used because it lets a connection be made to an address that was looked at before
(`addresses`), with the certificate checked for the name. Each redirection is an address like the first.
"""

import http.client
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import urljoin

from generator import __version__
from generator.adding import robots
from generator.adding.addresses import Resolve, Target, public_addresses, resolve, target_of
from generator.errors import AddError

PRODUCT = "briefing"
"""The name under which robots.txt may speak of this program."""
MAX_REDIRECTS = 5
MAX_ADDRESSES = 3
"""Of one host that are tried in turn."""
TIMEOUT = 20.0
"""Seconds without a byte."""
DEADLINE = 60.0
"""Seconds for one answer, however steadily it drips."""
PAUSE = 1.0
"""Seconds between two questions to one host."""
LIMIT = 5_000_000
"""Bytes of a page, as many as a seed may have."""
ENDINGS = MappingProxyType(
    {
        "text/html": ".html",
        "application/xhtml+xml": ".html",
        "text/plain": ".txt",
        "application/pdf": ".pdf",
        "application/json": ".json",
        "application/ld+json": ".json",
        "application/feed+json": ".json",
        "application/rss+xml": ".rss",
        "application/atom+xml": ".atom",
        "application/xml": ".xml",
        "text/xml": ".xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    }
)
"""Kinds of content that may be an article, and what its file is called."""
_MOVED = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True)
class Page:
    """What came back."""

    url: str
    """Where it came from in the end."""
    data: bytes
    """As sent, except that compression for the way is undone."""
    ending: str
    """Of the name of its file: `.html`."""
    charset: str
    """As the server states it, or nothing."""


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    reason: str
    headers: http.client.HTTPMessage
    data: bytes


class Fetcher:
    """Fetches pages for one run: remembers each site's robots.txt, and when it was last asked."""

    def __init__(
        self, contact: str = "", *, limit: int = LIMIT, timeout: float = TIMEOUT, deadline: float = DEADLINE,
        pause: float = PAUSE, resolve: Resolve = resolve, allow_loopback: bool = False,
    ) -> None:  # fmt: skip
        self.agent = f"{PRODUCT}/{__version__}" + (f" (+{contact})" if contact else "")
        self._limit, self._timeout, self._deadline, self._pause = limit, timeout, deadline, pause
        self._resolve, self._allow_loopback = resolve, allow_loopback
        self._robots: dict[str, str | None] = {}
        self._asked: dict[str, float] = {}

    def fetch(self, url: str) -> Page:
        """The page at an address. Raises `AddError` with the reason where it is not to be had."""
        url = url.partition("#")[0]
        answer, url = self._followed(url, self._limit, self._permit)
        if answer.status != 200:
            raise AddError(url, _refusal(answer), "Save the page in a browser and add the file.")
        kind = answer.headers.get_content_type() if answer.headers.get("Content-Type") else ""
        if kind not in ENDINGS:
            raise AddError(
                url, f"it is {kind or 'of no stated kind'}, not a page, a text, a feed or a document", "Save its text."
            )
        if not answer.data.strip():
            raise AddError(url, "the page is empty", "Save the page in a browser and add the file.")
        return Page(url, answer.data, ENDINGS[kind], answer.headers.get_content_charset() or "")

    def _followed(self, url: str, limit: int, permit: Callable[[Target, str], None]) -> tuple[_Answer, str]:
        """The answer after all redirections, and where it was found."""
        for _ in range(MAX_REDIRECTS + 1):
            target = target_of(url)
            permit(target, url)
            answer = self._ask(target, url, limit)
            place = answer.headers.get("Location", "")
            if answer.status not in _MOVED or not place:
                return answer, url
            following = urljoin(url, place).partition("#")[0]
            if target.scheme == "https" and target_of(following).scheme == "http":
                message = f"it leads from https to {following}, which anybody on the way could change"
                raise AddError(url, message, "Add that address itself if you trust it.")
            url = following
        raise AddError(url, f"it leads on more than {MAX_REDIRECTS} times", "Add the address it ends at.")

    def _permit(self, target: Target, url: str) -> None:
        """Raise where the site asks not to be asked."""
        if target.origin not in self._robots:
            self._robots[target.origin] = self._robots_of(target)
        text = self._robots[target.origin]
        if text is None:
            message = f"{target.origin}/robots.txt cannot be read, so it is not known what the site allows"
            raise AddError(url, message, "Try later, or save the page in a browser and add the file.")
        if not robots.allows(text, PRODUCT, target.path):
            raise AddError(url, "the site's robots.txt asks programs not to fetch it", "Save the page in a browser.")

    def _robots_of(self, target: Target) -> str | None:
        """The rules of a site; empty where there are none, None where the site fails to tell."""
        answer, _ = self._followed(f"{target.origin}/robots.txt", robots.MAX_BYTES, lambda *_: None)
        if answer.status >= 500 or answer.status == 429:
            return None
        return answer.data.decode("utf-8", "replace") if answer.status == 200 else ""

    def _ask(self, target: Target, url: str, limit: int) -> _Answer:
        addresses = public_addresses(target.host, target.port, self._resolve, allow_loopback=self._allow_loopback)
        self._wait(target.host)
        try:
            return self._asked_once(target, addresses[:MAX_ADDRESSES], url, limit)
        except ssl.SSLCertVerificationError as error:
            raise AddError(url, f"its certificate is not valid ({error.verify_message})", _UNREACHABLE) from error
        except TimeoutError as error:
            raise AddError(url, "the server takes too long", _UNREACHABLE) from error
        except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
            raise AddError(url, f"the server cannot be asked ({_reason(error)})", _UNREACHABLE) from error

    def _asked_once(self, target: Target, addresses: tuple[str, ...], url: str, limit: int) -> _Answer:
        connection = _Pinned(target, addresses, self._timeout)
        watch = threading.Timer(self._deadline, connection.abort)
        watch.daemon = True
        watch.start()
        try:
            connection.putrequest("GET", target.path, skip_accept_encoding=True)
            for name, value in self._headers():
                connection.putheader(name, value)
            connection.endheaders()
            response = connection.getresponse()
            data = _body(response, limit, url)
            if connection.aborted:
                raise TimeoutError
            return _Answer(response.status, response.reason, response.headers, data)
        except (OSError, http.client.HTTPException):
            if connection.aborted:
                raise TimeoutError from None
            raise
        finally:
            watch.cancel()
            connection.close()

    def _headers(self) -> tuple[tuple[str, str], ...]:
        kinds = "text/html, application/xhtml+xml, text/plain;q=0.9, application/pdf;q=0.8, "
        kinds += "application/json;q=0.5, application/rss+xml;q=0.5, application/atom+xml;q=0.5, */*;q=0.1"
        coding = ("Accept-Encoding", "gzip, identity")
        return ("User-Agent", self.agent), ("Accept", kinds), coding, ("Connection", "close")

    def _wait(self, host: str) -> None:
        """Let a host rest between two questions."""
        since = time.monotonic() - self._asked.get(host, float("-inf"))
        if since < self._pause:
            time.sleep(self._pause - since)
        self._asked[host] = time.monotonic()


_UNREACHABLE = "Try later, or save the page in a browser and add the file."


class _Pinned(http.client.HTTPConnection):
    """A connection to one of the addresses that were looked at, whatever the name means by now."""

    def __init__(self, target: Target, addresses: tuple[str, ...], timeout: float) -> None:
        super().__init__(target.host, target.port, timeout=timeout)
        self.default_port = {"http": 80, "https": 443}[target.scheme]
        self._secure, self._addresses = target.scheme == "https", addresses
        self._line: socket.socket | None = None
        self.aborted = False

    def connect(self) -> None:
        """Connect to the first address that answers."""
        *others, last = self._addresses
        for address in others:
            try:
                return self._connect(address)
            except OSError:
                continue
        return self._connect(last)

    def _connect(self, address: str) -> None:
        self.sock = socket.create_connection((address, self.port), self.timeout)
        if self._secure:
            self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)
        self._line = self.sock  # the client forgets its own once an answer begins that ends with the connection

    def abort(self) -> None:
        """End a conversation that lasts too long, from another thread."""
        self.aborted = True
        if self._line is not None:
            try:
                socket.socket.shutdown(self._line, socket.SHUT_RDWR)
            except OSError:
                return  # it has ended by itself


def _body(response: http.client.HTTPResponse, limit: int, url: str) -> bytes:
    """What was sent, unpacked, and not one byte more than the limit."""
    coding = (response.headers.get("Content-Encoding") or "identity").strip().lower()
    if coding not in ("identity", "gzip", "x-gzip"):
        raise AddError(url, f"the server packs the page in a way nobody asked for ({coding})", _UNREACHABLE)
    stated = response.headers.get("Content-Length", "")
    if stated.isdecimal() and int(stated) > limit:
        raise AddError(url, f"the page has {int(stated):,} bytes, more than {limit:,}", "Save its text and add it.")
    unpack = zlib.decompressobj(wbits=31) if coding != "identity" else None
    data, sent = bytearray(), 0
    while chunk := response.read(65_536):
        sent += len(chunk)
        data += unpack.decompress(chunk, limit + 1 - len(data)) if unpack else chunk
        if len(data) > limit or (unpack and unpack.unconsumed_tail):
            raise AddError(url, f"the page has more than {limit:,} bytes", "Save its text and add it.")
    if (stated.isdecimal() and sent < int(stated)) or (unpack and sent and not unpack.eof):
        raise http.client.IncompleteRead(bytes(data))
    return bytes(data)


def _refusal(answer: _Answer) -> str:
    later = answer.headers.get("Retry-After", "")
    wait = f", and asks to wait {later} seconds" if later.isdecimal() else ""
    return f"the server answers {answer.status} {answer.reason}".rstrip() + wait


def _reason(error: Exception) -> str:
    if isinstance(error, http.client.IncompleteRead):
        return "the page ended before its end"
    return (error.strerror if isinstance(error, OSError) else None) or str(error) or type(error).__name__

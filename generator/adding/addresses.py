"""Which addresses of the network may be asked: public ones, and the very address that was looked at.

A page may name a host that stands for a machine in its reader's own network. So a host is resolved once, every address
it has must be public, and the connection is made to an address from that answer, never to the name again.
"""

import ipaddress
import socket
from collections.abc import Callable, Sequence
from typing import NamedTuple
from urllib.parse import SplitResult, urlsplit

from generator.errors import AddError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int], Sequence[str]]
"""Host and port -> its addresses as text."""

_PUBLIC_V6 = ipaddress.ip_network("2000::/3")
"""The only part of the new address space that is routed between networks (RFC 4291, 2.4)."""
_NOT_PUBLIC = tuple(
    map(ipaddress.ip_network, ("192.0.0.0/24", "192.88.99.0/24", "100.64.0.0/10", "2001::/23", "2001:db8::/32"))
)
"""Ranges for special use (RFC 6890) that `ipaddress` takes for public in some of its versions."""
_MAPPED = ipaddress.ip_network("64:ff9b::/96")
"""Old addresses inside new ones (RFC 6052)."""
_PORTS = {"http": 80, "https": 443}


class Target(NamedTuple):
    """What is asked of whom."""

    scheme: str
    host: str
    """In ASCII, as the server knows itself."""
    port: int
    path: str
    """With the query, as it is sent."""

    @property
    def origin(self) -> str:
        """Scheme, host and port: whose robots.txt counts."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == _PORTS[self.scheme] else f":{self.port}")


def target_of(url: str) -> Target:
    """The parts of an address that may be asked. Raises `AddError` where it may not."""
    parts = _split(url)
    if parts.scheme not in _PORTS:
        raise AddError(url, "only http and https addresses are fetched", "Save the page and add the file.")
    if parts.username is not None or parts.password is not None or "@" in parts.netloc:
        raise AddError(url, "an address with a user name or password is not fetched", "Remove what stands before `@`.")
    if any(c <= " " or c == "\x7f" for c in url) or "\\" in url:
        raise AddError(url, "an address with spaces, backslashes or control characters is not fetched", "Copy it anew.")
    return Target(parts.scheme, _ascii_host(parts, url), _port(parts, url), _path(parts))


def is_public(text: str) -> bool:
    """Whether an address belongs to a machine that anybody on the network may ask."""
    address = ipaddress.ip_address(text.partition("%")[0])
    inner = _inner(address)
    if inner is not None:
        return is_public(str(inner))
    if isinstance(address, ipaddress.IPv6Address) and address not in _PUBLIC_V6:
        return False
    special = address.is_multicast or address.is_reserved or address.is_unspecified or address.is_loopback
    return address.is_global and not special and not any(address in network for network in _NOT_PUBLIC)


def public_addresses(host: str, port: int, resolve: Resolve, *, allow_loopback: bool) -> tuple[str, ...]:
    """The addresses of a host, in the order given. Raises `AddError` where one of them is not public."""
    try:
        found = tuple(dict.fromkeys(resolve(host, port)))
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise AddError(host, f"no such host could be found ({reason})", "Check the address and the network.") from error
    if not found:
        raise AddError(host, "the host has no address", "Check the address.")
    for text in found:
        if not is_public(text) and not (allow_loopback and ipaddress.ip_address(text).is_loopback):
            message = f"the host is {text}, which is not a public address"
            raise AddError(host, message, "Save the page yourself and add the file.")
    return found


def resolve(host: str, port: int) -> Sequence[str]:
    """The addresses that the system's resolver knows."""
    return [str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def _inner(address: Address) -> Address | None:
    """The old address that a new one stands for: mapped, 6to4, or translated."""
    if isinstance(address, ipaddress.IPv4Address):
        return None
    if address in _MAPPED:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour


def _split(url: str) -> SplitResult:
    try:
        return urlsplit(url)
    except ValueError as error:
        raise AddError(url, f"no address ({error})", "Copy it anew from the browser.") from error


def _ascii_host(parts: SplitResult, url: str) -> str:
    host = (parts.hostname or "").rstrip(".")
    try:
        plain = host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise AddError(url, "the name of the host is none", "Copy it anew from the browser.") from error
    if not plain or "%" in plain:
        raise AddError(url, "the address names no host", "Write it as https://host/path.")
    return plain


def _port(parts: SplitResult, url: str) -> int:
    try:
        port = parts.port or _PORTS[parts.scheme]
    except ValueError as error:
        raise AddError(url, "the port is none", "Leave it out.") from error
    if port < 1024 and port not in _PORTS.values():
        raise AddError(url, f"port {port} belongs to another service than the web", "Leave it out.")
    return port


def _path(parts: SplitResult) -> str:
    """Path and query in ASCII: what is not is coded as browsers do."""
    text = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return "".join(c if c.isascii() else "".join(f"%{byte:02X}" for byte in c.encode()) for c in text)

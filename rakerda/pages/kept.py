"""Finished pages in the memory of this process, as many as fit; whoever was not asked for longest is dropped first."""

import gzip
import re
from collections import OrderedDict
from threading import Lock
from typing import NamedTuple

import brotli
from django.http import HttpResponse

LIMIT = 32_000_000  # bytes, of all pages and what belongs to them
EXTRA = 2_000  # bytes of a page besides its body: address, headers, bookkeeping
SMALL = 200  # bytes; packing fewer saves nothing
ACCEPTED = re.compile(r"\b(br|gzip)\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))")


class Kept(NamedTuple):
    """A response as it was made of rows in this version: headers, and the body by its encoding, "" for plain."""

    page: object
    version: str
    status: int
    headers: dict
    bodies: dict

    @classmethod
    def of(cls, page, version, response):
        """Keep a response. It holds no secret, so it is packed once, and without the padding that others need."""
        headers = {name: value for name, value in response.items() if name not in {"Content-Length", "Content-Encoding"}}
        return cls(page, version, response.status_code, headers, packed(response.content))

    @property
    def size(self):
        return EXTRA + sum(map(len, self.bodies.values()))

    def response(self, accepted):
        """Return it again, in the smallest form of those that the reader's Accept-Encoding names."""
        names = {*ACCEPTED.findall(accepted), ""}
        encoding = next(name for name in self.bodies if name in names)
        response = HttpResponse(self.bodies[encoding], status=self.status, headers=self.headers)
        response.headers["Content-Length"] = str(len(self.bodies[encoding]))
        if encoding:
            response.headers["Content-Encoding"] = encoding
        return response


def packed(body):
    """Return {encoding: body}, the smallest first."""
    if len(body) < SMALL:
        return {"": body}
    return {"br": brotli.compress(body, quality=9), "gzip": gzip.compress(body, 9, mtime=0), "": body}


class Store:
    """What is kept, by its address. Holds at most `limit` bytes."""

    def __init__(self, limit=LIMIT):
        self.limit, self.size = limit, 0
        self.kept, self.lock = OrderedDict(), Lock()

    def get(self, address):
        """Return what is kept at an address, or None."""
        with self.lock:
            if address in self.kept:
                self.kept.move_to_end(address)
            return self.kept.get(address)

    def put(self, address, kept):
        """Keep it in place of what was there; the least recently asked for make room."""
        with self.lock:
            self._drop(address)
            self.kept[address] = kept
            self.size += kept.size
            while self.size > self.limit:
                self._drop(next(iter(self.kept)))

    def clear(self):
        with self.lock:
            self.kept.clear()
            self.size = 0

    def _drop(self, address):
        if gone := self.kept.pop(address, None):
            self.size -= gone.size

"""Serves a built site over HTTP as a careful intranet would.

Every response carries the policy under which the site promises to run. One server
serves one prefix and nothing outside it, so that an address which leaves the prefix
fails here as it would on a real host.
"""

from __future__ import annotations

import os
import threading
import time
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
)

TYPES = {
    "": "application/octet-stream",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".gif": "image/gif",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".zip": "application/zip",
}


PIECES, SMALLEST_PIECE, PAUSE = 12, 500, 0.04  # of a page on a slow line; bytes; seconds


class SiteServer(ThreadingHTTPServer):
    """A server on a free loopback port; `root` is the address of the site's top.

    `address` is the public address written in the 404 page, if there is one: the page is
    served with this server's own root in its place. A slow one sends its pages in pieces,
    each up to the end of a line.
    """

    daemon_threads = True

    def __init__(
        self, folder: Path, prefix: str = "/", address: str | None = None, is_slow: bool = False
    ):
        super().__init__(("127.0.0.1", 0), Handler)
        self.is_slow = is_slow
        self.folder = folder
        self.prefix = prefix
        self.address = address
        self.root = f"http://127.0.0.1:{self.server_port}{prefix}"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, request, client_address):
        """A browser that closes a connection early is not news."""

    def close(self):
        self.shutdown()
        self.server_close()


class Handler(SimpleHTTPRequestHandler):
    extensions_map = TYPES
    server: SiteServer

    def __init__(self, request, client_address, server: SiteServer):
        super().__init__(request, client_address, server, directory=str(server.folder))

    def translate_path(self, path: str) -> str:
        path = urlsplit(path).path
        if not path.startswith(self.server.prefix):
            return str(self.server.folder / ".outside-the-prefix")
        return super().translate_path("/" + path.removeprefix(self.server.prefix))

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        if self.server.is_slow:  # each opening is a first one
            self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def copyfile(self, source, outputfile):
        if not self.server.is_slow or not source.name.endswith(".html"):
            return super().copyfile(source, outputfile)
        least = max(SMALLEST_PIECE, os.fstat(source.fileno()).st_size // PIECES)
        piece = b""
        for line in source:
            piece += line
            if len(piece) >= least:
                outputfile.write(piece)
                time.sleep(PAUSE)
                piece = b""
        outputfile.write(piece)

    def list_directory(self, path):
        self.send_error(404)

    def send_error(self, code, message=None, explain=None):
        page = self.server.folder / "404.html"
        if code != 404 or not page.is_file():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        if self.server.address:
            body = body.replace(self.server.address.encode(), self.server.root.encode())
        self.send_response(404)
        self.send_header("Content-Type", TYPES[".html"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format, *arguments):
        """The harness reports; the server is silent."""

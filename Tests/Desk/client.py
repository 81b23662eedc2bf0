"""A browser of the desk without its screens: what they ask, asked over HTTP."""

from __future__ import annotations

import html
import http.client
import json
import re
import socket
import subprocess
import threading
import time
from pathlib import Path

PREFIX = "/.diapason/desk/"
LONGEST = 60


def free_port() -> int:
    with socket.socket() as own:
        own.bind(("127.0.0.1", 0))
        return own.getsockname()[1]


class Refused(Exception):
    """An answer that is no success."""


class Client:
    """`diapason desk` on a folder, and one browser that it has let in."""

    def __init__(self, program: str, folder: Path, *words: str):
        self.port = free_port()
        begin = time.perf_counter()
        self.process = subprocess.Popen(
            [program, "desk", "--source", str(folder), "--no-open", "--port", str(self.port), *words],
            stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
        said = ""
        while not (found := re.search(r"http://127\.0\.0\.1:(\d+)(/\S+)", said)):
            line = self.process.stderr.readline()
            if not line:
                raise Refused(f"the desk ended: {said}")
            said += line
        # What it reports is read on: a pipe that nobody reads stops who writes to it.
        threading.Thread(target=self.process.stderr.read, daemon=True).start()
        self.port = int(found[1])
        self.cookie, self.token = "", ""
        answer = self.ask("GET", found[2])
        self.cookie = answer.getheader("Set-Cookie").split(";")[0]
        self.token = self.told(self.get("enter"), "desk-settings")["token"]
        # Until somebody can begin.
        self.home = self.get("home")
        self.opened = time.perf_counter() - begin

    @staticmethod
    def told(page: str, name: str) -> dict:
        return json.loads(re.search(rf'id="{name}">(.*?)</script>', page)[1])

    def ask(self, method: str, path: str, body: bytes | None = None):
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=LONGEST)
        fields = {"Cookie": self.cookie, "Sec-Fetch-Site": "same-origin"}
        if body is not None:
            fields |= {"Content-Type": "application/json", "Origin": f"http://127.0.0.1:{self.port}", "X-Diapason-Desk": self.token}
        try:
            link.request(method, path, body, fields)
            answer = link.getresponse()
            answer.text = answer.read().decode("utf-8", "replace")
            return answer
        finally:
            link.close()

    def page(self, address: str) -> str:
        answer = self.ask("GET", address)
        if answer.status != 200:
            raise Refused(f"{address}: {answer.status}")
        return answer.text

    def get(self, name: str) -> str:
        return self.page(PREFIX + name)

    def read(self, name: str, handle: str) -> dict:
        return json.loads(self.get(f"api/{name}/{handle}"))

    def post(self, name: str, message: dict) -> dict:
        answer = self.ask("POST", f"{PREFIX}api/{name}", json.dumps(message).encode())
        if answer.status != 200:
            raise Refused(f"{name}: {answer.status} {answer.text[:200]}")
        return json.loads(answer.text)

    def save(self, page: str, digest: str, change: dict) -> dict:
        return self.post("save", {"page": page, "digest": digest, "changes": [change]})

    @property
    def addresses(self) -> list[str]:
        return [html.unescape(one) for one in re.findall(r'data-address="([^"]*)"', self.home)]

    @property
    def grids(self) -> list[str]:
        return re.findall(rf'href="{PREFIX}grid/(\w+)"', self.home)

    def end(self):
        self.process.terminate()
        return self.process.wait(LONGEST)

    def kill(self):
        self.process.kill()
        self.process.wait(LONGEST)

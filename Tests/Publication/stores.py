"""Targets by rclone, each served on loopback: an object store, WebDAV, SFTP. A reader asks for pages and
for all that they need, while publications come, are killed, are cut off and run out of room."""

import getpass
import hashlib
import json
import os
import random
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath

from desk import Desk, require
from remote import Server
from serving import free_port

# moto_server and a newer rclone stand beside the Python that runs this.
TOOLS = Path(sys.prefix) / "bin"


def rclone():
    """The newest there is: Debian's writes in place over SFTP."""
    own = TOOLS / "rclone"
    return str(own) if own.exists() else "/usr/bin/rclone"


def await_port(port):
    for _ in range(2400):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError(f"nothing answers at {port}")


class Store:
    """A server with a folder or a bucket; `vers` is what diapason.yaml says of it."""

    vers = "shop:charter"
    process = None

    def settings(self, port):
        """What the environment says of the store, reached at a port."""
        raise NotImplementedError

    def get(self, path):
        """The bytes that a reader is given, or None where there are none."""
        try:
            with urllib.request.urlopen(self.address + path, timeout=20) as answer:
                return answer.read()
        except urllib.error.HTTPError as error:
            if error.code == 404:
                return None
            raise

    def close(self):
        if self.process:
            self.process.terminate()
            self.process.wait()


class ObjectStore(Store):
    name = "s3"

    def __init__(self, folder):
        self.port = free_port()
        self.process = subprocess.Popen(
            [str(TOOLS / "moto_server"), "-H", "127.0.0.1", "-p", str(self.port)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        await_port(self.port)
        self.address = f"http://127.0.0.1:{self.port}/charter/"
        # Whoever reads does not sign.
        for bucket in ("charter", "charter-versions"):
            request = urllib.request.Request(
                f"http://127.0.0.1:{self.port}/{bucket}", method="PUT",
                headers={"x-amz-acl": "public-read"})
            urllib.request.urlopen(request, timeout=30).read()

    def settings(self, port=None):
        return {
            "RCLONE_CONFIG_SHOP_TYPE": "s3", "RCLONE_CONFIG_SHOP_PROVIDER": "Other",
            "RCLONE_CONFIG_SHOP_ENV_AUTH": "true", "RCLONE_CONFIG_SHOP_ACL": "public-read",
            "RCLONE_CONFIG_SHOP_ENDPOINT": f"http://127.0.0.1:{port or self.port}",
            "AWS_ACCESS_KEY_ID": "secret-key-id", "AWS_SECRET_ACCESS_KEY": "secret-access-key"}

    def headers(self, path):
        with urllib.request.urlopen(self.address + path, timeout=20) as answer:
            return answer.headers.get("Content-Type"), answer.headers.get("Cache-Control")


class Folder(Store):
    """A store whose files lie in a folder of this machine."""

    def get(self, path):
        try:
            return (self.root / "charter" / path).read_bytes()
        except FileNotFoundError:
            return None


class WebDAV(Folder):
    name = "webdav"

    def __init__(self, folder):
        self.root = folder / "webdav"
        self.root.mkdir()
        # Apache serves as nobody in particular when root starts it.
        identity = "" if os.geteuid() else "User www-data\nGroup www-data"
        self.root.chmod(0o777)
        folder.chmod(0o777)
        self.port = free_port()
        configuration = folder / "webdav.conf"
        locks = folder / "webdav-locks"
        configuration.write_text(f"""
ServerRoot {folder}
PidFile {folder}/webdav.pid
ErrorLog {folder}/webdav.log
Listen 127.0.0.1:{self.port}
ServerName 127.0.0.1
LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
LoadModule dav_module /usr/lib/apache2/modules/mod_dav.so
LoadModule dav_fs_module /usr/lib/apache2/modules/mod_dav_fs.so
DavLockDB {locks}
DocumentRoot {self.root}
{identity}
<Directory {self.root}>
  Dav On
</Directory>
""")
        self.process = subprocess.Popen(
            ["/usr/sbin/apache2", "-f", str(configuration), "-DFOREGROUND"])
        await_port(self.port)

    def settings(self, port=None):
        return {
            "RCLONE_CONFIG_SHOP_TYPE": "webdav", "RCLONE_CONFIG_SHOP_VENDOR": "other",
            "RCLONE_CONFIG_SHOP_URL": f"http://127.0.0.1:{port or self.port}/"}


class PlainDAV(WebDAV):
    """rclone's own server, which shows what is being written."""

    name = "dav"

    def __init__(self, folder):
        self.root = folder / "dav"
        self.root.mkdir()
        self.port = free_port()
        self.process = subprocess.Popen(
            ["/usr/bin/rclone", "serve", "webdav", str(self.root), "--addr",
             f"127.0.0.1:{self.port}", "--dir-cache-time", "0s"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        await_port(self.port)


class SFTP(Folder):
    name = "sftp"

    def __init__(self, folder):
        self.server = Server(folder)
        self.root = folder / "sftp"
        self.root.mkdir()
        self.port = self.server.port
        self.vers = f"shop:{self.root}/charter"

    def settings(self, port=None):
        return {
            "RCLONE_CONFIG_SHOP_TYPE": "sftp", "RCLONE_CONFIG_SHOP_HOST": "127.0.0.1",
            "RCLONE_CONFIG_SHOP_PORT": str(port or self.port),
            "RCLONE_CONFIG_SHOP_USER": getpass.getuser(),
            "RCLONE_CONFIG_SHOP_KEY_FILE": str(self.server.folder / "user"),
            "RCLONE_CONFIG_SHOP_SHELL_TYPE": "none"}

    def close(self):
        self.server.close()


KINDS = {"s3": ObjectStore, "webdav": WebDAV, "dav": PlainDAV, "sftp": SFTP}


class Needs(HTMLParser):
    """What a page makes a browser fetch."""

    def __init__(self, page):
        super().__init__()
        self.page, self.paths = PurePosixPath(page), set()

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        for name in {"script": ["src"], "img": ["src"], "link": ["href"]}.get(tag, []):
            value = found.get(name)
            if value and ":" not in value and found.get("rel") != "canonical":
                parts = []
                for part in (self.page.parent / value.split("#")[0].split("?")[0]).parts:
                    if part == "..":
                        parts.pop()
                    else:
                        parts.append(part)
                self.paths.add("/".join(parts))


class Reader(threading.Thread):
    """Opens pages over and over: each is one that was built, and all that it needs is there."""

    def __init__(self, store, pages, seed):
        super().__init__(daemon=True)
        self.store, self.pages, self.chance = store, pages, random.Random(seed)
        self.known, self.read, self.faults, self.is_over = {}, 0, [], False

    def run(self):
        while not self.is_over:
            page = "index.html" if self.chance.random() < 0.3 else self.chance.choice(self.pages)
            try:
                body = self.store.get(page)
                if body is None:
                    self.faults.append(f"{page} is missing")
                    continue
                digest = hashlib.sha256(body).hexdigest()
                if digest not in self.known.get(page, ()):
                    self.faults.append(f"{page} is of no edition ({len(body)} bytes)")
                needs = Needs(page)
                needs.feed(body.decode())
                for path in needs.paths:
                    if self.store.get(path) is None:
                        self.faults.append(f"{page} needs {path}, which is missing")
                self.read += 1
            except Exception as error:  # A store that does not answer is no half of a page.
                self.faults.append(f"{page}: {error!r}")
            time.sleep(0.01)


class Cutter(threading.Thread):
    """Carries connections to a port, and cuts each after so many bytes."""

    def __init__(self, port, room):
        super().__init__(daemon=True)
        self.port, self.room = port, room
        self.socket = socket.socket()
        self.socket.bind(("127.0.0.1", 0))
        self.socket.listen(64)
        self.own = self.socket.getsockname()[1]

    def run(self):
        while True:
            try:
                near, _ = self.socket.accept()
            except OSError:
                return
            far = socket.create_connection(("127.0.0.1", self.port))
            left = [self.room]
            for pair in ((near, far), (far, near)):
                threading.Thread(target=self.carry, args=(*pair, left), daemon=True).start()

    @staticmethod
    def carry(here, there, left):
        try:
            while data := here.recv(4096):
                left[0] -= len(data)
                if left[0] < 0:
                    break
                there.sendall(data)
        except OSError:
            pass
        for end in (here, there):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def close(self):
        self.socket.close()


class Site:
    """A desk whose only target is a store, of its own or another's, and a reader of what it serves."""

    def __init__(self, kind, pages=12, store=None):
        self.desk = Desk(pages=pages)
        self.is_guest = store is not None
        self.store = store or KINDS[kind](self.desk.folder)
        self.desk.configure(
            f"targets:\n  shop: {{kind: rclone, to: \"{self.store.vers}\", keep: 3}}\n")
        tools = self.desk.folder / "tools"
        tools.mkdir()
        (tools / "rclone").symlink_to(rclone())
        self.path = f"{tools}:{os.environ['PATH']}"
        self.reader = None
        self.number = 0

    def environment(self, port=None):
        return {**os.environ, **self.store.settings(port), "PATH": self.path}

    def run(self, *words, port=None):
        return self.desk.run(*words, env=self.environment(port))

    def must(self, *words, code=0):
        return self.desk.must(*words, code=code, env=self.environment())

    def edition(self, number):
        """Another home page and one other; every third, another look of all pages."""
        self.number = number
        self.desk.edition(number)
        if number % 3 == 0:
            style = self.desk.source / "themes/diapason/styles/zz-edition.css"
            style.write_text(f".edition-{number} {{ margin: {number}px }}\n")
        # What may be read from now on: built apart, as it will be published.
        self.desk.must("build")
        files = json.loads((self.desk.output / ".diapason.json").read_text())["files"]
        if self.reader:
            for name, entry in files.items():
                self.reader.known.setdefault(name, set()).add(entry["sha256"])
        return {name: entry["sha256"] for name, entry in files.items()}

    def watch(self, files):
        pages = [name for name in files if name.endswith(".html")]
        self.reader = Reader(self.store, pages, 3)
        self.reader.known = {name: {digest} for name, digest in files.items()}
        self.reader.start()

    def shows(self, files):
        """Every file is served as it was built, and the target says so too."""
        for name, digest in files.items():
            body = self.store.get(name)
            require(body is not None, f"{name} is not served")
            require(hashlib.sha256(body).hexdigest() == digest, f"{name} is another one")
        ended = self.must("verify", "shop")
        require("proven" in ended.stderr, ended.stderr)

    def close(self):
        faults = []
        if self.reader:
            self.reader.is_over = True
            self.reader.join()
            faults = self.reader.faults
        if not self.is_guest:
            self.store.close()
        self.desk.close()
        require(not faults, f"{self.store.name}: a reader saw: {faults[:6]} ({len(faults)})")


def life(kind):
    """Publications, what travels, types, rollback; altered bytes and a held lock where a test can write."""
    site = Site(kind)
    try:
        first = site.edition(0)
        ended = site.must("publish")
        site.shows(first)
        site.watch(first)
        second = site.edition(1)
        ended = site.must("publish")
        changed = sum(first.get(name) != digest for name, digest in second.items())
        require(f"{changed} files written" in ended.stderr, f"{changed} changed: {ended.stderr}")
        site.shows(second)
        ended = site.must("publish")
        require("nothing to do" in ended.stderr, ended.stderr)
        if kind == "s3":
            check_headers(site.store, second)
        ended = site.must("rollback")
        site.shows(first)
        require(len(site.must("releases").stdout.split("\n\n")) >= 1, "no releases")
        site.must("publish")
        site.shows(second)
        # An error in the content holds everything back.
        broken = site.desk.source / "content/broken.md"
        broken.write_text("# Broken\n\n[nowhere](nowhere.md)\n")
        site.must("publish", code=1)
        site.shows(second)
        broken.unlink()
        told = ended.stdout + ended.stderr
        require("secret" not in told, "a credential was printed")
        if isinstance(site.store, Folder):
            altered(site, second)
            held(site)
        return f"{changed} of {len(second)} files travel"
    finally:
        site.close()


def altered(site, files):
    """As many bytes as before, written by others: verified, found, and mended as the message says."""
    page = site.store.root / "charter/part-3/page-3.html"
    body = page.read_bytes().replace(b"Page 3", b"Page X")
    site.reader.known["part-3/page-3.html"].add(hashlib.sha256(body).hexdigest())
    # In one step, as readers must have it.
    new = site.store.root / "altered"
    new.write_bytes(body)
    new.rename(page)
    ended = site.must("verify", "shop", code=1)
    require("page-3.html" in ended.stderr and "[changed-file]" in ended.stderr, ended.stderr)
    site.must("publish")
    site.shows(files)


def held(site):
    """Another machine's lock, which it renews, holds a publication back and stays."""
    lock = site.store.root / "charter-versions/lock-other.json"
    holder = {"host": "other", "system": "another system", "process": 1, "beat": 0}
    is_over = threading.Event()

    def renew():
        while not is_over.wait(0.5):
            holder["beat"] += 1
            new = lock.parent.parent / "renewed"
            new.write_text(json.dumps(holder))
            new.rename(lock)

    lock.write_text(json.dumps(holder))
    renewal = threading.Thread(target=renew, daemon=True)
    renewal.start()
    try:
        ended = site.run("publish")
    finally:
        is_over.set()
        renewal.join()
    require(ended.returncode == 2 and "another publication" in ended.stderr, ended.stderr)
    require(lock.exists(), "another's lock was removed")
    lock.unlink()


def check_headers(store, files):
    for name in files:
        kind, cache = store.headers(name)
        if name.endswith(".html"):
            require((kind, cache) == ("text/html; charset=utf-8", "no-cache"), f"{name}: {kind}, {cache}")
        if name.startswith("assets/diapason.") and name.endswith(".css"):
            require(kind == "text/css; charset=utf-8" and "31536000" in cache,
                    f"{name}: {kind}, {cache}")


def kills(kind, count, seed):
    """Killed at seeded moments; the next run ends it."""
    site = Site(kind)
    chance = random.Random(seed)
    try:
        files = site.edition(0)
        site.must("publish")
        site.watch(files)
        start = time.monotonic()
        site.edition(1)
        site.must("publish")
        whole = time.monotonic() - start
        for number in range(2, 2 + count):
            files = site.edition(number)
            run = subprocess.Popen(
                site.desk.command("publish"), env=site.environment(), stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0, whole))
            run.send_signal(signal.SIGKILL)
            run.wait()
            # Now and then what is published next is something else again.
            if number % 4 == 0:
                files = site.edition(1000 + number)
            ended = site.run("publish")
            require(ended.returncode == 0, ended.stderr)
            if number % 5 == 0:
                site.shows(files)
        site.shows(files)
        return f"{count} kills, {site.reader.read} pages read meanwhile"
    finally:
        site.close()


def cuts(kind, count=4):
    """Connections that are cut after more and more bytes."""
    site = Site(kind)
    try:
        files = site.edition(0)
        site.must("publish")
        site.watch(files)
        codes = []
        for number in range(1, 1 + count):
            files = site.edition(number)
            cutter = Cutter(site.store.port, 3000 * 3 ** number)
            cutter.start()
            codes.append(site.run("publish", port=cutter.own).returncode)
            cutter.close()
            site.must("publish")
            site.shows(files)
        require(set(codes) <= {0, 2}, f"exit codes {codes}")
        require(2 in codes, "no connection was cut before its publication was over")
        return f"{codes.count(2)} of {count} publications cut off"
    finally:
        site.close()


class Publication:
    """A run of `publish`, at work."""

    def __init__(self, site, **settings):
        self.site, self.start = site, time.monotonic()
        self.process = subprocess.Popen(
            site.desk.command("publish"), env={**site.environment(), **settings}, text=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.thread = threading.Thread(target=self.read, daemon=True)
        self.thread.start()

    def read(self):
        self.said = self.process.communicate()[1]
        self.end = time.monotonic()

    def wait(self):
        self.thread.join()
        require(self.process.returncode in (0, 2), self.said)
        refused = self.process.returncode == 2
        require(not refused or "another publication" in self.said, self.said)
        return not refused


def is_clean(site, files):
    """The store serves these files and no other, and nothing of a run lies beside what is kept."""
    site.shows(files)
    served = site.store.root / "charter"
    found = {str(path.relative_to(served)) for path in served.rglob("*") if path.is_file()}
    other = {name for name in found - set(files) if not name.startswith(".")}
    require(not other, f"served too: {sorted(other)[:6]}")
    kept = {path.name for path in (site.store.root / "charter-versions").iterdir()}
    left = [name for name in kept if name.startswith(("lock-", "showing"))]
    require(not left, f"left over: {left}")


def pair(kind):
    """Two desks with one store; each has a page that the other has not."""
    first = Site(kind)
    second = Site(kind, store=first.store)
    for number, site in enumerate((first, second)):
        (site.desk.source / f"content/own-{number}.md").write_text(f"# Own {number}\n\nText.\n")
    return first, second


def race(kind, count=5):
    """Two publications that start together, again and again, some of them over a narrow line."""
    sites = pair(kind)
    refused = 0
    try:
        for number in range(count):
            files = [site.edition(10 * number + 300 * place) for place, site in enumerate(sites)]
            settings = {"RCLONE_BWLIMIT": "60k"} if number % 2 else {}
            runs = [Publication(site, **settings) for site in sites]
            went_on = [run.wait() for run in runs]
            require(any(went_on), "each of two publications took the other for the first")
            refused += went_on.count(False)
            for run, went in zip(runs, went_on):
                require(went or run.end - run.start < 30, "a refusal took half a minute")
            last = max((place for place in (0, 1) if went_on[place]), key=lambda place: runs[place].end)
            is_clean(sites[last], files[last])
            sites[1 - last].must("publish")
            is_clean(sites[1 - last], files[1 - last])
            sites[last].must("rollback")
            is_clean(sites[last], files[last])
        return f"{refused} of {count} times one went away"
    finally:
        sites[1].close()
        sites[0].close()


def sleeper(kind):
    """A publication that slept, was taken for dead and awakes goes away; what it did is mended."""
    sites = pair(kind)
    try:
        sites[0].edition(0)
        sites[0].must("publish")
        sites[0].edition(3)
        asleep = Publication(sites[0], RCLONE_BWLIMIT="20k")
        kept = sites[0].store.root / "charter-versions"
        while not any(path.name.startswith("showing") for path in kept.iterdir()):
            require(asleep.process.poll() is None, "nothing was changed in the site")
            time.sleep(0.02)
        asleep.process.send_signal(signal.SIGSTOP)
        files = sites[1].edition(6)
        sites[1].must("publish")
        asleep.process.send_signal(signal.SIGCONT)
        require(not asleep.wait(), f"who slept went on: {asleep.said}")
        sites[1].must("publish")
        is_clean(sites[1], files)
        return "who slept went away, and what it did was mended"
    finally:
        sites[1].close()
        sites[0].close()


def full(kind):
    """A store without room: readers see what stood, or what works; with room again it is published."""
    site = Site(kind)
    try:
        require(isinstance(site.store, Folder), "only of a folder's store is the room known")
        room = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(site.store.root)],
            capture_output=True)
        if room.returncode:
            return "needs the right to mount"
        try:
            files = site.edition(0)
            site.must("publish")
            site.watch(files)
            filler = site.store.root / "filler"
            with filler.open("wb") as file:
                try:
                    while True:
                        file.write(bytes(4096))
                        file.flush()
                except OSError:
                    pass
            files = site.edition(3)
            ended = site.run("publish")
            require(ended.returncode == 2, f"{ended.returncode}: {ended.stderr}")
            filler.unlink()
            site.must("publish")
            site.shows(files)
            return "a full store was said, and published to when there was room"
        finally:
            site.reader.is_over = True
            site.reader.join()
            site.store.close()
            subprocess.run(["umount", "-l", str(site.store.root)])
    finally:
        site.close()


def check(count, seed, kinds=None, is_short=False):
    """All of it for each kind; `count` kills are shared by them. In short: no cuts, and no full store."""
    told = []
    kinds = kinds or list(KINDS)

    def tell(kind, work):
        start = time.monotonic()
        line = f"{kind}: {work()}"
        told.append(f"{line} ({time.monotonic() - start:.0f} s)")

    for kind in kinds:
        tell(kind, lambda: life(kind))
        if count:
            tell(kind, lambda: kills(kind, max(1, count // len(kinds)), seed))
        if issubclass(KINDS[kind], Folder):
            tell(kind, lambda: race(kind, 1 if is_short else 5))
        if not is_short:
            tell(kind, lambda: cuts(kind))
            if issubclass(KINDS[kind], Folder):
                tell(kind, lambda: sleeper(kind))
            if issubclass(KINDS[kind], Folder):
                tell(kind, lambda: full(kind))
    return "\n".join(told)

"""rsync through an ssh server of our own on loopback: only changed files travel."""

import fcntl
import getpass
import json
import os
import random
import shutil
import signal
import socket
import subprocess
import time

from desk import Desk, edition, hashes, leftovers, require
from serving import free_port


class Server:
    """sshd with a host key, a user's key and a configuration of its own."""

    def __init__(self, folder):
        self.folder = folder / "ssh"
        self.folder.mkdir()
        self.port = free_port()
        for name in ("host", "user"):
            subprocess.run(
                ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(self.folder / name)],
                check=True)
        shutil.copy(self.folder / "user.pub", self.folder / "authorized")
        host = (self.folder / "host.pub").read_text()
        (self.folder / "known").write_text(f"[127.0.0.1]:{self.port} {host}")
        (self.folder / "config").write_text(
            f"Host *\n  IdentityFile {self.folder}/user\n  IdentitiesOnly yes\n"
            f"  UserKnownHostsFile {self.folder}/known\n")
        (self.folder / "sshd_config").write_text(
            f"Port {self.port}\nListenAddress 127.0.0.1\nHostKey {self.folder}/host\n"
            f"AuthorizedKeysFile {self.folder}/authorized\nStrictModes no\nUsePAM no\n"
            f"PasswordAuthentication no\nPermitRootLogin prohibit-password\nPidFile none\n"
            "Subsystem sftp internal-sftp\n")
        if not os.geteuid():
            os.makedirs("/run/sshd", exist_ok=True)
        self.process = subprocess.Popen(
            ["/usr/sbin/sshd", "-D", "-f", str(self.folder / "sshd_config"),
             "-E", str(self.folder / "log")])
        for _ in range(2400):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        raise RuntimeError("sshd did not start")

    def target(self, name, path, keep=3):
        return (f"  {name}:\n    kind: rsync\n    host: {getpass.getuser()}@127.0.0.1\n"
                f"    port: {self.port}\n"
                f"    path: {path}\n    keep: {keep}\n")

    def close(self):
        self.process.terminate()
        self.process.wait()


def logging_rsync(folder):
    """An rsync that keeps its own account of what travelled, first on the path."""
    log = folder / "rsync.log"
    tools = folder / "tools"
    tools.mkdir()
    wrapper = tools / "rsync"
    wrapper.write_text(
        "#!/bin/sh\ncase \" $* \" in *' --server '*) exec /usr/bin/rsync \"$@\";; esac\n"
        f"exec /usr/bin/rsync --log-file={log} --log-file-format='%i %n' --stats \"$@\"\n")
    wrapper.chmod(0o755)
    return log, {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}"}


def travelled(log):
    """The files that rsync says it sent, and its own count of them."""
    lines = log.read_text().splitlines()
    sent = {line.rsplit(" ", 1)[1] for line in lines if "] <f" in line}
    counts = [int(line.rsplit(" ", 1)[1].replace(",", "")) for line in lines
              if "Number of regular files transferred" in line]
    log.unlink()
    return sent, sum(counts)


def manifest(folder):
    files = json.loads((folder / ".diapason.json").read_text())["files"]
    return {name: entry["sha256"] for name, entry in files.items()}


def check(kills=10):
    desk = Desk(pages=60, plain=True)
    server = Server(desk.folder)
    # Whoever publishes says how ssh is set up: the site's folder may not.
    os.environ["DIAPASON_SSH_CONFIG"] = str(server.folder / "config")
    try:
        return work(desk, server, kills)
    finally:
        del os.environ["DIAPASON_SSH_CONFIG"]
        server.close()
        desk.close()


def work(desk, server, kills):
    place = desk.folder / "far"
    current = place / "current"
    desk.configure("targets:\n" + server.target("far", place))
    log, environment = logging_rsync(desk.folder)
    told = []
    before = {}
    for number in range(4):
        if number:
            desk.edition(number)
        desk.must("publish", env=environment)
        now = hashes(current)
        changed = {name for name in now if before.get(name) != now[name]}
        sent, count = travelled(log)
        require(sent == changed | {".diapason.json"},
                f"travelled without need: {sorted(sent - changed)}, not: {sorted(changed - sent)}")
        require(count == len(sent), f"rsync counts {count}, names {len(sent)}")
        told.append(f"{len(changed)} of {len(now)}")
        before = now
    require(edition(current) == 3, "the last edition is not shown")
    ended = desk.must("publish", env=environment)
    require("nothing to do" in ended.stderr, ended.stderr)
    desk.must("verify", "far")
    desk.must("rollback")
    require(edition(current) == 2, "no rollback")
    desk.must("rollback", code=0)
    desk.must("rollback", code=2)
    desk.must("publish")
    require(edition(current) == 3 and not leftovers(place), f"left over: {leftovers(place)}")

    # Tampering is found from here, and the next publication mends it.
    (current / "index.html").write_text("tampered, Edition 0.")
    ended = desk.must("verify", "far", code=1)
    require("index.html" in ended.stderr and "[changed-file]" in ended.stderr, ended.stderr)
    desk.must("publish")
    hashes(current)

    foreign = place / "mine.txt"
    foreign.write_text("mine")
    ended = desk.must("publish", code=2)
    require("mine.txt" in ended.stderr and foreign.read_text() == "mine", ended.stderr)
    foreign.unlink()

    # Another machine holds the lock: another folder here.
    other = Desk(pages=60, plain=True)
    other.configure("targets:\n" + server.target("far", place))
    with open(place / ".diapason-lock") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        ended = other.must("publish", code=2)
    require("another publication" in ended.stderr, ended.stderr)
    other.close()

    chance = random.Random(4)
    start = time.monotonic()
    desk.edition(4)
    desk.must("publish")
    whole = time.monotonic() - start
    for number in range(5, 5 + kills):
        desk.edition(number)
        run = subprocess.Popen(desk.command("publish"), stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0, whole))
        run.send_signal(signal.SIGKILL)
        run.wait()
        hashes(current)
        require(edition(current) in (number - 1, number), "neither the old site nor the new one")
        # The other side notices in its own time that nobody is there any more.
        for _ in range(50):
            ended = desk.run("publish")
            if "another publication" not in ended.stderr:
                break
            time.sleep(0.1)
        require(ended.returncode == 0, ended.stderr)
        hashes(current)
        require(edition(current) == number, "the next run did not publish")
        require(not leftovers(place), f"left over: {leftovers(place)}")

    server.close()
    ended = desk.must("publish", code=2)
    require("cannot be reached" in ended.stderr and "ssh" in ended.stderr, ended.stderr)
    hashes(current)
    return f"files that travelled: {', '.join(told)}; {kills} kills, all whole"

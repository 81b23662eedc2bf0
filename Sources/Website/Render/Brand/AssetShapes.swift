import Layouts

/// The names of an asset's view beyond its fields, and those of the page of all assets.
enum AssetShapes {
  static let computed: [String: Shape.Slot] = [
    "files": .list { RecordShapes.file }, "preview": .view { RecordShapes.preview },
    "backgrounds": .list { background }, "isExpired": .flag,
    "isPhotograph": .flag, "lastDay": .view { RecordShapes.date },
    "usages": .list { usage }, "sizes": .list { size }, "construction": .markup,
    "misuses": .list { misuse }, "mock": .view { mock }, "video": .view { video },
    "consents": .list { consent },
  ]

  static let background = RecordShapes.background.adding(["id": .text, "isFirst": .flag])
  /// What a file is taken for: its first is the one to take, the others stand beside it.
  static let usage = Shape(["label": .text, "files": .list { RecordShapes.file }])
  /// The file that has a network's size.
  static let size = PageShapes.link.adding(["file": .view { RecordShapes.file }])
  static let misuse = Shape(["label": .text, "drawing": .markup])
  static let mock = Shape([
    "network": .text, "company": .text, "banner": .view { RecordShapes.preview },
    "avatar": .view { RecordShapes.preview },
  ])
  static let video = Shape([
    "href": .text, "type": .text, "poster": .view { RecordShapes.preview }, "captions": .text,
    "language": .text,
  ])
  static let consent = Shape([
    "reference": .text, "what": .text, "until": .view { RecordShapes.date },
    "withdrawn": .view { RecordShapes.date },
  ])

  static let slots = Shape(["columns": .list { PageShapes.text }, "rows": .list { slotRow }])
  static let slotRow = PageShapes.link.adding(["cells": .list { slotCell }])
  /// One place of a network: `name` is present, size, missing, expired or none.
  static let slotCell = Shape([
    "name": .text, "label": .text, "size": .text, "asset": .view { PageShapes.link },
  ])
}

/// The names of the views of colours and typefaces.
enum PaletteShapes {
  static let colour = PageShapes.colour.adding([
    "pantone": .text, "ral": .text, "tints": .list { tint },
  ])
  static let tint = Shape(["share": .text, "hex": .text])
  static let tier = Shape(["title": .text, "colours": .list { colour }])
  static let matrix = Shape([
    "grounds": .list { PageShapes.text }, "note": .text, "rows": .list { matrixRow },
  ])
  static let matrixRow = Shape(["text": .text, "cells": .list { matrixCell }])
  static let matrixCell = PageShapes.pair.adding(["isSame": .flag])
  static let download = Shape(["title": .text, "href": .text, "weight": .text])

  static let typeface = Shape([
    "name": .text, "role": .text, "class": .text, "weights": .list { weight }, "leading": .text,
    "substitute": .text, "sample": .text, "licence": .text, "id": .text, "isGiven": .flag,
  ])
  static let weight = Shape(["number": .text, "text": .text])
}

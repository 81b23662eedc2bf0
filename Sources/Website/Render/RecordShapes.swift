import CharterModel
import Layouts

/// The names of a record's view: those of its fields, by their definitions, and what is computed.
enum RecordShapes {
  static func shape(of kind: RecordKind) -> Shape { shapes[kind.id] ?? Shape(base) }

  private static let shapes = Dictionary(
    uniqueKeysWithValues: (RecordKind.records + RecordKind.editions).map {
      ($0.id, makeShape(of: $0))
    })

  private static func makeShape(of kind: RecordKind) -> Shape {
    var slots = base
    for field in CommonFields.all + kind.fields { slots[field.layoutName] = slot(of: field.type) }
    slots["parts"] = .view { parts(of: kind) }
    for (name, slot) in computed[kind.id] ?? [:] { slots[name] = slot }
    return Shape(slots)
  }

  private static let base: [String: Shape.Slot] = [
    "id": .text, "title": .text, "href": .text, "intro": .markup, "body": .markup,
  ]

  static let date = Shape(["text": .text, "iso": .text])
  /// A day on which something begins or ends, and the last one before it (ISO 8601).
  static let turn = date.adding(["before": .text])
  static let choice = Shape(["label": .text, "name": .text])
  static let reference = PageShapes.contact.adding(["id": .text])
  static let graded = reference.adding(["grade": .view { choice }])
  static let entry = Shape(["name": .text, "text": .text])
  static let file = Shape([
    "name": .text, "href": .text, "type": .text, "dimensions": .text, "weight": .text,
  ])
  static let preview = Shape([
    "href": .text, "alt": .text, "width": .text, "height": .text, "shape": .text,
  ])
  static let background = Shape(["name": .text, "hex": .text, "class": .text])
  static let limit = Shape(["title": .text, "limit": .text, "fits": .flag])

  static let change = Shape([
    "date": .view { date }, "ahead": .view { turn }, "version": .text, "what": .text,
    "why": .text, "redline": .markup, "summary": .text,
    "rule": .view { PageShapes.link },
  ])

  static let question = Shape([
    "id": .text, "text": .text, "answers": .list { PageShapes.reachable },
  ])
  static let outcome = Shape([
    "id": .text, "markup": .markup, "verdict": .text, "rules": .list { citedRule },
    "replies": .list { citedReply }, "contacts": .list { PageShapes.contact },
    "next": .list { PageShapes.link },
  ])
  static let citedRule = PageShapes.link.adding(["id": .text, "summary": .text])
  static let citedReply = PageShapes.link.adding(["body": .markup, "delay": .text])
  static let path = Shape(["steps": .list { step }, "outcome": .markup])
  static let step = Shape(["question": .text, "answer": .text])

  static let matrix = Shape(["rows": .list { matrixRow }])
  static let matrixRow = Shape(["impact": .text, "cells": .list { matrixCell }])
  static let matrixCell = Shape([
    "likelihood": .text, "level": .text,
    "risks": .list { PageShapes.contact.adding(["id": .text]) },
  ])

  /// Whether a rule or a document binds: it is announced or ending only while a day lies ahead.
  private static let validity: [String: Shape.Slot] = [
    "isProposed": .flag, "isRetired": .flag, "announced": .view { turn },
    "ending": .view { turn }, "mark": .text,
  ]

  /// What a kind's view has beyond its fields.
  private static let computed: [String: [String: Shape.Slot]] = [
    "role": ["hoursTotal": .text],
    "network": ["kit": .text],
    "rule": validity.merging([
      "history": .list { change }, "fingerprint": .text, "stands": .list { VersionShapes.stand },
      "versions": .view { PageShapes.link }, "ofVersion": .text,
    ]) { $1 },
    "document": validity.merging([
      "history": .list { change }, "print": .text, "acknowledge": .text, "state": .view { choice },
      "pdf": .view { DocumentShapes.file },
      "formalities": .list { DocumentShapes.formality }, "firstDay": .text,
      "versions": .view { PageShapes.link }, "coming": .list { VersionShapes.edition },
      "ended": .view { date },
    ]) { $1 },
    "risk": ["score": .text],
    "contact": [
      "phone": .view { PageShapes.reachable }, "email": .view { PageShapes.reachable },
    ],
    "asset": AssetShapes.computed,
    "text": ["characters": .text, "limits": .list { limit }],
    "plan": ["steps": .list { StrategyShapes.step }],
    "coherence": ["findings": .list { StrategyShapes.finding }],
    "kpi": [
      "state": .view { StrategyShapes.state }, "last": .text, "asOf": .view { date },
      "chart": .markup, "objectives": .list { StrategyShapes.progress },
      "points": .list { StrategyShapes.point }, "verdicts": .list { StrategyShapes.verdict },
    ],
    "objective": [
      "progress": .view { StrategyShapes.progress }, "chart": .markup,
      "anchors": .view { anchors(of: Objective.kind) },
      "isMeasurable": .flag, "isTimely": .flag,
    ],
    "decision": [
      "questions": .list { question }, "outcomes": .list { outcome }, "paths": .list { path },
      "rest": .markup,
    ],
  ]

  private static func slot(of type: FieldType) -> Shape.Slot {
    switch type {
    case .text, .address, .language, .integer, .figure, .time, .cadence: .text
    case .texts: .list { PageShapes.text }
    case .flag: .flag
    case .date: .view { date }
    case .duration: .view { PageShapes.text }
    case .choice: .view { choice }
    case .choices: .list { choice }
    case .reference: .view { reference }
    case .references: .list { reference }
    case .graded: .list { graded }
    case .files, .filed: .list { file }
    case .numbers, .sizes: .list { entry }
    }
  }

  /// The ids of the headings that begin a record's parts.
  static func anchors(of kind: RecordKind) -> Shape {
    Shape(parts(of: kind).slots.mapValues { _ in Shape.Slot.text })
  }

  static func parts(of kind: RecordKind) -> Shape {
    guard case .fixed(let parts) = kind.parts else { return Shape([:]) }
    return Shape(
      Dictionary(uniqueKeysWithValues: parts.map { ($0.name.camelCase, Shape.Slot.markup) }))
  }
}

extension FieldDefinition {
  /// A field's name in layouts; `for` is a word of too many languages.
  var layoutName: String { name.en == "for" ? "reasons" : name.camelCase }
}

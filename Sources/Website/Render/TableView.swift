import CharterModel
import Diagnosis
import Layouts
import Markdown
import SitePlan

extension Site {
  func addTable(to view: inout View, _ table: CharterTable, on page: SitePage) {
    let columns = table.kind.columns.filter { column in
      column.name != Words.form.definition.name
        && table.rows.contains { $0.fields.value(named: column.name.en) != nil }
    }
    let anchors = anchors(of: table)
    let own = OwnColumn.all(of: table)
    view["table"] = .view(
      View(
        PageShapes.tableView,
        [
          "columns": .list(
            columns.map {
              View(
                PageShapes.column,
                [
                  "isNumber": .flag($0.type.isNumber),
                  "title": .text($0.name[language].readableName),
                ])
            }
              + own.map {
                View(
                  PageShapes.column,
                  ["isNumber": .flag($0.isNumber), "title": .text(typeset($0.title))])
              }),
          "hasOwn": .flag(!own.isEmpty),
          "rows": .list(rows(of: table).map { rowView($0, columns, own, anchors, on: page) }),
        ]))
    if table.kind.id == Changes.kind.id {
      view["feed"] = feedAddress.map { .text(page.root + $0) }
    }
    if table.kind.id == Colours.kind.id { addPalette(to: &view, on: page) }
    if table.kind.id == Words.kind.id { addWordList(to: &view, table, on: page) }
    if table.kind.id == Typefaces.kind.id { addTypefaces(to: &view) }
    if table.kind.id == Curation.kind.id { addShares(to: &view, table, on: page) }
    if table.kind.id == Acknowledgements.kind.id {
      view["tallies"] = .list(acknowledgementTallies())
    }
    addStrategy(to: &view, table, on: page)
  }

  /// In the author's order, but for changes: the latest is what readers come for.
  private func rows(of table: CharterTable) -> [CharterTable.Row] {
    table.kind.id == Changes.kind.id && changes.count == table.rows.count ? changes : table.rows
  }

  /// The row of a term or of a word can be linked to; the first row of one that stands twice.
  private func anchors(of table: CharterTable) -> [RowPlace: String] {
    if table.kind.id == Words.kind.id { return wordAnchors }
    var anchors: [RowPlace: String] = [:]
    var taken: Set<String> = []
    for row in table.rows {
      guard let anchor = row.fields[Glossary.term].map(GlossaryIndex.anchor) else { continue }
      if taken.insert(anchor).inserted { anchors[RowPlace(row)] = anchor }
    }
    return anchors
  }

  private func rowView(
    _ row: CharterTable.Row, _ columns: [FieldDefinition], _ own: [OwnColumn],
    _ anchors: [RowPlace: String], on page: SitePage
  ) -> View {
    let texts = Dictionary(row.own.map { ($0.column, $0.text) }, uniquingKeysWith: { $1 })
    return View(
      PageShapes.row,
      [
        "id": anchors[RowPlace(row)].map { .text($0) },
        "cells": .list(
          columns.map { column in
            let markup = row.fields.value(named: column.name.en).map { cell($0, on: page) }
            return View(
              PageShapes.cell,
              [
                "isNumber": .flag(column.type.isNumber), "markup": .markup(markup ?? []),
              ])
          }
            + own.map { column in
              let markup = texts[column.place].map { cell(.text($0), on: page) }
              return View(
                PageShapes.cell,
                [
                  "isNumber": .flag(column.isNumber), "markup": .markup(markup ?? []),
                ])
            }),
      ])
  }

  /// A cell's text as HTML. Cells hold text, not Markdown; ids and addresses become links.
  private func cell(_ value: FieldValue, on page: SitePage) -> [UInt8] {
    var html: [UInt8] = []
    switch value {
    case .text(let text):
      if ["http", "https"].contains(LinkScheme.scheme(of: text)), !text.contains(" ") {
        html.append("<a class=\"outside\" rel=\"noreferrer\" href=\"")
        html.appendEscapedAddress(text.utf8)
        html.append("\">")
        html.appendEscaped(AddressLabel.short(text).utf8)
        html.append("</a>")
      } else {
        html.appendEscaped(typeset(text).utf8)
      }
    case .figure(let figure): html.append(contentsOf: text(of: figure).utf8)
    case .time(let time): html.append(contentsOf: text(of: time).utf8)
    case .flag(let flag): html.appendEscaped(strings.word(flag ? "yes" : "no").utf8)
    case .integer(let number): html.append(contentsOf: text(of: number).utf8)
    case .date(let day):
      html.append("<time datetime=\"")
      html.append(contentsOf: day.description.utf8)
      html.append("\">")
      html.appendEscaped(text(of: day).utf8)
      html.append("</time>")
    case .choice(let choice): html.appendEscaped(choice.label[language].utf8)
    case .reference(let id): html.append(contentsOf: recordLink(id.value, on: page))
    case .texts(let texts):
      html.appendEscaped(typeset(texts.map(\.value).joined(separator: ", ")).utf8)
    case .references(let ids):
      for (index, id) in ids.enumerated() {
        if index > 0 { html.append(", ") }
        html.append(contentsOf: recordLink(id.value, on: page))
      }
    default: break
    }
    return html
  }

  private func recordLink(_ id: String, on page: SitePage) -> [UInt8] {
    var html: [UInt8] = []
    guard let index = charter.record(id) else {
      html.appendEscaped(id.utf8)
      return html
    }
    let target = pages[pageOfCharter[index]]
    let isNumbered = id.contains { $0.isUppercase }
    html.append(isNumbered ? "<a class=\"id\" href=\"" : "<a href=\"")
    html.appendEscapedAddress((page.root + target.address).utf8)
    html.append("\" title=\"")
    html.appendEscaped(target.label.utf8)
    html.append("\">")
    html.appendEscaped((isNumbered ? id : shortTitle(of: pageOfCharter[index])).utf8)
    html.append("</a>")
    return html
  }
}

/// A column of the author's own in which something stands.
struct OwnColumn {
  let place: Int
  let title: String
  /// Whether all that stands there are numbers.
  let isNumber: Bool

  static func all(of table: CharterTable) -> [OwnColumn] {
    var filled: [Int: Bool] = [:]
    for row in table.rows {
      for (place, text) in row.own where filled[place] != false {
        filled[place] = text.isNumberOfCell
      }
    }
    return table.ownTitles.enumerated().compactMap { place, title in
      filled[place].map { OwnColumn(place: place, title: title, isNumber: $0) }
    }
  }
}

extension FieldType {
  /// Whether its values stand under each other by their last digits.
  fileprivate var isNumber: Bool {
    switch self {
    case .integer, .figure: true
    default: false
    }
  }
}

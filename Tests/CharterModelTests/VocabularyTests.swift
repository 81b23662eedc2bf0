import CharterModel
import Diagnosis
import Testing
import Workbench

/// Every field of every kind of record and every column of every table, one by one: nothing that an
/// author writes wrongly is swallowed.
@Suite("The whole vocabulary")
struct VocabularyTests {
  /// Front matter of one line besides the kind's own: the value stands at 3:(length of key + 3).
  static func problems(of kind: RecordKind, key: String, value: String) -> [String] {
    let folder = AuthorFolder([
      "r/index.md": "---\ncollection: \(kind.name.fr)\n---\n# R",
      "r/one.md": "---\ntitle: T\n\(key): \(value)\n---\n",
    ])
    return folder.problems.filter { $0.hasPrefix("r/one.md:3:") }
  }

  /// A value that no field of the type takes; nil where any text will do.
  static func wrongValue(for type: FieldType) -> String? {
    switch type {
    case .text, .texts, .files, .reference, .references: "{a: b}"
    case .graded, .filed, .numbers, .sizes: "zz"
    case .address, .language, .integer, .figure, .flag, .date, .time, .duration, .cadence, .choice,
      .choices:
      "zz zz"
    }
  }

  @Test(
    "a slip in a key is named at the key, with the right name",
    arguments: [Language.french, .english])
  func keys(_ language: Language) {
    var count = 0
    for kind in RecordKind.records {
      for field in CommonFields.all + kind.fields where field.name[language] != "title" {
        let name = field.name[language]
        guard name != "titre" else { continue }
        let slip = name + "x"
        let found = Self.problems(of: kind, key: slip, value: "y")
        #expect(found == ["r/one.md:3:1 unknown-key"], "\(kind.id) \(slip)")
        count += 1
      }
    }
    #expect(count > 300)
  }

  @Test("a value of the wrong type is one problem at the value")
  func values() {
    for kind in RecordKind.records {
      for field in kind.fields {
        guard let value = Self.wrongValue(for: field.type) else { continue }
        let found = Self.problems(of: kind, key: field.name.fr, value: value)
        #expect(found.count == 1, "\(kind.id) \(field.name.en): \(found)")
        let column = field.name.fr.count + 3
        #expect(
          found.first?.hasPrefix("r/one.md:3:\(column) ") == true,
          "\(kind.id) \(field.name.en): \(found)"
        )
      }
    }
  }

  @Test("a required field that is absent is said once, and an empty one at its line")
  func required() {
    for kind in RecordKind.records {
      let folder = AuthorFolder([
        "r/index.md": "---\ncollection: \(kind.name.en)\n---\n# R", "r/one.md": "# T\n",
      ])
      let missing = folder.problems.filter { $0 == "r/one.md:1:1 missing-field" }
      #expect(missing.count == kind.fields.count { $0.need == .required }, "\(kind.id)")
      let incomplete = folder.problems.filter { $0 == "r/one.md:1:1 incomplete-record" }
      let parts: [BodyPart] = if case .fixed(let parts) = kind.parts { parts } else { [] }
      let expected = [
        kind.fields.contains { $0.need == .expected }, parts.contains { $0.isExpected },
      ].count { $0 }
      #expect(incomplete.count == expected, "\(kind.id)")
      for field in kind.fields {
        let found = Self.problems(of: kind, key: field.name.en, value: "")
        #expect(
          found.count == 1
            && found[0].hasSuffix(field.need == .required ? " missing-field" : " empty-value"),
          "\(kind.id) \(field.name.en)")
      }
    }
  }

  @Test("a reference that leads nowhere is named where it stands")
  func references() {
    for kind in RecordKind.records {
      for field in kind.fields {
        let value: String
        switch field.type {
        case .reference(let kind) where kind != "role": value = "nowhere"
        case .references(let kind) where kind != "role": value = "[nowhere]"
        case .graded(_, let choices): value = "{nowhere: \(choices[0].name.en)}"
        default: continue
        }
        let found = Self.problems(of: kind, key: field.name.en, value: value)
        #expect(
          found.count == 1 && found[0].hasSuffix(" dangling-reference"),
          "\(kind.id) \(field.name.en): \(found)")
      }
    }
  }

  @Test("a column's slip, a missing column and a wrong cell are named; French and English are one")
  func columns() {
    for kind in TableKind.all {
      func problems(_ text: String) -> [String] {
        AuthorFolder(
          ["\(kind.name.fr).csv": text], for: Readership(readers: "direction")
        ).problems
      }
      for column in kind.columns {
        let others = kind.columns.filter { $0.need == .required && $0.name != column.name }
        let header = (others.map(\.name.fr) + [column.name.fr + "x"]).joined(separator: ";")
        let place = others.map { $0.name.fr.count + 1 }.reduce(1, +)
        // What may have been meant to withhold is no slip like another.
        let isOfReaders = column.name == Versions.readers.definition.name
        let said = isOfReaders ? "1 stray-key" : "\(place) unknown-column"
        #expect(
          problems(header).contains("\(kind.name.fr).csv:1:\(said)"),
          "\(kind.id) \(column.name.fr)")
        guard Self.wrongValue(for: column.type) == "zz zz" else { continue }
        let row = ([column.name.en] + others.map(\.name.en)).joined(separator: ";")
        #expect(
          problems(row + "\n\"zz zz\";x\n").contains {
            $0.hasPrefix("\(kind.name.fr).csv:2:1 bad-")
          },
          "\(kind.id) \(column.name.en)"
        )
      }
    }
  }
}

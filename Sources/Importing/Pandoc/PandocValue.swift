import Foundation

/// What pandoc says of a document: a block, an inline or a part of one, as its JSON has it
/// (pandoc-types 1.22 and later). A node is an object with a tag `t` and a content `c`.
package indirect enum PandocValue: Sendable, Hashable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([PandocValue])
  case object([String: PandocValue])

  /// - Throws: what is wrong with the JSON; nesting of more than 512 levels is refused too.
  package init(json: [UInt8]) throws {
    self = try JSONDecoder().decode(PandocValue.self, from: Data(json))
  }

  package func json() throws -> [UInt8] { Array(try JSONEncoder().encode(self)) }

  static func node(_ tag: String, _ content: PandocValue? = nil) -> PandocValue {
    var object: [String: PandocValue] = ["t": .text(tag)]
    object["c"] = content
    return .object(object)
  }

  static let noAttributes = PandocValue.list([.text(""), .list([]), .list([])])

  var tag: String {
    if case .object(let object) = self, case .text(let tag)? = object["t"] { tag } else { "" }
  }

  var content: PandocValue {
    if case .object(let object) = self { object["c"] ?? .null } else { .null }
  }

  var list: [PandocValue] { if case .list(let values) = self { values } else { [] } }

  var text: String { if case .text(let text) = self { text } else { "" } }

  /// A whole number that may be counted with, from 0 to 10,000.
  var count: Int {
    if case .number(let number) = self { Int(min(max(number, 0), 10_000)) } else { 0 }
  }

  /// The member of a list; null outside.
  subscript(index: Int) -> PandocValue {
    if case .list(let values) = self, values.indices.contains(index) {
      values[index]
    } else {
      .null
    }
  }

  package subscript(key: String) -> PandocValue {
    if case .object(let object) = self { object[key] ?? .null } else { .null }
  }
}

extension PandocValue: Codable {
  package init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    // Nodes are objects that hold texts and lists; a refused try costs.
    if let object = try? value.decode([String: PandocValue].self) {
      self = .object(object)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([PandocValue].self) {
      self = .list(list)
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if value.decodeNil() {
      self = .null
    } else {
      throw DecodingError.dataCorruptedError(in: value, debugDescription: "no value of JSON")
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .flag(let flag): try container.encode(flag)
    case .number(let number):
      if let whole = Int(exactly: number) {
        try container.encode(whole)
      } else {
        try container.encode(number)
      }
    case .text(let text): try container.encode(text)
    case .list(let values): try container.encode(values)
    case .object(let object): try container.encode(object)
    }
  }
}

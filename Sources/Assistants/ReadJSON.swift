import CharterModel
import FoundationEssentials

/// A JSON text as it was read: what comes in is anybody's, so that each use says what it expects.
indirect enum ReadJSON: Decodable, Sendable {
  case null
  case flag(Bool)
  case whole(Int)
  case number(Double)
  case text(String)
  case list([ReadJSON])
  case object([String: ReadJSON])

  /// Nil for what is no JSON, or nested past all use.
  init?(_ bytes: [UInt8]) {
    guard let value = try? JSONDecoder().decode(ReadJSON.self, from: Data(bytes)) else {
      return nil
    }
    self = value
  }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let whole = try? value.decode(Int.self) {
      self = .whole(whole)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([ReadJSON].self) {
      self = .list(list)
    } else {
      self = .object(try value.decode([String: ReadJSON].self))
    }
  }

  subscript(name: String) -> ReadJSON? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }

  /// The id of a request, as it is given back; nil for what is none.
  var id: JSONValue? {
    switch self {
    case .text(let text): .text(text)
    case .whole(let number): .number(number)
    default: nil
    }
  }
}

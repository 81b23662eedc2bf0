import CharterModel
import Markdown

/// A header's values without their places, as they are compared before and after a change.
struct HeaderValue {
  indirect enum Value: Equatable {
    case text(String, isQuoted: Bool)
    case list([Value])
    case pairs([(key: String, value: Value)])

    static func == (one: Value, other: Value) -> Bool {
      switch (one, other) {
      case (.text(let one, let isQuoted), .text(let other, let otherQuoted)):
        one.hasSameBytes(as: other) && isQuoted == otherQuoted
      case (.list(let one), .list(let other)): one == other
      case (.pairs(let one), .pairs(let other)):
        one.count == other.count
          && zip(one, other).allSatisfy { $0.key.hasSameBytes(as: $1.key) && $0.value == $1.value }
      default: false
      }
    }
  }

  private(set) var entries: [(key: String, value: Value)]
  /// The values that were changed: how they are written is theirs alone.
  private var changed: [[ValueStep]] = []

  init(_ entries: [(key: YAMLNode, value: YAMLNode)]) {
    self.entries = entries.map { ($0.key.scalar ?? "?", Self.value(of: $0.value)) }
  }

  private static func value(of node: YAMLNode) -> Value {
    switch node.content {
    case .scalar(let text, let isQuoted): .text(text, isQuoted: isQuoted)
    case .sequence(let items): .list(items.map(value))
    case .mapping(let pairs):
      .pairs(pairs.map { ($0.key.scalar ?? "?", value(of: $0.value)) })
    }
  }

  mutating func apply(_ expectation: ValueExpectation) {
    switch expectation {
    case .added(let key, let text):
      entries.append((key, .text(text, isQuoted: false)))
      changed.append([.key(key)])
    case .gone(let key): entries.removeAll { $0.key == key }
    case .set(let path, let text):
      change(path) { _ in .text(text, isQuoted: false) }
      changed.append(path)
    case .appended(let path, let text):
      var count = 0
      change(path) { value in
        guard case .list(let items) = value else { return value }
        count = items.count
        return .list(items + [.text(text, isQuoted: false)])
      }
      changed.append(path + [.item(count)])
    case .removed(let path, let index):
      change(path) { value in
        guard case .list(var items) = value, items.indices.contains(index) else { return value }
        items.remove(at: index)
        return .list(items)
      }
    }
  }

  private mutating func change(_ path: [ValueStep], _ body: (Value) -> Value) {
    guard case .pairs(let pairs) = Self.changed(.pairs(entries), path[...], body) else { return }
    entries = pairs
  }

  private static func changed(
    _ value: Value, _ path: ArraySlice<ValueStep>, _ body: (Value) -> Value
  ) -> Value {
    guard let step = path.first else { return body(value) }
    switch (step, value) {
    case (.key(let name), .pairs(var pairs)):
      for index in pairs.indices where pairs[index].key == name {
        pairs[index].value = changed(pairs[index].value, path.dropFirst(), body)
      }
      return .pairs(pairs)
    case (.item(let number), .list(var items)) where items.indices.contains(number):
      items[number] = changed(items[number], path.dropFirst(), body)
      return .list(items)
    default: return value
    }
  }

  /// The first key whose value is not as expected; nil if all are.
  func difference(from found: HeaderValue) -> String? {
    var (one, other) = (self, found)
    // Quotation marks that a changed value took on say nothing.
    for path in changed {
      let plain: (Value) -> Value = { value in
        if case .text(let text, _) = value { .text(text, isQuoted: false) } else { value }
      }
      one.change(path, plain)
      other.change(path, plain)
    }
    for (index, entry) in one.entries.enumerated() {
      guard index < other.entries.count, other.entries[index].key.hasSameBytes(as: entry.key),
        other.entries[index].value == entry.value
      else { return entry.key }
    }
    return other.entries.count > one.entries.count ? other.entries[one.entries.count].key : nil
  }
}

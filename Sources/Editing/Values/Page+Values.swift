import CharterModel
import Markdown

/// What a header is to be after a change.
enum ValueExpectation {
  case set([ValueStep], String)
  case added(String, String)
  case gone(String)
  case appended([ValueStep], String)
  case removed([ValueStep], Int)
}

extension Page {
  func placeValue(_ piece: Piece, _ path: [ValueStep]) -> Placing {
    guard let value = values[path] else {
      let isThere = values.readOnly.contains(path)
      return isThere ? .refused(.readOnly(piece.unit)) : .moved(theirs: nil)
    }
    let range = moved(value.range)
    guard file[range].elementsEqual(piece.old) else { return .moved(theirs: value.text) }
    if piece.new.hasSameBytes(as: value.text) {
      return .placed(
        PlacedPiece(forms: [ByteEdit(range, piece.old)], value: .set(path, value.text)))
    }
    let text = InsertedText.normalized(piece.new, insteadOf: value.text)
    let isItem = if case .item? = path.last { true } else { false }
    let forms = ScalarWriter.forms(
      of: text, style: value.style, isInBrackets: value.isInBrackets, isItem: isItem)
    return .placed(
      PlacedPiece(forms: forms.map { ByteEdit(range, $0) }, value: .set(path, text)))
  }

  func placeKey(_ name: String, _ piece: Piece) -> Placing {
    let key = InsertedText.normalized(name, insteadOf: "")
    guard ScalarWriter.mayBePlain(key, isInBrackets: true) else {
      return .refused(.unwritable(name))
    }
    let own = parsed.frontMatter.entries.first { $0.key.scalar.map { $0 == key } ?? false }
    if let own { return .moved(theirs: own.value.scalar) }
    let text = InsertedText.normalized(piece.new, insteadOf: "")
    let forms = ScalarWriter.forms(of: text, style: .absent, isInBrackets: false, isItem: false)
    let ending = LineEnding.nearest(to: mark, in: file)
    let dashes = Array("---".utf8) + ending
    guard let place = values.newKey else {
      guard parsed.frontMatter.end == 0, parsed.unreadLine == nil else {
        return .refused(.readOnly(piece.unit))
      }
      let edits = forms.map { form in
        ByteEdit(mark..<mark, dashes + Array((key + ":").utf8) + form + ending + dashes)
      }
      return .placed(PlacedPiece(forms: edits, value: .added(key, text)))
    }
    let offset = place.offset + mark
    let edits = forms.map { form in
      ByteEdit(offset..<offset, place.indent + Array((key + ":").utf8) + form + ending)
    }
    return .placed(PlacedPiece(forms: edits, value: .added(key, text)))
  }

  /// A key goes with its line, if it has one to itself: a comment beside it would go too.
  func placeRemoval(_ name: String, _ piece: Piece) -> Placing {
    guard let value = values[[.key(name)]] else {
      let isThere = values.readOnly.contains([.key(name)])
      return isThere ? .refused(.readOnly(piece.unit)) : .moved(theirs: nil)
    }
    guard file[moved(value.range)].elementsEqual(piece.old) else {
      return .moved(theirs: value.text)
    }
    let text = parsed.source.bytes
    let start = text[..<value.range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let before = String(decoding: text[start..<value.range.lowerBound], as: UTF8.self)
    guard before.trimmed.hasSuffix(":"), before.trimmed.dropLast().trimmed == name,
      let feed = text[value.range.upperBound...].firstIndex(of: 0x0A),
      text[value.range.upperBound..<feed].allSatisfy(\.isASCIISpace)
    else { return .refused(.readOnly(piece.unit)) }
    let edit = ByteEdit(moved(start..<(feed + 1)), [])
    return .placed(PlacedPiece(forms: [edit], value: .gone(name)))
  }

  /// Nil where the key has no value of its own line.
  package func piece(withoutKey name: String) -> Piece? {
    values[[.key(name)]].map { value in
      let range = moved(value.range)
      return Piece(.withoutKey(name), range: range, old: Array(file[range]), new: "")
    }
  }

  func placeList(_ change: ValueMap.ListChange, _ path: [ValueStep], _ piece: Piece) -> Placing {
    guard let list = values.lists.first(where: { $0.path == path }) else {
      return .refused(.readOnly(piece.unit))
    }
    // What the list held says whether it is the one that was seen.
    let items = (0..<list.count).map { values[path + [.item($0)]]?.text ?? "" }
    guard Array(items.joined(separator: "\n").utf8) == piece.old else {
      return .moved(theirs: items.joined(separator: "\n"))
    }
    var change = change
    if case .append(let word) = change {
      change = .append(InsertedText.normalized(word, insteadOf: ""))
    }
    let ending = LineEnding.nearest(to: mark, in: file)
    guard
      let (range, forms) = values.forms(
        of: change, in: list, of: parsed.source.bytes, ending: ending)
    else { return .refused(.readOnly(piece.unit)) }
    let value: ValueExpectation =
      switch change {
      case .append(let word): .appended(path, word)
      case .remove(let index): .removed(path, index)
      }
    return .placed(PlacedPiece(forms: forms.map { ByteEdit(moved(range), $0) }, value: value))
  }

  private func moved(_ range: Range<Int>) -> Range<Int> {
    (range.lowerBound + mark)..<(range.upperBound + mark)
  }

  /// The piece that changes a list, whose old bytes are its items, a line each.
  package func piece(list path: [ValueStep], _ change: ValueMap.ListChange) -> Piece? {
    guard let list = values.lists.first(where: { $0.path == path }) else { return nil }
    let items = (0..<list.count).map { values[path + [.item($0)]]?.text ?? "" }
    let old = Array(items.joined(separator: "\n").utf8)
    return switch change {
    case .append(let word): Piece(.append(path), range: 0..<0, old: old, new: word)
    case .remove(let item): Piece(.remove(path, item: item), range: 0..<0, old: old, new: "")
    }
  }
}

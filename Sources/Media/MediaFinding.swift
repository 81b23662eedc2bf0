import Diagnosis

/// Something to say of a media file, with its place in the file where it has lines.
package struct MediaFinding: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// It could run code, or load something from outside.
    case danger(MediaDanger)
    /// It cannot be read.
    case fault(MediaFault)
    /// Parts that few would miss are not published.
    case leftOut([String])
    /// What the photograph said of itself is not published.
    case metadata(Set<MediaMetadata>)
    /// A cell that a spreadsheet would compute is published as text.
    case formula(String)
  }

  package var kind: Kind
  package var line = 1
  package var column = 1
  package var excerpt: String?

  init(_ kind: Kind) { self.kind = kind }

  init(_ kind: Kind, atByte offset: Int, of source: SourceText) {
    self.kind = kind
    let position = source.position(ofByte: min(offset, source.bytes.count))
    (line, column) = (position.line, position.column)
    excerpt = source.excerpt(position.line).flatMap { $0.utf8.count > 400 ? nil : $0 }
  }
}

/// What could run code, or load something from outside, when a file is shown or opened.
package enum MediaDanger: Sendable, Hashable {
  case element(String)
  case attribute(String)
  case outsideReference(String)
  case declaration
}

/// Why a drawing cannot be read.
package enum MediaFault: Sendable, Hashable {
  /// Its bytes are a picture of another format.
  case otherFormat(MediaFacts.Format)
  case notXML
  /// By the name of its first element.
  case notSVG(String)
  case noNamespace
  case notUTF8
  case encoding(String)
  /// `&` that begins no known character.
  case ampersand
  /// An element that is not closed where it must be, by its name.
  case tags(String)
  case prefix(String)
  case repeatedAttribute(String)
  case malformed
  case tooComplex
}

/// What a photograph may say beside its picture.
package enum MediaMetadata: String, Sendable, Hashable, CaseIterable {
  case place, names, device, date, text
}

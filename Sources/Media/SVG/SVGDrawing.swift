import Diagnosis

/// An author's drawing: parsed, kept as far as ``SVGVocabulary`` allows, written again.
struct SVGDrawing {
  private(set) var size: PixelSize?
  /// Nil if it cannot be read.
  private(set) var bytes: [UInt8]?
  private(set) var findings: [MediaFinding] = []

  /// A file of this size takes a browser seconds to draw.
  private static let largest = 16 << 20
  private static let mostFindings = 20

  init(_ file: [UInt8]) {
    if let format = MediaFacts.Format.signed(file) {
      findings = [MediaFinding(.fault(.otherFormat(format)))]
      return
    }
    guard file.count <= Self.largest else {
      findings = [MediaFinding(.fault(.tooComplex))]
      return
    }
    do {
      try read(XMLText(file))
    } catch {
      place([(.fault(error.fault), error.offset)], in: error.bytes)
    }
  }

  private mutating func read(_ text: XMLText) {
    switch XMLParser.pieces(of: text.bytes) {
    case .failure(.fault(let fault, let offset)):
      place([(.fault(fault), offset)], in: text.bytes)
    case .failure(.declaration(let offset)):
      place([(.danger(.declaration), offset)], in: text.bytes)
    case .success(let pieces):
      guard case .open(let root)? = pieces.first(where: \.isElement) else { return }
      guard root.name == "svg", root.namespace == SVGVocabulary.namespace else {
        let fault: MediaFault =
          root.name == "svg" && root.namespace.isEmpty
          ? .noNamespace : .notSVG(root.writtenName)
        return place([(.fault(fault), root.source.lowerBound)], in: text.bytes)
      }
      var review = SVGReview(text.bytes)
      review.read(pieces)
      guard !SVGExpansion.isTooLarge(review.kept) else {
        return place([(.fault(.tooComplex), root.source.lowerBound)], in: text.bytes)
      }
      var writer = SVGWriter(text.bytes, declaration: text.declaration)
      writer.write(review.kept)
      bytes = writer.bytes
      size = Self.size(root)
      place(review.findings.map { (.danger($0.danger), $0.offset) }, in: text.bytes)
      if !review.leftOut.isEmpty {
        findings.append(MediaFinding(.leftOut(review.leftOut.sorted())))
      }
    }
  }

  private mutating func place(_ found: [(MediaFinding.Kind, Int)], in text: [UInt8]) {
    guard !found.isEmpty else { return }
    let source = SourceText(path: "", bytes: text)
    findings += found.prefix(Self.mostFindings).map { kind, offset in
      MediaFinding(kind, atByte: offset, of: source)
    }
  }

  private static func size(_ root: XMLElement) -> PixelSize? {
    func value(_ name: String) -> String? {
      root.attributes.first { $0.name == name && $0.prefix.isEmpty }?.value.trimmed
    }
    func length(_ name: String) -> Int? {
      guard let value = value(name) else { return nil }
      let digits = value.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      let unit = value.dropFirst(digits.count)
      guard unit.isEmpty || unit == "px" else { return nil }
      return Double(digits).flatMap { (1...100_000).contains($0) ? Int($0.rounded()) : nil }
    }
    if let width = length("width"), let height = length("height") {
      return PixelSize(width: width, height: height)
    }
    let box = (value("viewBox") ?? "").split { " ,\n\t".contains($0) }.compactMap { Double($0) }
    guard box.count == 4, (1...100_000).contains(box[2]), (1...100_000).contains(box[3]) else {
      return nil
    }
    return PixelSize(width: Int(box[2].rounded()), height: Int(box[3].rounded()))
  }
}

extension XMLPiece {
  var isElement: Bool { if case .open = self { true } else { false } }
}

import CXML

/// XML by libxml2: a well-formed document becomes the list of its pieces, in their order.
///
/// Nothing is fetched, no entity is expanded but the five of XML itself, and a document type that
/// declares anything ends the reading. What a parser of this kind takes quadratic time for (an
/// element with very many attributes) is refused before it begins.
enum XMLParser {
  enum Failure: Error {
    /// A fault at a byte of the text.
    case fault(MediaFault, offset: Int)
    /// A document type with declarations of its own.
    case declaration(offset: Int)
  }

  /// - Parameter text: UTF-8, without a declaration of its encoding.
  static func pieces(of text: [UInt8]) -> Result<[XMLPiece], Failure> {
    if let crowded = XMLTag.crowdedTag(in: text) {
      return .failure(.fault(.tooComplex, offset: crowded))
    }
    _ = isReady
    let reading = XMLReading(text)
    text.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        guard let context = xmlCreateMemoryParserCtxt(characters.baseAddress, Int32(text.count))
        else { return }
        defer { xmlFreeParserCtxt(context) }
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
        context.pointee.sax.pointee = handler
        context.pointee.userData = Unmanaged.passUnretained(reading).toOpaque()
        reading.context = context
        reading.isWhole = xmlParseDocument(context) == 0
        reading.context = nil
      }
    }
    if let failure = reading.failure { return .failure(failure) }
    guard reading.isWhole, !reading.pieces.isEmpty else {
      return .failure(.fault(.notXML, offset: 0))
    }
    return .success(reading.pieces)
  }

  /// libxml2 must begin on one thread.
  private static let isReady: Void = xmlInitParser()

  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { context, name, prefix, uri, spaces, _, count, _, values in
      XMLReading.of(context)?.open(name, prefix, uri, spaces > 0, count, values)
    }
    handler.endElementNs = { context, _, _, _ in XMLReading.of(context)?.close() }
    handler.characters = { context, text, count in XMLReading.of(context)?.add(text, count) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.comment = { context, text in XMLReading.of(context)?.comment(text) }
    handler.processingInstruction = { context, name, _ in
      XMLReading.of(context)?.instruction(name)
    }
    handler.internalSubset = { context, _, _, _ in XMLReading.of(context)?.documentType() }
    handler.reference = { context, _ in XMLReading.of(context)?.fail(.ampersand) }
    handler.serror = { context, error in
      guard let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
      XMLReading.of(context)?.fail(MediaFault(error.pointee))
    }
    return handler
  }
}

/// What libxml2 has told so far. A class, because C hands it on as a pointer.
private final class XMLReading {
  let text: [UInt8]
  var pieces: [XMLPiece] = []
  var failure: XMLParser.Failure?
  var isWhole = false
  var context: xmlParserCtxtPtr?
  private var depth = 0

  /// Deeper than any drawing program goes, and far from the end of the stack.
  private static let deepest = 200
  /// A drawing of a city has some ten thousand pieces.
  private static let most = 1_000_000

  init(_ text: [UInt8]) { self.text = text }

  static func of(_ pointer: UnsafeMutableRawPointer?) -> XMLReading? {
    pointer.map { Unmanaged<XMLReading>.fromOpaque($0).takeUnretainedValue() }
  }

  /// How many bytes libxml2 has read.
  private var offset: Int {
    guard let context else { return 0 }
    return min(max(Int(xmlByteConsumed(context)), 0), text.count)
  }

  func fail(_ fault: MediaFault) {
    // The parser notices a bare `&` at what follows it.
    let place = fault == .ampersand ? text[..<offset].lastIndex(of: UInt8(ascii: "&")) : nil
    stop(.fault(fault, offset: place ?? offset))
  }

  private func stop(_ reason: XMLParser.Failure) {
    if failure == nil { failure = reason }
    if let context { xmlStopParser(context) }
  }

  private func append(_ piece: XMLPiece) {
    guard failure == nil else { return }
    if pieces.count >= Self.most { return fail(.tooComplex) }
    pieces.append(piece)
  }

  func open(
    _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
    _ uri: UnsafePointer<xmlChar>?, _ declares: Bool, _ count: Int32,
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    depth += 1
    if depth > Self.deepest { return fail(.tooComplex) }
    var attributes: [XMLAttribute] = []
    attributes.reserveCapacity(Int(count))
    for number in 0..<Int(count) {
      guard let values, let start = values[number * 5 + 3], let end = values[number * 5 + 4]
      else { continue }
      attributes.append(
        XMLAttribute(
          name: Self.string(values[number * 5]), prefix: Self.string(values[number * 5 + 1]),
          namespace: Self.string(values[number * 5 + 2]),
          value: String(
            decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)))
    }
    let end = offset
    let start = text[..<end].lastIndex(of: UInt8(ascii: "<")) ?? end
    append(
      .open(
        XMLElement(
          name: Self.string(name), prefix: Self.string(prefix), namespace: Self.string(uri),
          attributes: attributes, source: start..<end)))
  }

  func close() {
    depth -= 1
    append(.close)
  }

  func add(_ characters: UnsafePointer<xmlChar>?, _ count: Int32) {
    let added = String(
      decoding: UnsafeBufferPointer(start: characters, count: Int(max(count, 0))), as: UTF8.self)
    // Taken out first, so that a long text grows where it stands.
    if case .text? = pieces.last, case .text(var text)? = pieces.popLast() {
      text += added
      append(.text(text))
    } else {
      append(.text(added))
    }
  }

  func comment(_ characters: UnsafePointer<xmlChar>?) {
    append(.comment(Self.string(characters), end: offset))
  }

  func instruction(_ name: UnsafePointer<xmlChar>?) {
    append(.instruction(Self.string(name), end: offset))
  }

  func documentType() {
    let end = offset
    if end < text.count, text[end] == UInt8(ascii: "[") {
      stop(.declaration(offset: text[..<end].lastIndex(of: UInt8(ascii: "<")) ?? end))
    } else {
      append(.documentType)
    }
  }

  private static func string(_ characters: UnsafePointer<xmlChar>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }
}

extension MediaFault {
  /// What libxml2 found wrong, as far as an author can do something about it.
  fileprivate init(_ error: xmlError) {
    let name = error.str1.map { String(cString: $0) } ?? ""
    self =
      switch xmlParserErrors(UInt32(max(error.code, 0))) {
      case XML_ERR_NAME_REQUIRED, XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_UNDECLARED_ENTITY,
        XML_WAR_UNDECLARED_ENTITY, XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_HEX_CHARREF,
        XML_ERR_INVALID_DEC_CHARREF:
        .ampersand
      case XML_ERR_TAG_NAME_MISMATCH, XML_ERR_TAG_NOT_FINISHED, XML_ERR_GT_REQUIRED,
        XML_ERR_LTSLASH_REQUIRED:
        .tags(name)
      case XML_NS_ERR_UNDEFINED_NAMESPACE: .prefix(name)
      case XML_ERR_ATTRIBUTE_REDEFINED: .repeatedAttribute(name)
      case XML_ERR_DOCUMENT_EMPTY: .notXML
      default: .malformed
      }
  }
}

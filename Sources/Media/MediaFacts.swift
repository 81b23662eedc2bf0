import Diagnosis

/// What a media file is, read from its own bytes and not from its name.
///
/// This stage (`Media`) knows file formats; it opens no file.
package struct MediaFacts: Sendable, Hashable {
  package enum Format: String, Sendable, CaseIterable {
    case png = "PNG"
    case jpeg = "JPEG"
    case gif = "GIF"
    case webp = "WebP"
    case svg = "SVG"
    case pdf = "PDF"
    case zip = "ZIP"
    case woff2 = "WOFF2"
    case mp4 = "MP4"
    case webm = "WebM"
    case avif = "AVIF"
    case heic = "HEIC"
    case mov = "MOV"
    case m4a = "M4A"
    case other = "—"

    /// The extensions under which the format is at home.
    package var extensions: [String] {
      switch self {
      case .png: ["png"]
      case .jpeg: ["jpg", "jpeg", "jfif"]
      case .gif: ["gif"]
      case .webp: ["webp"]
      case .svg: ["svg"]
      case .pdf: ["pdf"]
      case .zip: ["zip", "docx", "xlsx", "pptx", "odt", "ods", "odp", "epub"]
      case .woff2: ["woff2"]
      case .mp4: ["mp4", "m4v"]
      case .webm: ["webm"]
      // Under these extensions several brands are at home.
      case .avif, .heic, .mov, .m4a, .other: []
      }
    }

    /// Whether it is an image whose insides are read: its size, and what is taken out of it.
    package var isImage: Bool {
      switch self {
      case .png, .jpeg, .gif, .webp, .svg: true
      default: false
      }
    }

    /// Whether browsers have a player for it.
    package var isVideo: Bool { self == .mp4 || self == .webm }

    /// - Parameter ending: the extension under which the file is published. A drawing is what is
    ///   called one: under another name it is markup, or text.
    init(of bytes: [UInt8], ending: String) {
      self = Self.signed(bytes) ?? (ending == "svg" || bytes.isDrawing ? .svg : .other)
    }

    /// What the first bytes of a file say that has a signature.
    static func signed(_ bytes: [UInt8]) -> Format? {
      if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
      if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
      if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) { return .gif }
      if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
        return .webp
      }
      if bytes.starts(with: "%PDF-".utf8) { return .pdf }
      if bytes.starts(with: "wOF2".utf8) { return .woff2 }
      if bytes.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) { return .webm }
      if bytes.dropFirst(4).starts(with: "ftyp".utf8) { return ofBrand(bytes) }
      return bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) ? .zip : nil
    }

    /// The ISO base media file format (ISO/IEC 14496-12) holds images, films and sounds of many kinds:
    /// its major brand says which. Only what is of MPEG-4 plays in browsers as it.
    private static func ofBrand(_ bytes: [UInt8]) -> Format {
      switch String(decoding: bytes.dropFirst(8).prefix(4), as: UTF8.self) {
      case "avif", "avis": .avif
      case "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs": .heic
      // An image by its codec's brand, which stands among those it is compatible with.
      case "mif1", "msf1":
        bytes.prefix(64).firstRange(of: Array("avif".utf8)) != nil ? .avif : .heic
      case "qt  ": .mov
      case "M4A ", "M4B ", "M4P ", "F4A ", "F4B ": .m4a
      case let brand where films.contains(String(brand.prefix(3))): .mp4
      default: .other
      }
    }

    /// How brands of films begin.
    private static let films: Set<String> = [
      "iso", "mp4", "avc", "3gp", "3g2", "M4V", "F4V", "f4v", "MSN", "das", "mmp",
    ]
  }

  package var format: Format
  package var size: PixelSize?
  /// Of what is published, in bytes.
  package var weight: Int
  /// With which a drawing paints.
  package var colours: Set<Colour> = []
  /// What is to be said of it.
  package var findings: [MediaFinding]
  /// Why its name or its type keeps it from being published.
  package var refusal: NameRefusal?
  /// Whether some form of it may be published.
  package var isPublishable: Bool
  /// The print that a PDF says its document has, in 64 digits (``PaperPrint``).
  package var print: String?

  /// - Parameters:
  ///   - bytes: the file; its first bytes do unless ``needsAllBytes(_:named:)``.
  ///   - weight: of the file.
  ///   - name: the file's name, by which browsers and servers go.
  package init(of bytes: [UInt8], weight: Int, named name: String) {
    let published = PublishedMedia(of: bytes, named: name)
    format = published.format
    size = published.size
    findings = published.findings
    isPublishable = published.bytes != nil
    print = format == .pdf ? PaperPrint.digits(in: bytes) : nil
    if published.format == .svg, let drawing = published.bytes {
      colours = DrawingColours.all(in: drawing)
    }
    let publishedName = PublishedName(name)
    let isBroken =
      !isPublishable && format.isImage && format != .svg && publishedName.ending != "svg"
    refusal =
      publishedName.refusal(of: bytes, published.format) ?? (isBroken ? .noPicture : nil)
    self.weight =
      Self.needsAllBytes(format, named: name) ? published.bytes?.count ?? weight : weight
  }

  /// What people call a file of that name: a presentation is no « ZIP » to who opens it.
  package func typeName(of name: String) -> String {
    let ending = PublishedName(name).ending
    switch format {
    case .zip, .pdf, .other: return ending.isEmpty ? format.rawValue : ending.uppercased()
    default: return format.rawValue
    }
  }

  /// Whether more of a file that begins so must be read than its first bytes: of an image and a
  /// table another form is published.
  package static func needsAllBytes(_ start: [UInt8], named name: String) -> Bool {
    needsAllBytes(Format(of: start, ending: PublishedName(name).ending), named: name)
  }

  private static func needsAllBytes(_ format: Format, named name: String) -> Bool {
    format.isImage
      || CellFormulas.areLookedFor(in: format, ending: PublishedName(name).ending)
  }

  /// The first thing that could run code or load something.
  package var danger: MediaDanger? {
    findings.lazy.compactMap { if case .danger(let danger) = $0.kind { danger } else { nil } }.first
  }
}

extension [UInt8] {
  /// Whether it begins as a drawing does.
  fileprivate var isDrawing: Bool {
    guard beginsAsMarkup else { return false }
    let start = prefix(4096)
    return start.indices.contains { start[$0...].starts(with: "<svg".utf8) }
  }

  /// Whether the first character is `<`, behind blanks and a byte order mark.
  var beginsAsMarkup: Bool {
    let marks: [[UInt8]] = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
    let mark = marks.first { starts(with: $0) }?.count ?? 0
    return dropFirst(mark).first { $0 > 0x20 } == UInt8(ascii: "<")
  }
}

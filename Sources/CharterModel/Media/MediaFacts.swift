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
      case .other: []
      }
    }

    package var isImage: Bool {
      switch self {
      case .png, .jpeg, .gif, .webp, .svg: true
      case .pdf, .zip, .other: false
      }
    }
  }

  package var format: Format
  package var size: PixelSize?
  /// In bytes.
  package var weight: Int
  /// Why a file is not safe to show or to open.
  package var danger: MediaDanger?

  /// - Parameters:
  ///   - bytes: the file's first bytes; all of them for SVG.
  ///   - name: the file's name, by which browsers and servers go.
  package init(of bytes: [UInt8], weight: Int, named name: String? = nil) {
    self.weight = weight
    format = Self.format(of: bytes)
    switch format {
    case .png: size = bytes.pngSize
    case .gif: size = bytes.gifSize
    case .jpeg: size = bytes.jpegSize
    case .webp: size = bytes.webpSize
    case .svg:
      let svg = SVGInspection(bytes)
      size = svg.size
      danger = svg.danger
    case .pdf, .zip, .other: size = nil
    }
    if let name, PageLikeFile.matches(name, bytes, format) { danger = .page }
  }

  private static func format(of bytes: [UInt8]) -> Format {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) { return .gif }
    if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      return .webp
    }
    if bytes.starts(with: "%PDF-".utf8) { return .pdf }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .zip }
    return SVGInspection.looksLikeSVG(bytes) ? .svg : .other
  }
}

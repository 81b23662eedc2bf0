/// What leaves the house of a media file: never more than the picture. Drawings are written again
/// from what is allowed in them; photographs lose what they say of places, people and devices; cells
/// of a table that a spreadsheet would compute are text.
///
/// Site, kits and preview publish this form alone. It depends on nothing but the file.
package struct PublishedMedia: Sendable {
  package let format: MediaFacts.Format
  package let size: PixelSize?
  /// Nil if nothing of it may be published.
  package let bytes: [UInt8]?
  package let findings: [MediaFinding]

  /// - Parameters:
  ///   - file: all bytes, or the first ones of a file that is no image.
  ///   - name: the name in the author's folder.
  package init(of file: [UInt8], named name: String) {
    let published = PublishedName(name)
    let format = MediaFacts.Format(of: file, ending: published.ending)
    self.format = format
    guard published.refusal(of: file, format) == nil else {
      (size, bytes, findings) = (nil, nil, [])
      return
    }
    switch published.ending == "svg" ? .svg : format {
    case .svg:
      let drawing = SVGDrawing(file)
      (size, bytes, findings) = (drawing.size, drawing.bytes, drawing.findings)
    case .png, .jpeg, .gif, .webp:
      let picture = StrippedPicture(file, format)
      size = file.size(as: format)
      // Of a broken file nothing may be left that is a picture.
      bytes = MediaFacts.Format.signed(picture.bytes) == format ? picture.bytes : nil
      findings = picture.found.isEmpty ? [] : [MediaFinding(.metadata(picture.found))]
    case .other where CellFormulas.areLookedFor(in: format, ending: published.ending):
      let formulas = CellFormulas(in: file)
      (size, bytes, findings) = (nil, formulas.disarmed(file), formulas.findings(in: file))
    case .pdf, .zip, .woff2, .mp4, .webm, .avif, .heic, .mov, .m4a, .other:
      (size, bytes, findings) = (nil, file, [])
    }
  }

  /// The bytes to publish of a file that was read just now.
  package static func bytes(of file: [UInt8], named name: String) -> [UInt8]? {
    PublishedMedia(of: file, named: name).bytes
  }
}

extension [UInt8] {
  func size(as format: MediaFacts.Format) -> PixelSize? {
    switch format {
    case .png: pngSize
    case .gif: gifSize
    case .jpeg: jpegSize
    case .webp: webpSize
    case .svg, .pdf, .zip, .woff2, .mp4, .webm, .avif, .heic, .mov, .m4a, .other: nil
    }
  }
}

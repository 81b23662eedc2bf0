import CharterModel
import Diagnosis
import Disk
import Foundation
import Markdown
import Requests
import Website

/// A file for a works council as one page of HTML that needs no other file, and the same as a PDF.
package struct ConsultationExport {
  package let document: ConsultationDocument
  /// What its files are called, without the ending: `charte-3.1-consultation`.
  package let name: String
  private let folder: String

  init(_ document: ConsultationDocument, named name: String, from source: SourceFolder) {
    self.document = document
    self.name = name
    folder = source.contentFolder
  }

  /// The page, with its pictures and typefaces in it.
  ///
  /// - Throws: ``FileError``, or ``PaperExport/OutsideRequest`` if the page would fetch anything.
  package func html() throws -> [UInt8] {
    let plain = String(decoding: document.paper.html, as: UTF8.self)
    // In text a quotation mark is written as an entity: only addresses of files stand like this.
    let address = /(?<before>src="|url\(")(?<address>[^"]+)"/
    var embedded: [String: String] = [:]
    for match in plain.matches(of: address) {
      let name = String(match.address)
      guard embedded[name] == nil, let path = document.paper.media[name] else { continue }
      let bytes = try MediaReader.published(path, from: folder)
      embedded[name] = "data:\(Self.type(of: path));base64,\(Data(bytes).base64EncodedString())"
    }
    let page = Array(
      plain.replacing(address) { match in
        "\(match.before)\(embedded[String(match.address)] ?? String(match.address))\""
      }.utf8)
    if let request = ExternalRequests.found(in: page, named: "document.html").first {
      throw PaperExport.OutsideRequest(address: request.address)
    }
    return page
  }

  /// The page set in pages of paper.
  ///
  /// - Throws: ``Converter/Failure`` or ``FileError``.
  package func pdf(of html: [UInt8]) throws -> [UInt8] {
    try PaperExport.pages(of: html, identifier: document.paper.print, title: document.paper.title)
  }

  private static func type(of path: String) -> String {
    switch path.lowercased().split(separator: ".").last {
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "gif": "image/gif"
    case "webp": "image/webp"
    case "avif": "image/avif"
    case "woff2": "font/woff2"
    default: "image/jpeg"
    }
  }
}

extension Build {
  /// The file for a works council on a version of a document. The site was checked before
  /// (``check()``).
  ///
  /// - Parameters:
  ///   - id: the document's, in any case; nil if there is only one.
  ///   - earlier: the version that it is compared with; that before it if none is named.
  /// - Returns: nil if the site has no such document, or several and none is named.
  /// - Throws: ``ConsultationDocument/Refusal`` or ``FileError``.
  package func consultation(
    on version: String, of id: String?, from earlier: String?
  ) throws -> ConsultationExport? {
    guard let site else { return nil }
    let charter = site.plan.charter
    let documents = charter.records(of: CharterDocument.kind)
    let named = id.map { id in
      documents.first { charter.pages[$0].recordID?.lowercased() == id.lowercased() }
    }
    guard let document = named ?? (documents.count == 1 ? documents.first : nil) else { return nil }
    let made = try site.consultation(on: version, ofDocument: document, from: earlier)
    return ConsultationExport(
      made, named: charter.consultationName(of: document, version: made.new),
      from: try SourceFolder(options.source))
  }
}

extension Charter {
  /// `charte-3.1-consultation`.
  fileprivate func consultationName(of document: Int, version: String) -> String {
    let words = [pages[document].recordID ?? ""] + [version]
    let parts = words.map { word in
      word.split(separator: ".").map { Slug.make(String($0)) }.filter { !$0.isEmpty }
        .joined(separator: ".")
    }
    return (parts.filter { !$0.isEmpty } + ["consultation"]).joined(separator: "-")
  }
}

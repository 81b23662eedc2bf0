import CharterModel
import Diagnosis
import Disk
import Requests
import Website

/// A document becomes a PDF: the site writes it as one file of HTML, WeasyPrint sets it in pages. The
/// same folder gives the same bytes, whatever the day.
package struct PaperExport {
  /// Something on the page would be fetched from elsewhere: the program is then not run at all.
  package struct OutsideRequest: Error { package let address: String }

  private let paper: PaperDocument
  private let folder: String

  /// - Parameter source: where the site's files are.
  package init(_ paper: PaperDocument, from source: SourceFolder) {
    self.paper = paper
    folder = source.contentFolder
  }

  /// The bytes of the PDF.
  ///
  /// - Throws: ``Converter/Failure``, ``FileError`` or ``OutsideRequest``.
  package func pdf() throws -> [UInt8] {
    if let request = ExternalRequests.found(in: paper.html, named: "document.html").first {
      throw OutsideRequest(address: request.address)
    }
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    for (address, path) in shownFiles {
      let place = scratch.path + "/" + address
      try FileSystem.makeFolders(ContentPath.folder(of: place))
      try FileSystem.write(try MediaReader.published(path, from: folder), toNew: place)
    }
    // By its identifier the site knows which text a file holds (``PaperPrint``).
    return try Self.pages(
      of: paper.html, identifier: paper.identifier, title: paper.title, in: scratch)
  }

  /// A page of HTML that needs no other file, set in pages of paper.
  ///
  /// - Throws: ``Converter/Failure`` or ``FileError``.
  static func pages(of html: [UInt8], identifier: String, title: String) throws -> [UInt8] {
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    return try pages(of: html, identifier: identifier, title: title, in: scratch)
  }

  private static func pages(
    of html: [UInt8], identifier: String, title: String, in scratch: ScratchFolder
  ) throws -> [UInt8] {
    let (page, result) = (scratch.path + "/document.html", scratch.path + "/document.pdf")
    try FileSystem.write(html, toNew: page)
    _ = try Converter.paper.run(
      ["--pdf-variant", "pdf/ua-1", "--pdf-identifier", identifier, page, result], for: title)
    return try FileSystem.read(result)
  }

  /// The content files that the page names as its pictures and typefaces.
  private var shownFiles: [(address: String, path: String)] {
    let html = String(decoding: paper.html, as: UTF8.self)
    let named = html.matches(of: /(?:src="|url\(")([^"]+)"/).map { String($0.1) }
    return Set(named).sorted().compactMap { address in
      paper.media[address].map { (address, $0) }
    }
  }
}

extension Build {
  /// A document's export, and the path in the site's folder where its PDF stands by the site's own
  /// account of it. The site was checked before (``check()``).
  ///
  /// - Parameter id: in any case.
  /// - Returns: nil if the site has no such document.
  package func paper(
    ofDocument id: String
  ) throws -> (export: PaperExport, path: String)? {
    let source = try SourceFolder(options.source)
    guard let site, let document = site.plan.charter.record(id),
      site.plan.charter.pages[document].kind.id == CharterDocument.kind.id
    else { return nil }
    let path = source.contentFolder + "/" + site.plan.charter.paperPath(ofDocument: document)
    return (PaperExport(site.paper(ofDocument: document), from: source), path)
  }

  /// The ids of the site's documents.
  package var documents: [String] {
    guard let charter = site?.plan.charter else { return [] }
    return charter.records(of: CharterDocument.kind).compactMap { charter.pages[$0].recordID }
  }
}

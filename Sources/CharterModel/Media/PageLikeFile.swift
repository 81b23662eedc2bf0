/// Files that a browser opens as a page of the site, scripts and all, whatever they were meant for.
enum PageLikeFile {
  /// Pages, scripts, and what servers run.
  private static let endings: Set<String> = [
    "html", "htm", "xhtml", "xht", "shtml", "shtm", "stm", "mht", "mhtml", "hta", "htc", "xml",
    "xsl",
    "xslt", "xsd", "rdf", "rss", "atom", "mathml", "mml", "svgz", "js", "mjs", "cjs", "wasm",
    "webmanifest", "appcache", "swf", "jar", "php", "phtml", "asp", "aspx", "jsp", "cgi",
    "htaccess",
  ]

  /// Endings that every server and browser knows as something that is no page.
  private static let harmless: Set<String> = [
    "png", "jpg", "jpeg", "jfif", "gif", "webp", "avif", "ico", "pdf", "zip", "docx", "xlsx",
    "pptx",
    "odt", "ods", "odp", "epub", "csv", "txt", "ics", "mp4", "webm", "mp3", "woff2",
  ]

  static func matches(_ name: String, _ bytes: [UInt8], _ format: MediaFacts.Format) -> Bool {
    let isSVG = format == .svg
    let ending = String(name[(name.lastIndex(of: ".") ?? name.endIndex)...].dropFirst())
      .lowercased()
    // What is called an SVG file and does not read as one was not inspected; a picture of another
    // kind is no page, only wrongly named.
    if ending == "svg" { return !format.isImage }
    if endings.contains(ending) { return true }
    // From a file share a browser guesses: any tag near the beginning makes a page.
    return !isSVG && !harmless.contains(ending)
      && bytes.prefix(1024).contains(UInt8(ascii: "<"))
      && !bytes.prefix(1024).contains(where: { $0 < 9 })
  }
}

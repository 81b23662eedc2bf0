import Diagnosis
import Markdown

/// The name under which a file is published: made plain first, and judged after. What a browser or
/// a server would make of it depends on nothing else.
package struct PublishedName: Sendable {
  /// Letters, digits and hyphens, with one dot before the extension if it has one.
  package let name: String
  /// The extension in lower case.
  package let ending: String

  /// - Parameter path: a path or name in the author's folder.
  package init(_ path: String) {
    let stem = ContentPath.stem(of: path)
    let full = ContentPath.name(of: path)
    let last = String(decoding: full.utf8.dropFirst(stem.utf8.count + 1), as: UTF8.self)
    ending = last.isEmpty ? "" : Slug.make(last)
    name = Self.stem(stem) + (ending.isEmpty ? "" : "." + ending)
  }

  /// The part of a published name before its extension, or the name of a folder: one that no
  /// system keeps for itself.
  package static func stem(_ name: String) -> String {
    let slug = Slug.make(name)
    return reserved.contains(slug) ? slug + "-1" : slug
  }

  /// Devices, on Windows whatever the extension; folders that Apache and IIS do not serve.
  private static let reserved: Set<String> = Set(
    ["con", "prn", "aux", "nul", "conin", "conout", "clock", "cgi-bin", "bin", "app-data"]
      + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

  /// Documents, pictures, films, sounds and fonts: what no browser runs as part of the site.
  private static let known: Set<String> = [
    "png", "jpg", "jpeg", "jfif", "gif", "webp", "avif", "heic", "heif", "ico", "bmp", "tif",
    "tiff", "pdf", "zip", "7z", "docx", "xlsx", "pptx", "dotx", "xltx", "potx", "ppsx", "doc",
    "xls", "ppt", "odt", "ods", "odp", "odg", "ott", "ots", "otp", "rtf", "epub", "pages",
    "numbers", "key", "mp4", "m4v", "mov", "webm", "ogv", "mp3", "m4a", "aac", "ogg", "oga",
    "opus", "wav", "flac", "woff", "woff2", "ttf", "otf", "ai", "eps", "psd", "indd", "idml",
    "sketch", "fig", "xd", "afdesign", "afphoto", "afpub", "ase", "aco", "icc", "cdr", "tsv", "ics",
    "vcf", "vtt", "srt",
  ]

  /// Pages, styles, scripts and programs of a browser.
  private static let pages: Set<String> = [
    "html", "htm", "xhtml", "xht", "shtml", "shtm", "stm", "mht", "mhtml", "hta", "htc", "xml",
    "xsl", "xslt", "xsd", "rdf", "rss", "atom", "mathml", "mml", "svgz", "js", "mjs", "cjs", "wasm",
    "css", "json", "webmanifest", "appcache", "swf", "jar", "url", "lnk", "md", "markdown",
  ]

  /// What servers run, or are told by.
  private static let served: Set<String> = [
    "php", "php3", "php4", "php5", "php7", "php8", "phtml", "phar", "asp", "aspx", "ashx", "asmx",
    "cshtml", "jsp", "jspx", "cgi", "pl", "py", "rb", "sh", "fcgi", "cfm", "config", "conf",
    "htaccess", "htpasswd", "ini", "inf", "yml", "yaml", "toml", "env", "exe", "dll", "bat", "cmd",
    "ps1", "vbs", "com", "scr", "msi", "so", "var", "map",
  ]

  /// Texts by which crawlers and others are told how to treat a host.
  private static let told: Set<String> = ["robots.txt", "ads.txt", "app-ads.txt", "security.txt"]

  /// Whether a server could run the file, or take it for its own settings.
  package var isServed: Bool { Self.told.contains(name) || Self.served.contains(ending) }

  /// Whether its ending is that of a picture or a document, and of no text.
  package var isPictureOrDocument: Bool { Self.known.contains(ending) || ending == "svg" }

  /// Why the file is not published; nil if it may be.
  package func refusal(of bytes: [UInt8], _ format: MediaFacts.Format) -> NameRefusal? {
    if isServed { return .server }
    if Self.pages.contains(ending) { return .page }
    if ending.isEmpty { return .noEnding }
    if ["svg", "txt", "csv", "tsv", "tab"].contains(ending) { return nil }
    guard Self.known.contains(ending) else { return .unknownEnding(ending) }
    // Opened from a file share, a browser guesses by the first characters.
    if bytes.beginsAsMarkup { return .markup }
    let isPicture = MediaFacts.Format.allCases.contains {
      $0.isImage && $0.extensions.contains(ending)
    }
    return isPicture && !format.isImage ? .noPicture : nil
  }
}

/// Why a file is not published.
package enum NameRefusal: Sendable, Hashable {
  /// It would open as a page of the site, or run in one.
  case page
  /// A server could run it, or take it for its own settings.
  case server
  /// Its bytes are those of a page, whatever its name says.
  case markup
  /// It is called a picture, and its bytes are none: what they say of people and places cannot be
  /// taken out.
  case noPicture
  case noEnding
  case unknownEnding(String)
}

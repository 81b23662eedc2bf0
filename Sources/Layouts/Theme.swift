import CharterModel
import Diagnosis
import Markdown
import Requests

/// What pages give to a theme, and what they ask of it.
package struct ThemeContract: Sendable {
  /// The view that each layout is given, by the layout's name.
  let shapes: [String: Shape]
  /// The layouts and the words that every theme must have.
  let layouts: [String]
  let words: [String]

  package init(shapes: [String: Shape], layouts: [String], words: [String]) {
    self.shapes = shapes
    self.layouts = layouts
    self.words = words
  }
}

/// How a site looks: layouts, strings in each language, styles, scripts and other assets. Checked
/// when it is loaded.
package struct Theme: Sendable {
  /// A file that pages load, under a name that changes with its bytes.
  package struct AssetFile: Sendable {
    package var address: String
    package var bytes: [UInt8]
  }

  package private(set) var assets: [AssetFile] = []
  /// What each page loads, by address.
  package private(set) var styles: [String] = []
  package private(set) var headScripts: [String] = []
  package private(set) var scripts: [String] = []
  private var layoutScripts: [String] = []
  package private(set) var icon: String?
  package let strings: [Language: ThemeStrings]
  /// The names of its layouts.
  package let layouts: Set<String>
  private let programs: LayoutPrograms

  /// - Parameters:
  ///   - files: the theme's files by path (`layouts/page.mustache`); a site's own theme has already
  ///     replaced those of the theme it extends.
  ///   - prefix: what stands before the paths in messages.
  ///   - language: that of the site; its layouts are compiled for another when that is asked for.
  package init(
    files: [String: [UInt8]], prefix: String, for contract: ThemeContract, in language: Language,
    _ diagnostics: inout [Diagnostic]
  ) {
    var strings: [Language: ThemeStrings] = [:]
    var sources: [String: LayoutSource] = [:]
    var styles: [UInt8] = []
    var scripts: [UInt8] = []
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let source = SourceText(path: prefix + path, bytes: bytes)
      diagnostics += Self.outsideRequests(of: path, source)
      switch ContentPath.folder(of: path) {
      case "layouts" where path.hasSuffix(".mustache"):
        sources[ContentPath.stem(of: path)] = LayoutSource(source, &diagnostics)
      case "strings":
        guard let language = Language(rawValue: ContentPath.stem(of: path)) else { continue }
        strings[language] = ThemeStrings(source, &diagnostics)
      case "styles" where path.hasSuffix(".css"): styles += bytes
      case "scripts" where path.hasSuffix(".js"): scripts += bytes
      case "assets":
        assets.append(Self.asset(named: ContentPath.name(of: path), bytes))
      default: continue
      }
    }
    layouts = Set(sources.keys)
    self.strings = strings
    programs = LayoutPrograms(sources, strings, for: contract)
    if !styles.isEmpty { assets.append(Self.asset(named: Self.joinedStyles, styles)) }
    if !scripts.isEmpty { assets.append(Self.asset(named: Self.joinedScripts, scripts)) }
    listAssets()
    compareStrings(prefix: prefix, &diagnostics)
    compile(in: language, sources, for: contract, prefix: prefix, &diagnostics)
  }

  /// No page of a site may fetch from elsewhere, whatever theme it has.
  private static func outsideRequests(of path: String, _ source: SourceText) -> [Diagnostic] {
    let name = path.hasSuffix(".mustache") ? path + ".html" : path
    return ExternalRequests.found(in: source.bytes, named: name).map { request in
      source.diagnostic(
        .externalRequest, atByte: request.offset, message: .fetched(request.address),
        help: .copyIntoTheme)
    }
  }

  /// What the files of `styles/` and of `scripts/` become, joined in the order of their names: each
  /// file is one idea, and a page loads one of either.
  private static let joinedStyles = "diapason.css"
  private static let joinedScripts = "diapason.js"

  /// `diapason.css` is published as `assets/diapason.3f2a91c07b64d5e8.css`, so that browsers may
  /// keep it for ever.
  private static func asset(named name: String, _ bytes: [UInt8]) -> AssetFile {
    let stem = ContentPath.stem(of: name)
    let ending = name.dropFirst(stem.count)
    let bytes = ending == ".js" ? ScriptLines.compact(bytes) : bytes
    let hash = Slug.fingerprint(bytes).prefix(10)
    return AssetFile(address: "assets/\(stem).\(hash)\(ending)", bytes: bytes)
  }

  /// Adds a file that the site makes for itself, such as the company's colours.
  package mutating func addAsset(named name: String, _ bytes: [UInt8]) {
    assets.append(Self.asset(named: name, bytes))
    assets.sort { $0.address < $1.address }
    listAssets()
  }

  /// Once for the site rather than once a page. `head-*.js` runs before the first paint,
  /// `layout-NAME.js` on the pages of that layout alone; a script or a layout may ask for any
  /// other asset, by ``address(ofAsset:)``.
  private mutating func listAssets() {
    let addresses = assets.map(\.address).sorted()
    let all = addresses.filter { $0.hasSuffix(".js") }
    styles = addresses.filter { $0.hasSuffix(".css") }
    headScripts = all.filter { $0.hasPrefix("assets/head-") }
    scripts = all.filter { $0.hasPrefix("assets/diapason.") }
    layoutScripts = all.filter { $0.hasPrefix("assets/layout-") }
    icon = addresses.first { $0.hasPrefix("assets/mark.") }
  }

  /// The scripts of one layout's pages: `assets/layout-proofread.js`.
  package func scripts(of layout: String) -> [String] {
    layoutScripts.filter { $0.hasPrefix("assets/layout-\(layout).") }
  }

  /// Where an asset is published, by the name of its file: `search.js`.
  package func address(ofAsset name: String) -> String? {
    let stem = ContentPath.stem(of: name)
    let ending = name.dropFirst(stem.count)
    return assets.map(\.address).first {
      $0.hasPrefix("assets/\(stem).") && $0.hasSuffix(ending)
    }
  }

  package func hasLayout(_ name: String) -> Bool { layouts.contains(name) }

  /// - Parameter view: a view of the shape that the contract gives for the layout.
  package func render(_ view: View, with layout: String, in language: Language) -> [UInt8] {
    programs.all(in: language)[layout]?.write(view) ?? []
  }

  private func compareStrings(prefix: String, _ diagnostics: inout [Diagnostic]) {
    for (language, strings) in strings.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      for (other, theirs) in self.strings where other != language {
        for key in theirs.keys.sorted() where strings[key] == nil {
          diagnostics.append(
            Diagnostic(
              .missingString,
              at: SourcePosition(path: "\(prefix)strings/\(language.rawValue).yaml", line: 1),
              message: .missingString(key, from: "\(other.rawValue).yaml")))
        }
      }
    }
  }

  private func compile(
    in language: Language, _ sources: [String: LayoutSource], for contract: ThemeContract,
    prefix: String, _ diagnostics: inout [Diagnostic]
  ) {
    for name in contract.layouts where sources[name] == nil {
      diagnostics.append(
        Diagnostic(
          .unknownLayout, at: SourcePosition(path: "\(prefix)layouts/\(name).mustache", line: 1),
          message: .missingLayout(name)))
    }
    diagnostics += programs.compile(in: language)
    // The words that pages ask for whatever the layouts say.
    for (language, strings) in strings.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      for key in contract.words where strings[key] == nil {
        diagnostics.append(
          Diagnostic(
            .missingString,
            at: SourcePosition(path: "\(prefix)strings/\(language.rawValue).yaml", line: 1),
            message: .noString(key)))
      }
    }
  }
}

/// The words of the interface in one language.
package struct ThemeStrings: Sendable {
  private var words: [String: String] = [:]

  package init() {}

  init(_ source: SourceText, _ diagnostics: inout [Diagnostic]) {
    guard let pairs = YAMLText.pairs(in: source, &diagnostics) else { return }
    for (key, value) in pairs { words[key] = value }
  }

  package var keys: Set<String> { Set(words.keys) }

  package subscript(key: String) -> String? { words[key] }

  package func word(_ key: String) -> String { words[key] ?? "" }
}

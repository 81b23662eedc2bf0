import Diagnosis
import SitePlan
import Synchronization
import Website

/// What a preview shows at one moment: a site, and what is wrong with the folder as it is now.
///
/// This module (`Preview`) answers browsers from memory: it never turns an address into a path.
package struct Showing: Sendable {
  /// The last site without errors; before there was one, the best that could be made.
  package var site: ThemedSite
  package var diagnostics: [Diagnostic]
  package var language: Language
  /// Whether the site is an older one than the folder, which has errors.
  package var isOld: Bool
  /// The bytes of what is no page.
  private let read: @Sendable (SiteFile.Content) -> [UInt8]?
  private var pages: [String: Int]
  private var others: [String: SiteFile.Content]
  /// The index of the search: made when a browser first searches, not at every edit.
  private let late: LateFiles

  /// - Parameters:
  ///   - late: makes the files that are worth making only when one is asked for.
  ///   - read: gives the bytes of a file that stands in the site.
  package init(
    _ site: ThemedSite, diagnostics: [Diagnostic], language: Language,
    late: @escaping @Sendable () -> [SiteFile] = { [] },
    read: @escaping @Sendable (SiteFile.Content) -> [UInt8]?
  ) {
    self.site = site
    self.diagnostics = diagnostics
    self.language = language
    self.read = read
    self.late = LateFiles(late)
    isOld = diagnostics.hasErrors
    pages = [:]
    others = [:]
    for file in site.files {
      if case .page(let index) = file.content {
        pages[file.address] = index
      } else {
        others[file.address] = file.content
      }
    }
  }

  /// The same addresses with other texts.
  package func with(revised site: ThemedSite) -> Showing {
    var copy = self
    copy.site = site
    return copy
  }

  package func with(diagnostics: [Diagnostic]) -> Showing {
    var copy = self
    copy.diagnostics = diagnostics
    copy.isOld = diagnostics.hasErrors
    return copy
  }

  package func page(at address: String) -> Int? { pages[address] }

  package func file(at address: String) -> [UInt8]? {
    (others[address] ?? late.content(at: address)).flatMap(read)
  }

  var notFound: Int? { pages["404.html"] }

  /// The path at which the site will be published, if the configuration says it: links of the 404
  /// page begin there.
  var publishedPath: String? {
    notFound.map { site.plan.pages[$0].root }.flatMap { $0.hasPrefix("/") ? $0 : nil }
  }
}

/// Files that are made once, when the first of them is asked for.
private final class LateFiles: Sendable {
  private let make: @Sendable () -> [SiteFile]
  private let made = Mutex<[String: SiteFile.Content]?>(nil)

  init(_ make: @escaping @Sendable () -> [SiteFile]) { self.make = make }

  func content(at address: String) -> SiteFile.Content? {
    guard address.hasPrefix("assets/") else { return nil }
    return made.withLock { made in
      let files = made ?? Dictionary(make().map { ($0.address, $0.content) }) { $1 }
      made = files
      return files[address]
    }
  }
}

import CharterModel
import Diagnosis
import Disk
import Layouts
import Media
import Website

/// A folder as the disk would have given it: a whole site is made from it without a disk.
package struct SourceInMemory: Sendable {
  /// All files of the content folder, by path.
  package var content: [String: [UInt8]]
  /// The bytes of `diapason.yaml`.
  package var configuration: [UInt8]?
  package var theme: Theme

  package init(content: [String: [UInt8]], configuration: [UInt8]?, theme: Theme) {
    self.content = content
    self.configuration = configuration
    self.theme = theme
  }

  /// What stands before the path of a content file in messages.
  package static let prefix = "content/"

  private var tree: ContentTree {
    let texts = content.filter {
      ContentPath.isMarkdown($0.key) && !ContentPath.mayBeUnreadIndex($0.key)
        || ContentPath.isTable($0.key)
    }
    let media = content.filter { !ContentPath.isMarkdown($0.key) }
    return ContentTree(
      files: texts.map { ContentFile(path: $0.key, bytes: $0.value) },
      media: media.mapValues(\.count),
      unread: content.filter { ContentPath.mayBeUnreadIndex($0.key) }.map {
        ContentFile(path: $0.key, bytes: $0.value)
      }, prefix: Self.prefix)
  }

  fileprivate func input(
    announcing crisis: String?, _ problems: inout [Diagnostic]
  ) -> Input {
    var settings = Configuration()
    if let configuration {
      settings = Configuration(configuration, path: SourceFolder.configurationName, &problems)
    }
    if let crisis { settings.crisis = CrisisSetting(asked: crisis) }
    settings.languages.guess(from: tree.files)
    return Input(
      tree: tree, configuration: settings, configurationBytes: configuration ?? [], theme: theme,
      themeFiles: [:])
  }

  fileprivate func measure(_ paths: [String]) -> [String: MediaFacts] {
    var facts: [String: MediaFacts] = [:]
    for path in paths {
      guard let bytes = content[path] else { continue }
      facts[path] = MediaFacts(of: bytes, weight: bytes.count, named: ContentPath.name(of: path))
    }
    return facts
  }
}

extension Build {
  /// The steps of a build between the disks: the same functions, from memory.
  package mutating func makeSite(from source: SourceInMemory) -> ThemedSite? {
    var problems: [Diagnostic] = []
    let input = source.input(announcing: options.crisis, &problems)
    configuration = input.configuration
    report(problems, language: options.language ?? input.configuration.siteLanguage)
    site = makeSite(from: input) { (source.measure($0), []) }
    return site
  }
}

extension ThemedSite {
  /// Every file of the site with its bytes, the search's index among them; archives by what they
  /// hold.
  package func contents(
    reading media: (String) -> [UInt8]
  ) -> [(address: String, bytes: [UInt8])] {
    var contents: [(address: String, bytes: [UInt8])] = []
    for file in files + searchIndex {
      switch file.content {
      case .page(let index): contents.append((file.address, render(index)))
      case .bytes(let bytes): contents.append((file.address, bytes))
      case .media(let path): contents.append((file.address, media(path)))
      case .late(let bytes): contents.append((file.address, bytes()))
      case .kit(let kit):
        for entry in kit.entries {
          let address = file.address + "/" + entry.name
          switch entry.content {
          case .bytes(let bytes): contents.append((address, bytes))
          case .media(let path): contents.append((address, media(path)))
          }
        }
      }
    }
    return contents
  }
}

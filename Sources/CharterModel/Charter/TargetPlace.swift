import Diagnosis

/// The entries of one target, from which its place is read: a folder, another machine, a store.
struct TargetEntries {
  let fields: FieldSet
  let entries: [(key: YAMLNode, value: YAMLNode)]
  /// The target's name.
  let key: YAMLNode
  let source: SourceText

  /// Nil if it cannot be told; then the reason is among the problems.
  func place(_ problems: inout [Diagnostic]) -> PublicationTarget.Place? {
    let kind = fields[PublicationTarget.kind]?.name.en
    reportStrangers(to: kind, &problems)
    switch kind {
    case "rclone": return store(&problems).map { .store($0) }
    case "rsync": return remote(&problems).map { .remote($0) }
    case nil: return nil
    default:
      guard let path = path(isRemote: false, &problems) else { return nil }
      return .folder(path: path)
    }
  }

  private func has(_ field: FieldDefinition) -> Bool {
    entries.contains { field.name.matches($0.key.scalar ?? "") }
  }

  private func node(_ field: FieldDefinition) -> YAMLNode {
    entries.first { field.name.matches($0.key.scalar ?? "") }?.value ?? key
  }

  /// What means something to another kind of target alone.
  private func reportStrangers(to kind: String?, _ problems: inout [Diagnostic]) {
    guard let kind else { return }
    let ofSSH = [PublicationTarget.host.definition, PublicationTarget.port.definition]
    let ofStores = [PublicationTarget.to.definition, PublicationTarget.versions.definition]
    if kind != "rsync" {
      problems += ofSSH.filter(has).map { .onlyFor("rsync", $0, node($0), in: source) }
    }
    if kind != "rclone" {
      problems += ofStores.filter(has).map { .onlyFor("rclone", $0, node($0), in: source) }
    } else if has(PublicationTarget.path.definition) {
      let path = PublicationTarget.path.definition
      problems.append(.pathOfStore(node(path), in: source))
    }
  }

  private func path(isRemote: Bool, _ problems: inout [Diagnostic]) -> String? {
    guard let path = fields[PublicationTarget.path] else {
      if !has(PublicationTarget.path.definition) {
        problems.append(.missingPath(key, in: source))
      }
      return nil
    }
    if let fault = Self.fault(ofPath: path, isRemote: isRemote) {
      problems.append(.badTargetPath(node(PublicationTarget.path.definition), fault, in: source))
    }
    return path
  }

  private func remote(_ problems: inout [Diagnostic]) -> PublicationTarget.RemoteAddress? {
    let path = path(isRemote: true, &problems)
    guard let host = fields[PublicationTarget.host] else {
      if !has(PublicationTarget.host.definition) {
        problems.append(.missingHost(key, in: source))
      }
      return nil
    }
    if !PublicationTarget.isHost(host) {
      problems.append(.badHost(node(PublicationTarget.host.definition), in: source))
    }
    return path.map {
      PublicationTarget.RemoteAddress(
        host: host, port: fields[PublicationTarget.port], path: $0, sshConfiguration: nil)
    }
  }

  private func store(_ problems: inout [Diagnostic]) -> PublicationTarget.StoreAddress? {
    let (to, versions) = (PublicationTarget.to, PublicationTarget.versions)
    guard let site = fields[to] else {
      if !has(to.definition) { problems.append(.missingStore(key, in: source)) }
      return nil
    }
    for (text, field) in [(site, to), (fields[versions] ?? site, versions)] {
      guard let fault = StoreFault(of: text) else { continue }
      problems.append(.badStore(node(field.definition), fault, in: source))
      return nil
    }
    let plain = Self.plain(site)
    if plain.hasSuffix(":") || plain.hasSuffix(":/"), fields[versions] == nil {
      problems.append(.storeWithoutVersions(node(to.definition), in: source))
      return nil
    }
    let kept = fields[versions].map(Self.plain) ?? plain + "-versions"
    let address = PublicationTarget.StoreAddress(site: plain, versions: kept)
    guard !address.meetsItself else {
      problems.append(.servedVersions(node(versions.definition), in: source))
      return nil
    }
    return address
  }

  /// Without slashes that change nothing.
  private static func plain(_ text: String) -> String {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts[1].split(separator: "/").joined(separator: "/")
    return parts[0] + (parts[1].hasPrefix("/") ? ":/" : ":") + path
  }

  private static func fault(
    ofPath path: String, isRemote: Bool
  ) -> PublicationTarget.PathFault? {
    if path.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      return .characters
    }
    guard isRemote else { return path.hasPrefix("~") || path.hasPrefix("-") ? .characters : nil }
    guard PublicationTarget.isPlainPath(path) else { return .characters }
    if path.split(separator: "/").contains("..") { return .parent }
    return path.hasPrefix("/") && path.contains { $0 != "/" } ? nil : .relative
  }
}

extension PublicationTarget.StoreAddress {
  var meetsItself: Bool { Self.meet(site, versions) }

  /// Whether one place of a target is one of another's, or lies in it: what is kept of one would be served
  /// with the other.
  func meets(_ other: Self) -> Bool {
    [site, versions].contains { place in
      [other.site, other.versions].contains { Self.meet(place, $0) }
    }
  }

  private static func meet(_ one: String, _ other: String) -> Bool {
    // To most stores `remote:/path` is `remote:path`.
    let (one, other) = (one.replacing(":/", with: ":"), other.replacing(":/", with: ":"))
    func holds(_ outer: String, _ inner: String) -> Bool {
      outer == inner || inner.hasPrefix(outer.hasSuffix(":") ? outer : outer + "/")
    }
    return holds(one, other) || holds(other, one)
  }
}

/// Why a text is no `remote:path` that may stand in `diapason.yaml`.
enum StoreFault {
  /// A remote described in place: its words can be keys and passwords.
  case described
  case notNamed
  case parent

  init?(of text: String) {
    let colon = text.firstIndex(of: ":") ?? text.endIndex
    let name = text[..<colon]
    let parts = text[colon...].dropFirst().split(separator: "/")
    if text.hasPrefix(":") || name.contains(",") || name.contains("=") || text.contains("://") {
      self = .described
    } else if colon == text.endIndex
      || name.wholeMatch(of: /[A-Za-z0-9_][A-Za-z0-9_.-]*/) == nil
      || text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    {
      self = .notNamed
    } else if parts.contains("..") || parts.contains(".") {
      self = .parent
    } else {
      return nil
    }
  }
}

extension PublicationTarget {
  enum PathFault { case characters, relative, parent }

  /// A host or `user@host`, and nothing that ssh or a shell could take for something else.
  static func isHost(_ text: String) -> Bool {
    text.wholeMatch(of: /([A-Za-z0-9_][A-Za-z0-9_.-]*@)?[A-Za-z0-9][A-Za-z0-9.-]*/) != nil
  }

  /// A path that needs no quoting anywhere.
  static func isPlainPath(_ text: String) -> Bool {
    text.wholeMatch(of: /[A-Za-z0-9_.\/][A-Za-z0-9_.\/+-]*/) != nil
  }
}

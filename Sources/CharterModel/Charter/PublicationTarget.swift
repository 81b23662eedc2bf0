import Diagnosis

/// One entry of `targets:` in `diapason.yaml`: where the site is published, and how.
///
///     targets:
///       intranet: {kind: folder, path: /srv/www/charter, keep: 5}
///       mirror:
///         kind: rsync
///         host: deploy@intranet.example
///         path: /srv/www/charter
package struct PublicationTarget: Sendable {
  package enum Place: Sendable, Hashable {
    /// A folder of this machine, or of a share that it has mounted.
    case folder(path: String)
    /// A folder of another machine, reached over ssh.
    case remote(RemoteAddress)
  }

  package struct RemoteAddress: Sendable, Hashable {
    /// `user@host`, or a host of the ssh configuration.
    package var host: String
    package var port: Int?
    package var path: String
    /// A configuration of ssh to be used instead of the user's own. It can run any program, so the
    /// user names it, never the site's folder.
    package var sshConfiguration: String?
  }

  package var name: String
  package var place: Place
  /// How many releases stay.
  package var keep: Int
  /// For whom the site is built that is published here; nil: for everyone.
  package var readers: String?

  static let kind = Field.choice(
    "kind", fr: "type", [Choice("folder", fr: "dossier"), Choice("rsync", fr: "rsync")],
    need: .required,
    Phrase(en: "a folder, or rsync over ssh", fr: "un dossier, ou rsync par ssh"))
  static let path = Field.text(
    "path", fr: "chemin", need: .required,
    Phrase(en: "the folder that holds the releases", fr: "le dossier qui contient les versions"))
  static let keep = Field.integer(
    "keep", fr: "garder", 2...1000,
    Phrase(en: "how many releases stay (5)", fr: "combien de versions sont gardées (5)"))
  static let host = Field.text(
    "host", fr: "hôte",
    Phrase(
      en: "rsync: user@host, as ssh is told", fr: "rsync : utilisateur@hôte, comme pour ssh"))
  static let port = Field.integer(
    "port", fr: "port", 1...65_535, Phrase(en: "rsync: ssh's port", fr: "rsync : le port de ssh"))
  static let sshConfiguration = Field.text(
    "ssh-config", fr: "config-ssh",
    Phrase(
      en: "not here: it can run programs; say --ssh-config or DIAPASON_SSH_CONFIG",
      fr: "pas ici : elle peut lancer des programmes ; employez --ssh-config ou DIAPASON_SSH_CONFIG"
    ))

  static let readers = Field.text(
    "readers", fr: "lecteurs",
    Phrase(en: "the readers it is built for", fr: "les lecteurs pour qui il est construit"))

  static let definitions: [FieldDefinition] = [
    kind.definition, path.definition, keep.definition, readers.definition, host.definition,
    port.definition,
    sshConfiguration.definition,
  ]

  static let defaultKeep = 5
}

extension PublicationTarget {
  /// The key in `diapason.yaml`.
  static let list = FieldDefinition(
    name: FieldName("targets", fr: "cibles"), type: .texts, need: .optional,
    about: Phrase(en: "where the site is published", fr: "où le site est publié"))

  /// All entries that can be used; what is wrong with the others is reported at their lines.
  static func read(
    _ node: YAMLNode, in source: SourceText, _ diagnostics: inout [Diagnostic]
  ) -> [PublicationTarget] {
    guard case .mapping(let pairs) = node.content else {
      diagnostics.append(.targetsAreNamed(node, in: source))
      return []
    }
    return pairs.compactMap { key, value in
      let name = key.scalar ?? ""
      guard isName(name) else {
        diagnostics.append(.badTargetName(key, in: source))
        return nil
      }
      guard case .mapping(let entries) = value.content else {
        diagnostics.append(.targetsAreNamed(value, in: source))
        return nil
      }
      return PublicationTarget(name, entries, at: key, in: source, &diagnostics)
    }
  }

  private init?(
    _ name: String, _ entries: [(key: YAMLNode, value: YAMLNode)], at key: YAMLNode,
    in source: SourceText, _ diagnostics: inout [Diagnostic]
  ) {
    var problems: [Diagnostic] = []
    let fields = FieldSet(decoding: entries, as: Self.definitions, in: source, &problems)
    // What is missing is missing here, not in the file's first line.
    for index in problems.indices where problems[index].problem == .missingField {
      guard problems[index].position?.line == 1 else { continue }
      problems[index].position = key.position(in: source)
      problems[index].excerpt = source.excerpt(key.line)
    }
    func node(_ field: FieldDefinition) -> YAMLNode {
      entries.first { field.name.matches($0.key.scalar ?? "") }?.value ?? key
    }
    if let entry = entries.first(where: {
      Self.sshConfiguration.definition.name.matches($0.key.scalar ?? "")
    }) {
      problems.append(.forbiddenSSHConfiguration(entry.key, entry.value.scalar ?? "", in: source))
    }
    let isRemote = fields[Self.kind]?.name.en == "rsync"
    if let path = fields[Self.path], let problem = Self.fault(ofPath: path, isRemote: isRemote) {
      problems.append(.badTargetPath(node(Self.path.definition), problem, in: source))
    }
    if isRemote {
      if let host = fields[Self.host] {
        if !Self.isHost(host) {
          problems.append(.badHost(node(Self.host.definition), in: source))
        }
      } else if !entries.contains(where: { Self.host.definition.name.matches($0.key.scalar ?? "") })
      {
        problems.append(.missingHost(key, in: source))
      }
    } else if fields[Self.kind] != nil {
      for field in [Self.host.definition, Self.port.definition]
      where entries.contains(where: { field.name.matches($0.key.scalar ?? "") }) {
        problems.append(.onlyForRsync(field, node(field), in: source))
      }
    }
    diagnostics += problems
    guard problems.isEmpty, let path = fields[Self.path] else { return nil }
    self.name = name
    keep = fields[Self.keep] ?? Self.defaultKeep
    readers = fields[Self.readers]
    place =
      isRemote
      ? .remote(
        RemoteAddress(
          host: fields[Self.host] ?? "", port: fields[Self.port], path: path,
          sshConfiguration: nil))
      : .folder(path: path)
  }
}

extension PublicationTarget {
  enum PathFault { case characters, relative, parent }

  private static func isName(_ text: String) -> Bool {
    text.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9_-]{0,63}/) != nil
  }

  /// A host or `user@host`, and nothing that ssh or a shell could take for something else.
  static func isHost(_ text: String) -> Bool {
    text.wholeMatch(of: /([A-Za-z0-9_][A-Za-z0-9_.-]*@)?[A-Za-z0-9][A-Za-z0-9.-]*/) != nil
  }

  /// A path that needs no quoting anywhere.
  static func isPlainPath(_ text: String) -> Bool {
    text.wholeMatch(of: /[A-Za-z0-9_.\/][A-Za-z0-9_.\/+-]*/) != nil
  }

  private static func fault(ofPath path: String, isRemote: Bool) -> PathFault? {
    if path.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      return .characters
    }
    guard isRemote else { return path.hasPrefix("~") || path.hasPrefix("-") ? .characters : nil }
    guard isPlainPath(path) else { return .characters }
    if path.split(separator: "/").contains("..") { return .parent }
    return path.hasPrefix("/") && path.contains { $0 != "/" } ? nil : .relative
  }
}

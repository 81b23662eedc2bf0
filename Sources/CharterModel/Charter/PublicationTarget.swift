import Diagnosis

/// One entry of `targets:` in `diapason.yaml`: where the site is published, and how.
///
///     targets:
///       intranet: {kind: folder, path: /srv/www/charter, keep: 5}
///       mirror:
///         kind: rsync
///         host: deploy@intranet.example
///         path: /srv/www/charter
///       cloud: {kind: rclone, to: "intranet:charter"}
package struct PublicationTarget: Sendable {
  package enum Place: Sendable, Hashable {
    /// A folder of this machine, or of a share that it has mounted.
    case folder(path: String)
    /// A folder of another machine, reached over ssh.
    case remote(RemoteAddress)
    /// A place that rclone reaches: an object store, WebDAV, SFTP.
    case store(StoreAddress)
  }

  /// Two places of rclone's, each `remote:path`.
  package struct StoreAddress: Sendable, Hashable {
    /// Where the site is served from.
    package var site: String
    /// Where its releases are kept, out of what is served.
    package var versions: String
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
    "kind", fr: "type",
    [
      Choice("folder", fr: "dossier"), Choice("rsync", fr: "rsync"), Choice("rclone", fr: "rclone"),
    ],
    need: .required,
    Phrase(
      en: "a folder, rsync over ssh, or what rclone reaches",
      fr: "un dossier, rsync par ssh, ou ce que rclone atteint"))
  static let path = Field.text(
    "path", fr: "chemin",
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

  static let to = Field.text(
    "to", fr: "vers",
    Phrase(
      en: "rclone: where the site is served from, remote:path",
      fr: "rclone : d'où le site est servi, dépôt:chemin"))
  static let versions = Field.text(
    "versions", fr: "versions",
    Phrase(
      en: "rclone: where releases are kept (the same path with “-versions”)",
      fr: "rclone : où les versions sont gardées (le même chemin, suivi de « -versions »)"))

  static let readers = Field.text(
    "readers", fr: "lecteurs",
    Phrase(en: "the readers it is built for", fr: "les lecteurs pour qui il est construit"))

  static let definitions: [FieldDefinition] = [
    kind.definition, path.definition, keep.definition, readers.definition, host.definition,
    port.definition, to.definition, versions.definition,
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
    var stores: [StoreAddress] = []
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
      let target = PublicationTarget(name, entries, at: key, in: source, &diagnostics)
      guard case .store(let address) = target?.place else { return target }
      guard !stores.contains(where: address.meets) else {
        diagnostics.append(.sharedStore(key, in: source))
        return nil
      }
      stores.append(address)
      return target
    }
  }

  private init?(
    _ name: String, _ entries: [(key: YAMLNode, value: YAMLNode)], at key: YAMLNode,
    in source: SourceText, _ diagnostics: inout [Diagnostic]
  ) {
    var problems: [Diagnostic] = []
    let secrets = entries.filter { Self.isSecret($0.key.scalar ?? "") }
    let entries = entries.filter { entry in
      !secrets.contains {
        $0.key.line == entry.key.line
          && $0.key.column == entry.key.column
      }
    }
    let fields = FieldSet(decoding: entries, as: Self.definitions, in: source, &problems)
    // What is missing is missing here, not in the file's first line.
    for index in problems.indices where problems[index].problem == .missingField {
      guard problems[index].position?.line == 1 else { continue }
      problems[index].position = key.position(in: source)
    }
    if let entry = entries.first(where: {
      Self.sshConfiguration.definition.name.matches($0.key.scalar ?? "")
    }) {
      problems.append(.forbiddenSSHConfiguration(entry.key, entry.value.scalar ?? "", in: source))
    }
    let asked = TargetEntries(fields: fields, entries: entries, key: key, source: source)
    let place = asked.place(&problems)
    problems += secrets.map { .forbiddenCredential($0.key, in: source) }
    diagnostics += problems
    guard problems.isEmpty, let place else { return nil }
    self.name = name
    self.place = place
    keep = fields[Self.keep] ?? Self.defaultKeep
    readers = fields[Self.readers]
  }

  /// Whether a key is one of those by which people hand over a password.
  private static func isSecret(_ key: String) -> Bool {
    let key = key.folded
    return [
      "pass", "mdp", "mot-de-passe", "motdepasse", "secret", "token", "jeton", "key", "sas",
      "credential", "identifiant",
    ].contains { key.contains($0) }
  }

  private static func isName(_ text: String) -> Bool {
    text.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9_-]{0,63}/) != nil
  }
}

import CharterModel
import Diagnosis
import Disk
import Hosting

/// How a publication to a target ended.
package enum Release: Sendable {
  case published(ReleaseRecord, written: Int, kept: Int)
  /// What was built is what the target shows.
  case alreadyShown(ReleaseRecord)
  /// The content has errors: nothing was published.
  case refused
}

/// The target that is meant cannot be told from `diapason.yaml` as it is; diagnostics say why.
package struct BrokenConfiguration: Error {}

/// Who publishes, and when: what a release says of itself besides its files.
package struct Publishing: Sendable {
  /// `user@host`.
  package var by: String
  /// Seconds since 1970.
  package var moment: Int

  package init(by: String, moment: Int) {
    self.by = by
    self.moment = moment
  }

  /// `2026-11-24T21:50:03Z`.
  var timestamp: String {
    let day = Day(number: moment >= 0 ? moment / 86_400 : (moment - 86_399) / 86_400)
    let seconds = moment - day.number * 86_400
    let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60]
    return "\(day)T" + parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":") + "Z"
  }
}

extension Build {
  /// Builds, and publishes to a target of the configuration; nothing leaves while there are errors.
  package mutating func release(
    to name: String?, _ publishing: Publishing, progress: Progress? = nil
  ) throws -> (target: PublicationTarget, release: Release) {
    let source = try SourceFolder(options.source)
    let input = try read(source)
    let target = try target(name, in: input.configuration)
    if let readers = target.readers {
      // Pages for few are never published by a slip where others read.
      if let asked = options.readers, asked.folded != readers.folded {
        throw PublicationFailure(.otherReaders(target, asked))
      }
      options.readers = readers
    }
    site = makeSite(from: input, source)
    guard let site, !diagnostics.hasErrors else { return (target, .refused) }
    var releases = try Releases(
      changing: place(of: target, in: source, for: .changing), target: target.name)
    let tree = tree(of: site, from: source, inputs: InputDigest.of(input, options))
    let stamp = Releases.Stamp(
      date: options.date.description, published: publishing.timestamp, by: publishing.by,
      pages: site.plan.pageStates(input.tree))
    if let (record, written) = try releases.publish(
      tree, stamp, keep: target.keep, progress: progress)
    {
      return (target, .published(record, written: written.written, kept: written.kept))
    }
    guard let current = releases.current else { return (target, .refused) }
    return (target, .alreadyShown(current))
  }

  /// The releases of a target, to be looked at or changed.
  package mutating func releases(of name: String?, isChanging: Bool) throws -> (
    target: PublicationTarget, releases: Releases
  ) {
    let source = try SourceFolder(options.source)
    let target = try target(name, in: try configuration(of: source))
    let place = try place(of: target, in: source, for: isChanging ? .changing : .looking)
    let releases =
      isChanging
      ? try Releases(changing: place, target: target.name) : try Releases(reading: place)
    return (target, releases)
  }

  /// Checks a published site against its manifest: that of a target, or any folder.
  package mutating func verify(_ site: String, digest: String?) throws -> Verification {
    let source = try SourceFolder(options.source)
    let configuration = try configuration(of: source)
    let verification: Verification
    if let target = configuration.targets.first(where: { $0.name == site }) {
      let place = try place(of: target, in: source, for: .fetching)
      let releases = try Releases(reading: place)
      guard let current = releases.layout.current else {
        throw PublicationFailure(.notASite(place.shown))
      }
      diagnostics += releases.layout.foreign.map { .foreignFile($0) }
      verification = try Verification(
        of: try place.local(ReleaseLayout.path(current)), shown: place.shown,
        digest: digest ?? releases.current?.digest)
      withExtendedLifetime(place) {}
    } else {
      let shown = FileSystem.resolved(site + "/" + ReleaseLayout.current)
      let isTarget = FileSystem.status(site + "/" + Manifest.name) == nil && shown != nil
      verification = try Verification(
        of: isTarget ? shown ?? site : site, shown: site, digest: digest)
    }
    diagnostics += verification.diagnostics
    return verification
  }

  /// `diapason.yaml` alone.
  mutating func configuration(of source: SourceFolder) throws -> Configuration {
    guard let bytes = try source.configuration() else { return Configuration() }
    var problems: [Diagnostic] = []
    let configuration = Configuration(bytes, path: SourceFolder.configurationName, &problems)
    report(problems, language: options.language ?? configuration.siteLanguage)
    return configuration
  }

  func target(
    _ name: String?, in configuration: Configuration
  ) throws -> PublicationTarget {
    let targets = configuration.targets
    if let name, let target = targets.first(where: { $0.name == name }) { return target }
    // What the configuration says wrongly is the cause.
    let isBroken = diagnostics.contains {
      $0.severity == .error && $0.position?.path == SourceFolder.configurationName
    }
    if isBroken { throw BrokenConfiguration() }
    if let name {
      throw PublicationFailure(.noTarget(name, among: targets.map(\.name)))
    }
    if let only = targets.first, targets.count == 1 { return only }
    throw PublicationFailure(.noTarget(nil, among: targets.map(\.name)))
  }

  func place(
    of target: PublicationTarget, in source: SourceFolder, for purpose: PlacePurpose
  ) throws -> any ReleasePlace {
    switch target.place {
    case .folder(let path):
      return try FolderPlace(path, of: target.name, apartFrom: source, for: purpose)
    case .remote(var address):
      address.sshConfiguration = options.sshConfiguration
      return try RemotePlace(
        address, of: target.name, beside: outputPath(in: source), for: purpose)
    case .store(let address):
      return try StorePlace(
        address, of: target.name, beside: outputPath(in: source), for: purpose
      ) { UploadHeaders(type: FileTypes.type(of: $0), cache: HeaderPolicy.cache(of: $0)) }
    }
  }
}

extension Diagnostic {
  static func otherReaders(_ target: PublicationTarget, _ asked: String) -> Diagnostic {
    let (name, word) = (Phrase.quoted(target.name), Phrase.quoted(asked))
    let own = Phrase.quoted(target.readers ?? "")
    return Diagnostic(
      .badOption,
      message: Phrase(
        en: "the target \(name.en) is for the readers \(own.en), not for \(word.en)",
        fr: "la cible \(name.fr) est pour les lecteurs \(own.fr), pas pour \(word.fr)"),
      help: Phrase(
        en: "leave out --readers, or choose another target",
        fr: "omettez --readers, ou choisissez une autre cible"))
  }

  static func noTarget(_ name: String?, among names: [String]) -> Diagnostic {
    let known = names.joined(separator: ", ")
    let cure =
      names.isEmpty
      ? Phrase(
        en: "write in diapason.yaml “targets: {intranet: {kind: folder, path: /srv/www/charter}}”",
        fr: "écrivez dans diapason.yaml « cibles: {intranet: {type: dossier, chemin: "
          + "/srv/www/charte}} »")
      : Phrase(en: "choose one of \(known)", fr: "choisissez parmi \(known)")
    guard let name else {
      return Diagnostic(
        .badOption,
        message: names.isEmpty
          ? Phrase(
            en: "diapason.yaml names no target", fr: "diapason.yaml ne nomme aucune cible")
          : Phrase(
            en: "diapason.yaml names several targets", fr: "diapason.yaml nomme plusieurs cibles"),
        help: cure)
    }
    let word = Phrase.quoted(name)
    return Diagnostic(
      .badOption,
      message: Phrase(
        en: "no target is named \(word.en)", fr: "aucune cible ne s'appelle \(word.fr)"),
      help: name.nearest(in: names).map { .didYouMean($0) } ?? cure)
  }
}

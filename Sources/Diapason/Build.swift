import CharterModel
import Diagnosis
import Disk
import Layouts
import Media
import SitePlan
import Website

/// The whole job: a folder of Markdown becomes a site. Read this first.
///
/// Each step is a pure function of values, but the first and the last, which touch the disk. Steps
/// report through `diagnostics` and return the best value they can; what throws is the edge itself.
package struct Build {
  package internal(set) var options: Options
  package internal(set) var diagnostics: [Diagnostic] = []
  /// The site that was made last.
  package internal(set) var site: ThemedSite?
  /// As read last.
  package internal(set) var configuration: Configuration?
  /// The language of messages: as asked for, or the site's own.
  package internal(set) var language: Language
  /// What another build in this process may make use of; nil if none will follow.
  package internal(set) var memory: BuildMemory?

  package init(_ options: Options, remembering memory: BuildMemory? = nil) {
    self.options = options
    self.memory = memory
    language = options.language ?? .french
  }

  /// Builds and delivers; nothing is delivered while there are errors.
  package mutating func run() throws -> Outcome {
    try run(from: try SourceFolder(options.source))
  }

  package mutating func run(from source: SourceFolder) throws -> Outcome {
    speakAsConfigured(in: source)
    let publisher = try Publisher(output: outputPath(in: source), apartFrom: source)
    let input = try read(source)
    let digest = InputDigest.of(input, options)
    if diagnostics.isEmpty, !looksUpWords(input.configuration),
      publisher.isCurrent(
        inputs: digest, contentFolder: source.contentFolder, verifies: options.verifies)
    {
      diagnostics += publisher.keptServerFiles
      return .upToDate(files: publisher.previous?.files.count ?? 0)
    }
    site = makeSite(from: input, source)
    guard let site, !diagnostics.hasErrors else { return .refused }
    let (written, kept) = try publisher.publish(
      tree(of: site, from: source, inputs: digest), verifies: options.verifies)
    diagnostics += publisher.keptServerFiles
    return .published(pages: site.plan.pages.count, written: written, kept: kept)
  }

  /// Everything but the delivery.
  package mutating func check() throws -> Outcome {
    let source = try SourceFolder(options.source)
    let input = try read(source)
    site = makeSite(from: input, source)
    if let site, !site.plan.charter.styleGuide.isEmpty, !input.configuration.style.givesDictionary {
      diagnostics += missingDictionary(input.configuration).map { [$0] } ?? []
    }
    return diagnostics.hasErrors || site == nil
      ? .refused : .checked(pages: site?.plan.pages.count ?? 0)
  }

  /// The charter alone, for what is held against it.
  package mutating func charter() throws -> Charter {
    let input = try read(try SourceFolder(options.source))
    let charter = assemble(parse(input.tree), input)
    diagnostics.removeAll { $0.isOfKeptText(in: charter) }
    return charter
  }

  /// From what was read to a site that can be rendered.
  mutating func makeSite(from input: Input, _ source: SourceFolder) -> ThemedSite? {
    makeSite(from: input) { paths in
      let media = MediaReader.measure(paths, in: source)
      let unread = Set(paths).subtracting(media.keys)
      return (media, Self.unreadable(unread, in: source))
    }
  }

  typealias Measuring = ([String]) -> (facts: [String: MediaFacts], problems: [Diagnostic])

  /// - Parameter measure: what is known of files, by their paths, and what is wrong with them.
  mutating func makeSite(
    from input: Input, measuring measure: Measuring
  ) -> ThemedSite? {
    if let note = input.configuration.languages.note { diagnostics.append(note) }
    let pages = highlighted(parse(input.tree), input.configuration)
    var charter = assemble(pages, input)
    if input.theme == nil { _ = links(of: charter, measuring: measure) }
    let site = input.theme.map { theme in
      let before = diagnostics
      var plan = self.plan(charter, theme, measuring: measure)
      let foreign = plan.foreignPapers(theme) {
        papersForEverybody(pages, input, theme, measuring: measure)
      }
      if !foreign.isEmpty {
        charter.withhold(papers: foreign)
        diagnostics = before
        plan = self.plan(charter, theme, measuring: measure)
      }
      let coherence = Check.ofStrategy.flatMap { $0.diagnostics(of: plan) }.sorted()
      plan.coherence = Self.audible(coherence, charter.configuration)
      let site = ThemedSite(plan, theme: theme)
      diagnostics += Check.all.flatMap { $0.diagnostics(of: plan) } + coherence
      diagnostics += site.addressCollisions
      return site
    }
    diagnostics.removeAll { $0.isOfKeptText(in: charter, but: options.rectifiedFolder) }
    diagnostics = diagnostics.withoutRepetitions()
    adjustSeverities(charter.configuration)
    // An empty site would take the place of the one that stands.
    if charter.pages.isEmpty, !pages.isEmpty, !diagnostics.hasErrors {
      diagnostics.append(.nothingToShow)
    }
    nameLeftOutPages(of: charter)
    return site
  }

  /// What pages lead to, and what is known of the files among it and of those for paper.
  private mutating func links(
    of charter: Charter, measuring measure: Measuring
  ) -> (pages: [ResolvedPage], wanted: Set<String>, facts: [String: MediaFacts]) {
    let resolved = resolve(charter)
    let wanted = Set(resolved.flatMap(\.media) + charter.identityFiles)
    let (facts, problems) = measure(wanted.union(charter.paperFiles.map(\.path)).sorted())
    diagnostics += problems
    return (resolved, wanted, facts)
  }

  private mutating func plan(
    _ charter: Charter, _ theme: Theme, measuring measure: Measuring
  ) -> Site {
    let (resolved, wanted, facts) = links(of: charter, measuring: measure)
    // A file for paper is published if it says what its document says: that is known later.
    let media = facts.filter { wanted.contains($0.key) }
    var plan = Site(
      planning: charter, resolved: resolved, media: media, theme: theme, date: options.date,
      forAuthors: options.isForAuthors, &diagnostics)
    plan.addPapers(charter.paperFiles, facts, theme)
    return plan
  }

  /// What everybody has on paper today; nothing where this is the site for everybody.
  private func papersForEverybody(
    _ pages: [ParsedPage], _ input: Input, _ theme: Theme, measuring measure: Measuring
  ) -> Set<String> {
    guard options.readers != nil else { return [] }
    var other = Build(options)
    other.options.readers = nil
    let charter = other.assemble(pages, input)
    return other.plan(charter, theme, measuring: measure).paperIdentifiers(theme)
  }

  private mutating func parse(_ tree: ContentTree) -> [ParsedPage] {
    let memory = memory
    let pages = Parallel.map(tree.files.filter(\.isMarkdown)) {
      memory?.page($0, prefix: tree.prefix) ?? ParsedPage($0, prefix: tree.prefix)
    }
    self.memory?.keep(pages)
    for page in pages { diagnostics += page.diagnostics }
    return pages
  }

  private mutating func assemble(_ parsed: [ParsedPage], _ input: Input) -> Charter {
    let arrangement = EditionArrangement(
      parsed, in: input.tree, as: input.configuration, on: options.date,
      isAsWritten: options.isAsWritten)
    diagnostics += arrangement.diagnostics
    let collections = Collections(arrangement.pages.map(\.parsed), &diagnostics)
    memory?.collections = collections
    let assembled = Parallel.map(arrangement.pages) { page in
      var problems: [Diagnostic] = []
      let made = CharterPage(page.parsed, in: collections, at: page.place, &problems)
      return (page: made, problems: problems)
    }
    for page in assembled { diagnostics += page.problems }
    return Charter(
      assembling: assembled.map(\.page), configuration: input.configuration, tree: input.tree,
      for: Readership(
        readers: options.readers, includesDrafts: options.includesDrafts, on: options.date),
      histories: arrangement.histories, besides: UnshownIndexes(arrangement, in: collections),
      &diagnostics)
  }

  private mutating func resolve(_ charter: Charter) -> [ResolvedPage] {
    let resolver = LinkResolver(charter)
    memory?.resolver = resolver
    let resolved = Parallel.map(charter.pages) { resolver.resolve($0) }
    for page in resolved { diagnostics += page.diagnostics }
    return resolved
  }
}

/// How a run ended.
package enum Outcome: Sendable {
  case published(pages: Int, written: Int, kept: Int)
  case upToDate(files: Int)
  case checked(pages: Int)
  /// The content has errors: nothing was delivered.
  case refused
}

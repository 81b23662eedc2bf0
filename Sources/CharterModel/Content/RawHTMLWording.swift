import Diagnosis
import Markdown

/// What is said of raw HTML that does not pass.
extension RawHTMLReview.Finding {
  /// One message for what is left out of a block of HTML, however many tags it has; one for an element
  /// of a program's own, and one for blocks of which attributes alone are left out, wherever they
  /// stand in the page.
  static func diagnostics(of document: Document, in source: SourceText) -> [Diagnostic] {
    var blocks: [Int: [Self]] = [:]
    var order: [Int] = []
    var diagnostics: [Diagnostic] = []
    for finding in document.rawHTML.findings {
      guard finding.isOfBlock else {
        diagnostics.append(finding.diagnostic(in: source))
        continue
      }
      if blocks[finding.block] == nil { order.append(finding.block) }
      blocks[finding.block, default: []].append(finding)
    }
    var own = RepeatedProblems(showing: 1)
    var attributes: [Self] = []
    for block in order {
      guard let findings = blocks[block], let first = findings.first else { continue }
      guard findings.contains(where: { $0.reason != .attributes }) else {
        attributes += findings
        continue
      }
      let isOne = findings.allSatisfy {
        $0.reason == first.reason && $0.element == first.element
      }
      if isOne, first.reason == .forbidden, !losesItsContent.contains(first.element) {
        own.add(first.diagnostic(in: source), as: first.element)
      } else {
        diagnostics.append(
          isOne ? first.diagnostic(in: source) : first.diagnostic(in: source, with: findings))
      }
    }
    if let first = attributes.first {
      diagnostics.append(first.diagnostic(in: source, ofAttributes: attributes))
    }
    return diagnostics + own.diagnostics
  }

  /// Elements whose content goes with them: each is named at its own place. Of others the words stay.
  private static let losesItsContent: Set<String> = [
    "script", "style", "iframe", "object", "embed", "template", "noscript", "svg", "math", "select",
    "textarea", "title", "video", "audio", "canvas", "form", "input", "button", "frameset",
    "applet",
  ]

  /// What is never closed changes how all that follows is read: it is said at its own place.
  private var isOfBlock: Bool { reason != .unclosed && reason != .unclosedComment }

  private func diagnostic(in source: SourceText) -> Diagnostic {
    let (message, help) = sentences
    let problem: Problem = reason == .unclosedComment ? .unclosedComment : .rawHTML
    return source.diagnostic(
      problem, line: line, byteColumn: byteColumn(in: source), message: message, help: help)
  }

  private func diagnostic(in source: SourceText, ofAttributes findings: [Self]) -> Diagnostic {
    guard findings.count > 1 else { return diagnostic(in: source) }
    var counts: [(element: String, count: Int)] = []
    for finding in findings {
      if let known = counts.firstIndex(where: { $0.element == finding.element }) {
        counts[known].count += 1
      } else {
        counts.append((finding.element, 1))
      }
    }
    let shown = counts.prefix(Self.mostNamed).map { "<\($0.element)> (\($0.count))" }
    let list = shown.joined(separator: ", ") + (counts.count > Self.mostNamed ? ", …" : "")
    return source.diagnostic(
      .rawHTML, line: line, byteColumn: byteColumn(in: source),
      message: Phrase(
        en: "attributes of this page's HTML elements are left out: \(list)",
        fr: "des attributs des éléments HTML de cette page sont laissés de côté : \(list)"),
      help: Phrase(
        en: "write these elements without classes, styles and the like",
        fr: "écrivez ces éléments sans classe, style ni rien de tel"))
  }

  /// So many things are named; more nobody reads.
  private static let mostNamed = 8

  private func diagnostic(in source: SourceText, with findings: [Self]) -> Diagnostic {
    var named: [Phrase] = []
    var known: Set<String> = []
    for finding in findings where known.insert(finding.named.en).inserted {
      named.append(finding.named)
    }
    let rest = named.count - Self.mostNamed
    let shown = named.prefix(Self.mostNamed)
    let (more, others) = rest > 0 ? (" and \(rest) more", " et \(rest) autres") : ("", "")
    return source.diagnostic(
      .rawHTML, line: line, byteColumn: byteColumn(in: source),
      message: Phrase(
        en: "left out of this HTML: \(shown.map(\.en).joined(separator: ", "))\(more)",
        fr: "laissé de côté dans ce HTML : \(shown.map(\.fr).joined(separator: ", "))\(others)"),
      help: Self.help(losing: findings.filter(\.losesContent)))
  }

  /// - Parameter lost: the findings whose words go with them.
  private static func help(losing lost: [Self]) -> Phrase {
    var elements: [String] = []
    for finding in lost where !elements.contains("<\(finding.element)>") {
      elements.append("<\(finding.element)>")
    }
    guard !elements.isEmpty else {
      return Phrase(
        en: "its words are kept; write the rest in Markdown, or remove these marks",
        fr: "ses mots sont gardés ; écrivez le reste en Markdown, ou retirez ces marques")
    }
    let names = elements.prefix(mostNamed).joined(separator: ", ")
    return Phrase(
      en:
        "what stands in \(names) is left out too, its other words are kept; write it in Markdown, "
        + "or remove these marks",
      fr: "le contenu de \(names) est laissé de côté aussi, les autres mots sont gardés ; "
        + "écrivez-le en Markdown, ou retirez ces marques")
  }

  /// The thing that is left out, as one of a list.
  private var named: Phrase {
    switch reason {
    case .attributes:
      Phrase(en: "attributes of <\(element)>", fr: "des attributs de <\(element)>")
    case .unbalanced:
      Phrase(en: "<\(element)> without its other half", fr: "<\(element)> sans son autre moitié")
    case .misplaced, .nesting:
      Phrase(en: "<\(element)> out of place", fr: "<\(element)> hors de sa place")
    default: Phrase(en: "<\(element)>", fr: "<\(element)>")
    }
  }

  private func byteColumn(in source: SourceText) -> Int {
    guard let bytesToLineEnd else { return column }
    return max(source.lineRange(line).count - bytesToLineEnd + 1, 1)
  }

  private var sentences: (message: Phrase, help: Phrase) {
    switch reason {
    case .forbidden: forbidden
    case .attributes: attributes
    case .unbalanced: unbalanced
    case .nesting: nesting
    case .misplaced: misplaced
    case .unclosed: unclosed
    case .unclosedComment: (.unclosedComment, .endComment)
    }
  }

  private var word: Phrase { .quoted("<\(element)>") }

  private var forbidden: (Phrase, Phrase) {
    let (loss, perte) =
      losesContent
      ? (": what stands in it is left out with it", " : son contenu est laissé de côté avec lui")
      : ("", "")
    return (
      Phrase(
        en: "the HTML element \(word.en) is not allowed\(loss)",
        fr: "l'élément HTML \(word.fr) n'est pas admis\(perte)"),
      Phrase(
        en: "write it in Markdown, or its words alone; links, pictures and elements of text, lists "
          + "and tables are allowed",
        fr: "écrivez-le en Markdown, ou ses mots seuls ; les liens, les images et les éléments de "
          + "texte, de liste et de tableau sont admis")
    )
  }

  private var attributes: (Phrase, Phrase) {
    (
      Phrase(
        en: "the HTML element \(word.en) has attributes that are left out",
        fr: "l'élément HTML \(word.fr) a des attributs qui sont laissés de côté"),
      Phrase(
        en: "write <\(element)> without classes, styles and the like",
        fr: "écrivez <\(element)> sans classe, style ni rien de tel")
    )
  }

  private var unbalanced: (Phrase, Phrase) {
    (
      Phrase(
        en: "the HTML element \(word.en) is not opened and closed in the same block",
        fr: "l'élément HTML \(word.fr) n'est pas ouvert et fermé dans le même bloc"),
      Phrase(
        en: "write <\(element)> and </\(element)> around the same text, without a blank line",
        fr: "écrivez <\(element)> et </\(element)> autour d'un même texte, sans ligne vide")
    )
  }

  private var nesting: (Phrase, Phrase) {
    (
      Phrase(
        en: "the HTML element \(word.en) is nested too deep",
        fr: "l'élément HTML \(word.fr) est imbriqué trop profondément"),
      Phrase(en: "write it with fewer levels", fr: "écrivez-le avec moins de niveaux")
    )
  }

  private var misplaced: (Phrase, Phrase) {
    (
      Phrase(
        en: "the HTML element \(word.en) may not appear here",
        fr: "l'élément HTML \(word.fr) ne peut pas figurer ici"),
      Phrase(en: "put it \(place.en), or remove it", fr: "mettez-le \(place.fr), ou retirez-le")
    )
  }

  /// Where an element belongs.
  private var place: Phrase {
    switch element {
    case "li": Phrase(en: "directly in <ul> or <ol>", fr: "directement dans <ul> ou <ol>")
    case "dt", "dd": Phrase(en: "directly in <dl>", fr: "directement dans <dl>")
    case "summary": Phrase(en: "directly in <details>", fr: "directement dans <details>")
    case "figcaption": Phrase(en: "directly in <figure>", fr: "directement dans <figure>")
    case "td", "th": Phrase(en: "in a <tr> of a <table>", fr: "dans un <tr> d'un <table>")
    case "tr", "caption", "thead", "tbody", "tfoot":
      Phrase(en: "directly in <table>", fr: "directement dans <table>")
    default:
      Phrase(
        en: "outside the line of text or the table that contains it",
        fr: "hors de la ligne de texte ou du tableau qui le contient")
    }
  }

  private var unclosed: (Phrase, Phrase) {
    let isMark = element.hasPrefix("<")
    let word = isMark ? Phrase.quoted(element) : word
    return (
      Phrase(
        en: "what begins with \(word.en) is never closed",
        fr: "ce qui commence par \(word.fr) n'est jamais fermé"),
      isMark
        ? Phrase(
          en: "remove it; a sign < that is to be read is written &lt;",
          fr: "retirez-le ; un signe < qui doit se lire s'écrit &lt;")
        : Phrase(en: "remove <\(element)>", fr: "retirez <\(element)>")
    )
  }
}

extension Document {
  /// What one page may be told at once.
  private static let mostVisibleComments = 1000

  /// `<!--` within a line that no `-->` closes: readers see the mark and what was to be hidden.
  func visibleComments(in source: SourceText, but named: Set<Diagnostic>) -> [Diagnostic] {
    let mark = Array("<!--".utf8)
    guard text.holds(UInt8(ascii: "<")) else { return [] }
    var found: [Diagnostic] = []
    for node in nodes where node.kind == .text && node.line > 0 {
      guard self[node.literal].firstRange(of: mark) != nil else { continue }
      let line = source.lineRange(Int(node.line))
      let start = min(line.lowerBound + max(Int(node.column) - 1, 0), line.upperBound)
      // A mark typed as `\\<!--` or `&lt;!--` is meant to be read.
      guard let typed = source.bytes[start..<line.upperBound].firstRange(of: mark)?.lowerBound,
        typed == line.lowerBound || source.bytes[typed - 1] != UInt8(ascii: "\\")
      else { continue }
      let comment = source.diagnostic(
        .unclosedComment, atByte: typed, message: .unclosedComment, help: .endComment)
      if !named.contains(comment) { found.append(comment) }
      if found.count == Self.mostVisibleComments { break }
    }
    return found
  }
}

extension Phrase {
  fileprivate static let unclosedComment = Phrase(
    en: "the comment that begins here is never closed",
    fr: "le commentaire qui commence ici n'est jamais fermé")
  fileprivate static let endComment = Phrase(
    en: "write --> where it ends (two hyphens and >, without a space)",
    fr: "écrivez --> là où il finit (deux traits d'union et >, sans espace)")
}

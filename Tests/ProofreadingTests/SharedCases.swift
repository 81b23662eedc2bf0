import Diagnosis
import Foundation
import Proofreading
import Workbench

/// The cases that the page's script is held to as well: `cases.json`. In a case's text `⟦⟧` stand
/// around what is found; its findings say `rule → replacement` in the order of the openings.
struct SharedCases: Decodable {
  var guides: [String: GuideRecord]
  var cases: [Case]

  struct Case: Decodable, Sendable, CustomStringConvertible {
    var guide: String
    var marked: String
    var findings: [String]
    var options: [String: String]

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      guide = try values.decode(String.self)
      marked = try values.decode(String.self)
      findings = try values.decode([String].self)
      options = try values.isAtEnd ? [:] : values.decode([String: String].self)
    }

    var description: String { marked }

    var text: String { marked.filter { $0 != "⟦" && $0 != "⟧" } }

    /// `start-end rule → replacement`, in UTF-16.
    var expected: [String] {
      var offset = 0
      var open: [Int] = []
      var ranges: [(start: Int, end: Int)] = []
      for scalar in marked.unicodeScalars {
        switch scalar {
        case "⟦":
          open.append(ranges.count)
          ranges.append((offset, offset))
        case "⟧": if let range = open.popLast() { ranges[range].end = offset }
        default: offset += UTF16.width(scalar)
        }
      }
      return zip(ranges, findings).map { "\($0.start)-\($0.end) \($1)" }
    }

    func found(by proofreader: Proofreader) -> [String] {
      let bytes = Array(text.utf8)
      var draft = Draft(bytes)
      draft.network = options["network"]
      draft.situation = options["situation"]
      draft.capacity = options["capacity"]
      return proofreader.findings(in: draft).map { finding in
        let range = finding.utf16Range(in: bytes)
        return "\(range.lowerBound)-\(range.upperBound) \(finding.rule.rawValue)"
          + (finding.replacement.map { " → " + $0 } ?? "")
      }
    }
  }

  static let folder = Checkout.folder + "/Tests/ProofreadingTests/"
  static let all: SharedCases? = try? JSONDecoder().decode(
    SharedCases.self, from: Data(contentsOf: URL(fileURLWithPath: folder + "cases.json")))

  var proofreaders: [String: Proofreader] { guides.mapValues { Proofreader($0.guide) } }
}

/// A dictionary that is a list.
struct WordList: Vocabulary {
  let words: [String]
  private let known: Set<String>

  init(_ words: [String]) {
    self.words = words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    known = Set(words)
  }

  func holds(_ word: String) -> Bool { known.contains(word) }
  var fingerprint: String { words.joined(separator: " ") }
}

/// A guide as `cases.json` writes it.
struct GuideRecord: Decodable {
  struct Word: Decodable {
    var avoid: String
    var say: String?
    var why: String?
    var severity: String
    var exact: Bool?
    var except: [String]?
    var situations: [String]?
  }
  struct Setting: Decodable {
    var id: String
    var name: String
    var limits: [String: Int]
  }
  struct Mention: Decodable {
    var name: String
    var text: String
    var capacities: [String]
    var calledBy: [String]
  }
  struct StyleRecord: Decodable {
    var address: String?
    var sentenceWords: Int?
    var capitals: Int?
    var exclamations: Int?
    var emoji: Int?
    var ellipses: Int?
    var middleDot: Bool?
    var hashtagsLast: Bool?
    var hashtagCapitals: Bool?
    var typography: Bool?
    var years: Bool?
    var sources: Bool?
    var doubledWords: Bool?
  }
  var language: String
  var words: [Word]
  var names: [String]
  var networks: [Setting]
  var situations: [Setting]
  var mentions: [Mention]
  var style: StyleRecord
  /// The words of a small dictionary, and those of the language that is quoted.
  var dictionary: DictionaryRecord?

  struct DictionaryRecord: Decodable {
    var own: [String]
    var guest: [String]?
    var charter: [String]?
  }

  var guide: StyleGuide {
    var guide = StyleGuide(language: Language(rawValue: language) ?? .french)
    guide.words = words.map { word in
      var rule = WordRule(
        avoid: word.avoid, say: word.say, why: word.why,
        severity: Severity(rawValue: word.severity) ?? .warning)
      rule.isExact = word.exact ?? false
      rule.exceptions = word.except ?? []
      rule.situations = word.situations ?? []
      return rule
    }
    guide.names = names
    guide.networks = networks.map { .init(id: $0.id, name: $0.name, limits: $0.limits) }
    guide.situations = situations.map { .init(id: $0.id, name: $0.name, limits: $0.limits) }
    guide.mentions = mentions.map {
      RequiredMention(
        name: $0.name, text: $0.text, capacities: $0.capacities, calledBy: $0.calledBy)
    }
    guide.style = style.style
    if let dictionary {
      guide.ownWords = dictionary.charter ?? []
      guide.speller = Speller(
        guide.language, own: WordList(dictionary.own),
        guest: dictionary.guest.map { WordList($0) })
    }
    return guide
  }
}

extension GuideRecord.StyleRecord {
  var style: Style {
    var style = Style()
    style.isStated = true
    style.address = address.flatMap { Style.Address(rawValue: $0) }
    style.sentenceWords = sentenceWords
    style.capitals = capitals
    style.exclamations = exclamations
    style.emoji = emoji
    style.ellipses = ellipses
    style.bansMiddleDot = middleDot == false
    style.hashtagsLast = hashtagsLast ?? false
    style.hashtagCapitals = hashtagCapitals ?? false
    style.typography = typography ?? false
    style.years = years ?? false
    style.sources = sources ?? false
    style.doubledWords = doubledWords ?? false
    return style
  }
}

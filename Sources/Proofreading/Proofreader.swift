import Diagnosis

/// A guide made ready to be applied to any number of texts.
package struct Proofreader: Sendable {
  package let guide: StyleGuide
  let lexicon: Lexicon

  package init(_ guide: StyleGuide) {
    self.guide = guide
    lexicon = Lexicon(guide)
  }

  /// What the rules say of a text, in the order in which it stands there.
  package func findings(in draft: Draft) -> [Finding] {
    var examination = Examination(draft, guide, lexicon)
    examination.findWords()
    examination.findDoubledWords()
    examination.findLongSentences()
    examination.findCapitals()
    examination.findMixedAddress()
    examination.findExclamations()
    examination.findSurplusSpaces()
    examination.findForm()
    examination.findMisspellings()
    examination.findConfusions()
    if guide.style.typography, guide.language == .english {
      examination.findMissingSpaces()
      examination.findMixedQuotations()
      examination.findApostrophes()
      examination.findEnglishTimes()
    }
    if examination.isFrenchTypography {
      examination.findMissingSpaces()
      examination.findQuotationMarks()
      examination.findApostrophes()
      examination.findBareCapitals()
      examination.findOrdinals()
      examination.findTimes()
      examination.findDateForms()
      examination.findNumberForms()
      examination.findWordForms()
      examination.findEtcetera()
    }
    if !draft.isProse {
      examination.findLimits()
      examination.findMissingMentions()
      examination.findUndatedFacts()
      examination.findFiguresWithoutSource()
    }
    examination.respectQuotationsAndNames()
    return examination.findings.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.rule.rawValue)
        < ($1.range.lowerBound, $1.range.upperBound, $1.rule.rawValue)
    }
  }
}

extension Finding {
  /// Its range in UTF-16, as a browser counts.
  package func utf16Range(in bytes: [UInt8]) -> Range<Int> {
    let start = Self.utf16Count(bytes[..<range.lowerBound])
    return start..<start + Self.utf16Count(bytes[range])
  }

  private static func utf16Count(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { count, byte in
      byte & 0xC0 == 0x80 ? count : count + (byte >= 0xF0 ? 2 : 1)
    }
  }
}

extension [UInt8] {
  /// The text with the safe replacements made; of two that overlap, the first.
  package func corrected(by findings: [Finding]) -> [UInt8] {
    var corrected: [UInt8] = []
    var position = 0
    for finding in findings {
      guard finding.isSafe, let replacement = finding.replacement,
        finding.range.lowerBound >= position
      else { continue }
      corrected += self[position..<finding.range.lowerBound]
      corrected += Array(replacement.utf8)
      position = finding.range.upperBound
    }
    return corrected + self[position...]
  }
}

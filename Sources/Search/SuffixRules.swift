import CharterModel
import Diagnosis

/// What Snowball lacks: derivation (`publication`, `publier`), by a small table over folded words.
/// The browser is given the same table, so that a word the site does not hold in that form still
/// finds its family: in each round the longest suffix that leaves enough of the word is replaced.
struct SuffixRules: Sendable {
  struct Rule: Sendable {
    var suffix: [UInt8]
    var replacement: [UInt8]
    /// How many letters must stand before the suffix.
    var minimum: Int
  }

  /// Each by the last letter of the suffix, from the longest to the shortest.
  private let rounds: [[UInt8: [Rule]]]
  /// The table as it was written, for the browser: rounds divided by `/`, rules by a space.
  package let text: String

  /// - Parameter text: `suffix>replacement>minimum`, divided by spaces; a `/` starts a round.
  init(_ text: String) {
    self.text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    rounds = self.text.split(separator: "/").map { round in
      let rules = round.split(separator: " ").map { rule in
        let parts = rule.split(separator: ">", omittingEmptySubsequences: false)
        return Rule(
          suffix: Array(parts[0].utf8), replacement: parts.count > 1 ? Array(parts[1].utf8) : [],
          minimum: parts.count > 2 ? Int(parts[2]) ?? 3 : 3)
      }.sorted { $0.suffix.count > $1.suffix.count }
      return Dictionary(grouping: rules) { $0.suffix.last ?? 0 }
    }
  }

  static func of(_ language: LanguageTag) -> SuffixRules {
    switch language.spoken {
    case .french: french
    case .english: english
    case nil: none
    }
  }

  /// Of a language whose derivation is not written down: forms of a word are told by Snowball alone.
  static let none = SuffixRules("")

  /// The root of a folded word, and whether it was derived: a noun of a verb, an adverb.
  func root(of word: [UInt8]) -> (root: [UInt8], isDerived: Bool) {
    var root = word
    var isDerived = false
    guard root.count > 3, root.allSatisfy({ (0x61...0x7A).contains($0) }) else {
      return (root, false)
    }
    for (number, round) in rounds.enumerated() where number != 2 || !isDerived {
      let rule = round[root.last ?? 0]?.first { rule in
        root.count >= rule.suffix.count + rule.minimum
          && root.suffix(rule.suffix.count).elementsEqual(rule.suffix)
      }
      guard let rule else { continue }
      root.removeLast(rule.suffix.count)
      root += rule.replacement
      if number == 1 { isDerived = true }
    }
    return (root, isDerived)
  }

  /// The plural; derivation; endings of verbs and of the feminine, for words that are not derived;
  /// what is left of all these.
  static let french = SuffixRules(
    """
    tions>tion>1 sions>sion>1 ions>ions>3 issons>issons>3 ons>ons>5
      eaux>eau>1 aux>al>2 eux>eux>1 ss>ss>1 us>us>1 ais>ais>1 s>>3 x>>3
    / fication>fi>2 blication>bli>2 cation>qu>4 ation>>4 citation>cit>0 utilisation>utilis>0
      creation>cree>0
      ssion>ss>4 usion>us>3 ition>>5 ection>ect>3
      protection>proteg>0 suppression>supprim>0 redaction>redig>0 correction>corrig>0
      reaction>reag>0 decision>decid>0 reponse>repond>0 plainte>plaind>0 perte>perd>0
      vente>vend>0 connexion>connect>0 choix>chois>0 relecture>reli>0 relire>reli>0 relu>reli>0 lecture>li>0 ecrit>ecrir>0 ecriture>ecrir>0
      interdiction>interd>0 interdit>interd>0 reduction>redui>0 production>produi>0
      issement>>4 ement>>4 ment>>5
      querie>c>4 erie>>4 liste>list>3 iste>>4 ateur>>4 atrice>>4 ature>at>4 signature>sign>0 rice>r>5 euse>>4 eur>>5
      ance>>4 ence>>5 urgence>urgent>0 ibilite>ibl>3 abilite>abl>3 ialite>iel>3 alite>al>3 publicite>publicit>0
      ite>>5 ive>if>4 elle>el>3 enne>en>3 onne>on>4
    / eraient>>3 erions>>3 eriez>>3 erait>>3 erais>>3 erons>>3 eront>>3 erez>>3 erai>>3 eras>>3
      issons>>4 issez>>4 issent>>4 issant>>4 issante>>4 irons>>4 iront>>4 irez>>4 ira>>4
      aient>>4 antes>>4 ante>>4 ants>>4 ant>>4 ait>>4 ais>>4 ions>i>4 ons>>4 iez>i>4 ez>>3
      ndre>nd>2 rdre>rd>2 ees>>3 ee>>3 er>>3 era>>3 ent>>5 es>>3 e>>3 ir>>4 ie>>4 it>>5 aie>>4
    / ll>l>3 tt>t>3 nn>n>3 qu>qu>1 gu>g>3 ge>g>3 i>>4 y>>4 oi>oy>2 ag>>4 u>>5
    """)

  static let english = SuffixRules(
    """
    sses>ss>2 ies>y>2 ss>ss>1 us>us>1 s>>3
    / ization>iz>3 isation>is>3 ation>>4 ement>>4 ment>>4 fulness>>3 ness>>4 ication>y>3
      ability>abl>3 ity>>4 ative>>4 ively>iv>3 ally>al>3 ly>>4 approval>approv>0 reply>repl>0
    / ingly>>3 edly>>3 ing>>3 ied>y>2 ed>>3 er>>4 or>>4 es>>4 e>>3
    / ll>l>3 tt>t>3 nn>n>3 pp>p>3 gg>g>3 mm>m>3 rr>r>3 y>>4 i>>4
    """)
}

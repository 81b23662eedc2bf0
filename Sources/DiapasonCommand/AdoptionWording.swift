import CharterModel
import Diagnosis
import Diapason

extension Adoption {
  var phrase: Phrase {
    let print = DocumentWords.grouped(self.print)
    guard !changes.isEmpty else {
      return Phrase(
        en: "version \(number) was already adopted, in the same words: \(print)",
        fr: "la version \(number) était déjà adoptée, dans les mêmes mots : \(print)")
    }
    let rules = Phrase.counted(self.rules, en: ("rule", "rules"), fr: ("règle", "règles"))
    let before = boundBefore.map { day in
      Phrase(
        en: "; it binds from \(day), before the day of its adoption",
        fr: " ; elle s'applique depuis le \(day), avant le jour de son adoption")
    }
    return Phrase(
      en: "version \(number) is kept, with \(rules.en); its fingerprint is \(print)"
        + (before?.en ?? ""),
      fr: "la version \(number) est conservée, avec \(rules.fr) ; son empreinte est \(print)"
        + (before?.fr ?? ""))
  }
}

extension Phrase {
  static func changedMeanwhile(_ path: String) -> Phrase {
    Phrase(
      en: "\(path.shownAsPath) was changed meanwhile: nothing was written; run it again",
      fr: "\(path.shownAsPath) a changé entre-temps : rien n'a été écrit ; relancez la commande")
  }
}

extension Adoption.Refusal {
  /// Whether mending the content is the cure.
  var isOfContent: Bool {
    switch self {
    case .unknownDocument, .severalDocuments, .table: false
    default: true
    }
  }

  var phrase: Phrase {
    switch self {
    case .unknownDocument(let name, let known):
      let quoted = Phrase.quoted(name)
      return Phrase(
        en: "no document is called \(quoted.en); there is: \(known.joined(separator: ", "))",
        fr: "aucun document ne s'appelle \(quoted.fr) ; il y a : \(known.joined(separator: ", "))")
    case .severalDocuments(let known) where known.isEmpty:
      return Phrase(
        en: "there is no document here: write “kind: document” in the header of its index.md",
        fr:
          "il n'y a pas de document ici : écrivez « type: document » dans l'en-tête de son index.md"
      )
    case .severalDocuments(let known):
      return Phrase(
        en: "say which document: \(known.joined(separator: ", "))",
        fr: "dites quel document : \(known.joined(separator: ", "))")
    case .isDraft(let path):
      return Phrase(
        en: "\(path) is a draft: remove “draft: yes” first",
        fr: "\(path) est un brouillon : retirez d'abord « brouillon: oui »")
    case .notAdopted(let path):
      return Phrase(
        en: "\(path) does not say that it is adopted: write “status: adopted” in its header",
        fr: "\(path) ne dit pas qu'il est adopté : écrivez « statut: adopté » dans son en-tête")
    case .withoutVersion(let path):
      return Phrase(
        en: "\(path) has no number: write “version: \"1.0\"” in its header",
        fr: "\(path) n'a pas de numéro : écrivez « version: \"1.0\" » dans son en-tête")
    case .withoutDay(let path):
      return Phrase(
        en:
          "\(path) does not say when it takes effect: write “effective: 2027-01-01” in its header",
        fr:
          "\(path) ne dit pas quand il prend effet : écrivez « en-vigueur-le: 2027-01-01 » dans son "
          + "en-tête")
    case .number(let number):
      let quoted = Phrase.quoted(number)
      return Phrase(
        en: "\(quoted.en) cannot be the name of a folder: write a version such as 3.1",
        fr: "\(quoted.fr) ne peut pas nommer un dossier : écrivez une version telle que 3.1")
    default: return phraseOfText
    }
  }

  /// For whoever has the document's facts as a form before them: what to choose there.
  var phraseOfForm: Phrase? {
    switch self {
    case .isDraft:
      Phrase(
        en: "This document is a draft: choose “no” under “Draft”, save, then adopt it.",
        fr: "Ce document est un brouillon\u{A0}: choisissez «\u{A0}non\u{A0}» sous "
          + "«\u{A0}Brouillon\u{A0}», enregistrez, puis adoptez-le.")
    case .notAdopted:
      Phrase(
        en: "This document does not say that it is adopted: choose “adopted” under “Status”, save, "
          + "then adopt it.",
        fr: "Ce document ne dit pas qu’il est adopté\u{A0}: choisissez «\u{A0}adoptée\u{A0}» sous "
          + "«\u{A0}Statut\u{A0}», enregistrez, puis adoptez-le.")
    case .withoutVersion, .number:
      Phrase(
        en: "This document has no number that can be kept: write one such as 3.1 under “Version”, "
          + "save, then adopt it.",
        fr:
          "Ce document n’a pas de numéro qui puisse être conservé\u{A0}: écrivez-en un, comme 3.1, "
          + "sous «\u{A0}Version\u{A0}», enregistrez, puis adoptez-le.")
    case .withoutDay:
      Phrase(
        en:
          "This document does not say when it takes effect: choose the day under “Effective”, save, "
          + "then adopt it.",
        fr: "Ce document ne dit pas quand il prend effet\u{A0}: choisissez le jour sous "
          + "«\u{A0}En vigueur le\u{A0}», enregistrez, puis adoptez-le.")
    case .otherWords(let number, let adopted):
      Phrase(
        en:
          "Version \(number) was adopted on \(adopted) in other words: write the next number under "
          + "“Version”, save, then adopt it.",
        fr: "La version \(number) a été adoptée le \(adopted) avec d’autres mots\u{A0}: écrivez le "
          + "numéro suivant sous «\u{A0}Version\u{A0}», enregistrez, puis adoptez-la.")
    default: nil
    }
  }

  private var phraseOfText: Phrase {
    switch self {
    case .otherWords(let number, let adopted):
      return Phrase(
        en:
          "version \(number) was adopted on \(adopted) in other words: write the next number, or say "
          + "with --erratum which slip is corrected",
        fr:
          "la version \(number) a été adoptée le \(adopted) avec d'autres mots : écrivez le numéro "
          + "suivant, ou dites par --erratum quelle coquille est rectifiée")
    case .nothingToRectify(let number):
      return Phrase(
        en: "version \(number) was never adopted: run it without --erratum",
        fr: "la version \(number) n'a jamais été adoptée : lancez la commande sans --erratum")
    case .keptWithoutTable(let folder, let table):
      return Phrase(
        en:
          "\(folder) keeps a version, and \(table) is not there: put it back, from a backup or from "
          + "Git, or remove the folder",
        fr: "\(folder) conserve une version, et \(table) n'est pas là : remettez-le, depuis une "
          + "sauvegarde ou Git, ou retirez le dossier")
    case .beginsBefore(let other, let day, let own):
      return Phrase(
        en:
          "it would take effect on \(own), and version \(other) does on \(day): versions are adopted "
          + "in the order in which they bind; write a later day in “effective”",
        fr:
          "elle prendrait effet le \(own), et la version \(other) le fait le \(day) : les versions "
          + "s'adoptent dans l'ordre où elles s'appliquent ; écrivez un jour plus tardif dans "
          + "« en-vigueur-le »")
    case .sameAddress(let other):
      return Phrase(
        en: "it would be at the address of version \(other): write another number",
        fr: "elle serait à l'adresse de la version \(other) : écrivez un autre numéro")
    case .table(let path):
      return Phrase(
        en: "\(path) cannot be written: save it as CSV in UTF-8, with its header",
        fr: "\(path) ne peut pas être écrit : enregistrez-le en CSV UTF-8, avec sa ligne d'en-tête")
    default:
      return Phrase(
        en: "nothing was adopted: mend these errors first",
        fr: "rien n'a été adopté : corrigez d'abord ces erreurs")
    }
  }
}

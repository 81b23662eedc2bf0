import Diagnosis

/// The sentences about `targets:`.
extension Diagnostic {
  static func targetsAreNamed(_ node: YAMLNode, in source: SourceText) -> Diagnostic {
    Diagnostic(
      .wrongType, at: node.position(in: source), excerpt: source.excerpt(node.line),
      message: Phrase(
        en: "“targets” expects names, each with its settings",
        fr: "« cibles » attend des noms, chacun suivi de ses réglages"),
      help: Phrase(
        en: "write for instance “intranet: {kind: folder, path: /srv/www/charter}”",
        fr: "écrivez par exemple « intranet: {type: dossier, chemin: /srv/www/charte} »"))
  }

  static func badTargetName(_ key: YAMLNode, in source: SourceText) -> Diagnostic {
    let word = Phrase.quoted(key.scalar ?? "")
    return Diagnostic(
      .wrongType, at: key.position(in: source), excerpt: source.excerpt(key.line),
      message: Phrase(
        en: "a target cannot be named \(word.en)",
        fr: "une cible ne peut pas s'appeler \(word.fr)"),
      help: Phrase(
        en: "use letters without accents, digits and hyphens: intranet",
        fr: "employez des lettres sans accent, des chiffres et des traits d'union : intranet"))
  }

  static func badTargetPath(
    _ node: YAMLNode, _ fault: PublicationTarget.PathFault, in source: SourceText
  ) -> Diagnostic {
    let word = Phrase.quoted(node.scalar ?? "")
    return Diagnostic(
      .wrongType, at: node.position(in: source), excerpt: source.excerpt(node.line),
      message: Phrase(
        en: "\(word.en) cannot be the path of a target",
        fr: "\(word.fr) ne peut pas être le chemin d'une cible"),
      help: fault.help)
  }

  static func badHost(_ node: YAMLNode, in source: SourceText) -> Diagnostic {
    let word = Phrase.quoted(node.scalar ?? "")
    return Diagnostic(
      .wrongType, at: node.position(in: source), excerpt: source.excerpt(node.line),
      message: Phrase(en: "\(word.en) is not a host", fr: "\(word.fr) n'est pas un hôte"),
      help: Phrase(
        en: "write host, or user@host; anything else belongs in the configuration of ssh",
        fr: "écrivez hôte, ou utilisateur@hôte ; le reste va dans la configuration de ssh"))
  }

  static func forbiddenSSHConfiguration(
    _ key: YAMLNode, _ file: String, in source: SourceText
  ) -> Diagnostic {
    let word = Phrase.quoted(key.scalar ?? "")
    let shown = file.isEmpty ? "FILE" : file.shownInMessage
    return Diagnostic(
      .forbiddenSetting, at: key.position(in: source), excerpt: source.excerpt(key.line),
      message: Phrase(
        en:
          "\(word.en) may not appear here: an ssh configuration can run any program, and whoever "
          + "writes this folder would choose it for whoever publishes",
        fr:
          "\(word.fr) ne peut pas figurer ici : une configuration de ssh peut lancer n'importe quel "
          + "programme, et qui écrit ce dossier le choisirait pour qui publie"),
      help: Phrase(
        en: "remove the line, and publish with --ssh-config \(shown), or set DIAPASON_SSH_CONFIG",
        fr: "supprimez la ligne, et publiez avec --ssh-config \(shown), ou définissez "
          + "DIAPASON_SSH_CONFIG"))
  }

  static func missingHost(_ key: YAMLNode, in source: SourceText) -> Diagnostic {
    Diagnostic(
      .missingField, at: key.position(in: source), excerpt: source.excerpt(key.line),
      message: Phrase(
        en: "a target of the kind “rsync” has no “host”",
        fr: "une cible de type « rsync » n'a pas d'« hôte »"),
      help: Phrase(
        en: "add “host: deploy@intranet.example”", fr: "ajoutez « hôte: deploy@intranet.example »"))
  }

  static func onlyForRsync(
    _ field: FieldDefinition, _ node: YAMLNode, in source: SourceText
  ) -> Diagnostic {
    Diagnostic(
      .wrongType, at: node.position(in: source), excerpt: source.excerpt(node.line),
      message: Phrase(
        en: "“\(field.name.en)” means nothing for a folder",
        fr: "« \(field.name.fr) » ne veut rien dire pour un dossier"),
      help: Phrase(
        en: "remove it, or write “kind: rsync”", fr: "supprimez-le, ou écrivez « type: rsync »"))
  }
}

extension PublicationTarget.PathFault {
  fileprivate var help: Phrase {
    switch self {
    case .characters:
      Phrase(
        en: "use letters without accents, digits, “.”, “_”, “-” and “/”",
        fr: "employez des lettres sans accent, des chiffres, « . », « _ », « - » et « / »")
    case .relative:
      Phrase(
        en: "write the whole path, from “/”", fr: "écrivez le chemin entier, depuis « / »")
    case .parent:
      Phrase(en: "write the path without “..”", fr: "écrivez le chemin sans « .. »")
    }
  }
}

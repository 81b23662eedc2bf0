import Diagnosis

/// The sentences about `targets:`. None shows a line, and none repeats a value
/// but the path of a file: it may hold a password.
extension Diagnostic {
  static func targetsAreNamed(_ node: YAMLNode, in source: SourceText) -> Diagnostic {
    Diagnostic(
      .wrongType, at: node.position(in: source),
      message: Phrase(
        en: "“targets” expects names, each with its settings",
        fr: "« cibles » attend des noms, chacun suivi de ses réglages"),
      help: Phrase(
        en: "write for instance “intranet: {kind: folder, path: /srv/www/charter}”",
        fr: "écrivez par exemple « intranet: {type: dossier, chemin: /srv/www/charte} »"))
  }

  static func badTargetName(_ key: YAMLNode, in source: SourceText) -> Diagnostic {
    Diagnostic(
      .wrongType, at: key.position(in: source),
      message: Phrase(
        en: "a target cannot be named so", fr: "une cible ne peut pas s'appeler ainsi"),
      help: Phrase(
        en: "use letters without accents, digits and hyphens: intranet",
        fr: "employez des lettres sans accent, des chiffres et des traits d'union : intranet"))
  }

  static func badTargetPath(
    _ node: YAMLNode, _ fault: PublicationTarget.PathFault, in source: SourceText
  ) -> Diagnostic {
    Diagnostic(
      .wrongType, at: node.position(in: source),
      message: Phrase(
        en: "this cannot be the path of a target",
        fr: "ceci ne peut pas être le chemin d'une cible"),
      help: fault.help)
  }

  static func badHost(_ node: YAMLNode, in source: SourceText) -> Diagnostic {
    Diagnostic(
      .wrongType, at: node.position(in: source),
      message: Phrase(en: "this is not a host", fr: "ceci n'est pas un hôte"),
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
      .forbiddenSetting, at: key.position(in: source),
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
      .missingField, at: key.position(in: source),
      message: Phrase(
        en: "a target of the kind “rsync” has no “host”",
        fr: "une cible de type « rsync » n'a pas d'« hôte »"),
      help: Phrase(
        en: "add “host: deploy@intranet.example”", fr: "ajoutez « hôte: deploy@intranet.example »"))
  }

  static func onlyFor(
    _ kind: String, _ field: FieldDefinition, _ node: YAMLNode, in source: SourceText
  ) -> Diagnostic {
    Diagnostic(
      .wrongType, at: node.position(in: source),
      message: Phrase(
        en: "“\(field.name.en)” means something for the kind “\(kind)” alone",
        fr: "« \(field.name.fr) » n'a de sens que pour le type « \(kind) »"),
      help: Phrase(
        en: "remove it, or write “kind: \(kind)”",
        fr: "supprimez-le, ou écrivez « type: \(kind) »"))
  }

  static func missingPath(_ key: YAMLNode, in source: SourceText) -> Diagnostic {
    Diagnostic(
      .missingField, at: key.position(in: source),
      message: Phrase(
        en: "“path” is missing: the folder that holds the releases",
        fr: "il manque « chemin » : le dossier qui contient les versions"),
      help: Phrase(
        en: "add “path: /srv/www/charter”", fr: "ajoutez « chemin: /srv/www/charte »"))
  }

  static func missingStore(_ key: YAMLNode, in source: SourceText) -> Diagnostic {
    Diagnostic(
      .missingField, at: key.position(in: source),
      message: Phrase(
        en: "a target of the kind “rclone” does not say where to",
        fr: "une cible de type « rclone » ne dit pas vers où"),
      help: Phrase(
        en: "add “to: \"intranet:charter\"”: a remote of rclone's (“rclone listremotes”), a colon, "
          + "a path",
        fr:
          "ajoutez « vers: \"intranet:charte\" » : un dépôt de rclone (« rclone listremotes »), un "
          + "deux-points, un chemin"))
  }

  static func pathOfStore(_ node: YAMLNode, in source: SourceText) -> Diagnostic {
    Diagnostic(
      .wrongType, at: node.position(in: source),
      message: Phrase(
        en: "“path” means nothing for the kind “rclone”",
        fr: "« chemin » ne veut rien dire pour le type « rclone »"),
      help: Phrase(
        en: "write the path behind the remote's name: “to: \"intranet:charter\"”",
        fr: "écrivez le chemin après le nom du dépôt : « vers: \"intranet:charte\" »"))
  }

  static func badStore(
    _ node: YAMLNode, _ fault: StoreFault, in source: SourceText
  ) -> Diagnostic {
    let position = node.position(in: source)
    guard fault != .described else {
      return Diagnostic(
        .forbiddenSetting, at: position,
        message: Phrase(
          en: "a store is named here, never described: the description may hold its password",
          fr:
            "un dépôt se nomme ici, il ne se décrit pas : sa description peut contenir son mot de "
            + "passe"),
        help: Phrase(
          en:
            "run “rclone config”, or set RCLONE_CONFIG_INTRANET_TYPE and its companions, and write "
            + "the name alone: “intranet:charter”",
          fr:
            "lancez « rclone config », ou définissez RCLONE_CONFIG_INTRANET_TYPE et ses pareilles, "
            + "et écrivez le nom seul : « intranet:charte »"))
    }
    return Diagnostic(
      .wrongType, at: position,
      message: Phrase(
        en: "this is no place of rclone's", fr: "ceci n'est pas un lieu de rclone"),
      help: fault == .parent
        ? PublicationTarget.PathFault.parent.help
        : Phrase(
          en: "write a remote's name, a colon and a path: “intranet:charter”; “rclone listremotes” "
            + "shows the names",
          fr:
            "écrivez le nom d'un dépôt, un deux-points et un chemin : « intranet:charte » ; « rclone "
            + "listremotes » montre les noms"))
  }

  static func storeWithoutVersions(_ node: YAMLNode, in source: SourceText) -> Diagnostic {
    Diagnostic(
      .missingField, at: node.position(in: source),
      message: Phrase(
        en: "the site fills the whole remote: nothing says where its releases are kept",
        fr: "le site occupe tout le dépôt : rien ne dit où garder ses versions"),
      help: Phrase(
        en: "add “versions: \"other:charter-versions\"”, or write a path behind the colon",
        fr: "ajoutez « versions: \"autre:charte-versions\" », ou écrivez un chemin après le "
          + "deux-points"))
  }

  static func servedVersions(_ node: YAMLNode, in source: SourceText) -> Diagnostic {
    Diagnostic(
      .wrongType, at: node.position(in: source),
      message: Phrase(
        en: "the releases would be served with the site",
        fr: "les versions seraient servies avec le site"),
      help: Phrase(
        en:
          "keep them elsewhere: “versions: \"intranet:charter-versions\"”, beside “to”, not in it",
        fr: "gardez-les ailleurs : « versions: \"intranet:charte-versions\" », à côté de « vers », "
          + "pas dedans"))
  }

  static func sharedStore(_ key: YAMLNode, in source: SourceText) -> Diagnostic {
    Diagnostic(
      .wrongType, at: key.position(in: source),
      message: Phrase(
        en:
          "this target and another one share a place: what is kept of one would be served with the "
          + "other",
        fr:
          "cette cible et une autre partagent un lieu : ce qui est gardé de l'une serait servi avec "
          + "l'autre"),
      help: Phrase(
        en: "give each a “to” and “versions” of its own, none of them in another",
        fr: "donnez à chacune ses propres « vers » et « versions », aucun dans un autre"))
  }

  static func forbiddenCredential(_ key: YAMLNode, in source: SourceText) -> Diagnostic {
    let word = Phrase.quoted(key.scalar ?? "")
    return Diagnostic(
      .forbiddenSetting, at: key.position(in: source),
      message: Phrase(
        en: "\(word.en): no password stands in diapason.yaml, which many people read",
        fr: "\(word.fr) : aucun mot de passe dans diapason.yaml, que beaucoup de gens lisent"),
      help: Phrase(
        en:
          "remove the line, and change the password if anybody has seen it; ssh and rclone take theirs "
          + "from their own configuration or from the environment",
        fr: "supprimez la ligne, et changez le mot de passe si quelqu'un l'a vu ; ssh et rclone "
          + "prennent le leur dans leur propre configuration ou dans l'environnement"))
  }
}

extension PublicationTarget.PathFault {
  var help: Phrase {
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

import CharterModel
import Diagnosis
import Media

/// The sentences about drawings that cannot be read.
extension MediaFault {
  var message: Phrase {
    switch self {
    case .otherFormat(let format):
      Phrase(
        en: "this file is not a drawing: its bytes say \(format.rawValue)",
        fr: "ce fichier n'est pas un dessin : ses octets disent \(format.rawValue)")
    case .notXML:
      Phrase(
        en: "this file is not an SVG file: it does not begin as one",
        fr: "ce fichier n'est pas un fichier SVG : il ne commence pas comme tel")
    case .notSVG(let name):
      Phrase(
        en: "this file is not an SVG file: its first element is <\(name.shownInMessage)>",
        fr: "ce fichier n'est pas un fichier SVG : son premier élément est "
          + "<\(name.shownInMessage)>")
    case .noNamespace:
      Phrase(
        en: "<svg> names no namespace: browsers show nothing of it",
        fr: "<svg> n'a pas d'espace de noms : les navigateurs n'en affichent rien")
    case .notUTF8: Phrase(en: "this byte is not UTF-8", fr: "cet octet n'est pas de l'UTF-8")
    case .encoding(let label):
      Phrase(
        en:
          "the file is not in the encoding that it names, or “\(label.shownInMessage)” is not read",
        fr: "le fichier n'est pas dans l'encodage qu'il annonce, ou « \(label.shownInMessage) » "
          + "n'est pas lu")
    case .ampersand:
      Phrase(
        en: "“&” begins no known character here", fr: "« & » n'annonce ici aucun caractère connu")
    case .tags(let name):
      Phrase(
        en: "the element <\(name.shownInMessage)> is not closed where it must be",
        fr: "l'élément <\(name.shownInMessage)> n'est pas fermé là où il doit l'être")
    case .prefix(let name):
      Phrase(
        en: "the prefix “\(name.shownInMessage):” is not declared",
        fr: "le préfixe « \(name.shownInMessage): » n'est pas déclaré")
    case .repeatedAttribute(let name):
      Phrase(
        en: "the attribute \(name.shownInMessage) appears twice in one element",
        fr: "l'attribut \(name.shownInMessage) figure deux fois dans un élément")
    case .malformed: Phrase(en: "this is not well-formed XML", fr: "ce n'est pas du XML bien formé")
    case .tooComplex:
      Phrase(
        en: "this drawing is too large (16 MB, 200 levels and 500 attributes at most)",
        fr: "ce dessin est trop grand (16 Mo, 200 niveaux et 500 attributs au plus)")
    }
  }

  var cure: Phrase {
    switch self {
    case .otherFormat(let format):
      Phrase(
        en: "end its name in .\(format.extensions.first ?? "png"), here and in the page",
        fr: "terminez son nom par .\(format.extensions.first ?? "png"), ici et dans la page")
    case .notXML, .notSVG, .malformed:
      Phrase(en: "export the image as SVG again", fr: "exportez de nouveau l'image en SVG")
    case .noNamespace:
      Phrase(
        en: "write xmlns=\"http://www.w3.org/2000/svg\" in <svg>",
        fr: "écrivez xmlns=\"http://www.w3.org/2000/svg\" dans <svg>")
    case .notUTF8, .encoding:
      Phrase(
        en: "save the file in UTF-8", fr: "enregistrez le fichier en UTF-8")
    case .ampersand: Phrase(en: "write “&amp;”", fr: "écrivez « &amp; »")
    case .tags(let name):
      Phrase(
        en: "close it: </\(name.shownInMessage)>", fr: "fermez-le : </\(name.shownInMessage)>")
    case .prefix:
      Phrase(
        en: "remove the attribute or the element, or export the image as SVG again",
        fr: "supprimez l'attribut ou l'élément, ou exportez de nouveau l'image en SVG")
    case .repeatedAttribute:
      Phrase(en: "remove one of the two", fr: "supprimez l'un des deux")
    case .tooComplex:
      Phrase(
        en: "simplify it in your drawing program, or export it as PNG",
        fr: "simplifiez-le dans votre logiciel de dessin, ou exportez-le en PNG")
    }
  }
}

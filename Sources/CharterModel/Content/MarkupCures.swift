import Markdown

/// What an author may do about markup that failed.
extension MarkupFault.Reason {
  /// What to do where no text can be proposed.
  var cure: (en: String, fr: String) {
    switch self {
    case .surplusCell:
      (
        "write \\| for a bar that belongs to the text, or add a column to the header and to the line of dashes",
        "écrivez \\| pour une barre qui fait partie du texte, ou ajoutez une colonne à l'en-tête et à la ligne de tirets"
      )
    case .uncalledNote:
      (
        "call it in the text, or write it as a paragraph",
        "appelez-la dans le texte, ou écrivez-la comme un paragraphe"
      )
    case .repeatedNote: ("give it another name", "donnez-lui un autre nom")
    case .lostDefinition:
      (
        "put a backslash before its first bracket",
        "mettez une barre oblique inverse devant le premier crochet"
      )
    case .repeatedDefinition:
      ("give it another name, or remove it", "donnez-lui un autre nom, ou retirez-la")
    case .missingNote:
      (
        "write the note on a line of its own, after this mark and a colon, or put a backslash before the bracket",
        "écrivez la note sur une ligne à elle, après cette marque et un deux-points, ou mettez une barre oblique inverse devant le crochet"
      )
    case .linkDestination:
      ("put the path between < and >", "mettez le chemin entre < et >")
    case .unclosedLink: ("close it with )", "fermez-le par )")
    case .spacedLink: ("remove the space between ] and (", "retirez l'espace entre ] et (")
    case .undefinedLabel:
      (
        "write [words](path), or put a backslash before the bracket",
        "écrivez [texte](chemin), ou mettez une barre oblique inverse devant le crochet"
      )
    case .emptyLink:
      ("write its words between the brackets", "écrivez son texte entre les crochets")
    case .failedDefinition:
      (
        "put the path between < and >, and what follows on a line of its own",
        "mettez le chemin entre < et >, et la suite sur une autre ligne"
      )
    case .unclosedCode:
      (
        "write the same mark alone on a line, after the code",
        "écrivez la même marque seule sur une ligne, après le code"
      )
    case .strong, .emphasis, .strikethrough:
      (
        "let the marks touch the words within and put spaces outside, or put a backslash before each",
        "collez les signes au texte qu'ils entourent, avec une espace au-dehors, ou mettez une barre oblique inverse devant chacun"
      )
    case .backtick:
      (
        "close the code with another one, or put a backslash before it",
        "fermez le code par un autre, ou mettez une barre oblique inverse devant"
      )
    case .angleAddress:
      (
        "write the address alone, or between < and > with its https://",
        "écrivez l'adresse seule, ou entre < et > avec son https://"
      )
    default: otherCure
    }
  }

  private var otherCure: (en: String, fr: String) {
    switch self {
    case .calloutOutside:
      (
        "begin this line and those of its text with >",
        "commencez cette ligne et celles de son texte par >"
      )
    case .gluedList:
      (
        "put a blank line before the list, and a space after each mark",
        "mettez une ligne vide avant la liste, et une espace après chaque marque"
      )
    case .failedTable:
      (
        "below the header, write a line of as many |---| as it has cells; \\| is a bar that belongs to the text",
        "sous l'en-tête, écrivez une ligne d'autant de |---| qu'il a de cellules ; \\| est une barre qui fait partie du texte"
      )
    case .emptyCallout:
      (
        "write its text on the next line, after >, or remove it",
        "écrivez son texte sur la ligne suivante, après >, ou retirez-le"
      )
    case .emptyHeading:
      ("write its words, or remove the line", "écrivez son texte, ou retirez la ligne")
    case .emptyHeader:
      ("name the columns in the first row", "nommez les colonnes dans la première ligne")
    case .strayRow: ("put a blank line before it", "mettez une ligne vide devant")
    case .accidentalHeading:
      ("put a blank line before the dashes", "mettez une ligne vide avant les tirets")
    case .accidentalCode: ("remove the spaces before it", "retirez les espaces devant")
    case .diagram: ("publish an image of it", "publiez-en une image")
    case .markdownInHTML:
      (
        "put a blank line after the tag that precedes it",
        "mettez une ligne vide après la balise qui précède"
      )
    case .imageSize: ("remove it from the brackets", "retirez-la des crochets")
    case .shortcode:
      (
        "type the emoji itself, or put a backslash before the first colon",
        "tapez l'emoji lui-même, ou mettez une barre oblique inverse devant le premier deux-points"
      )
    case .headingAnchor:
      (
        "remove it: a heading's anchor comes from its words",
        "retirez-le : l'ancre d'un titre vient de ses mots"
      )
    case .admonition:
      (
        "write a callout: > [!NOTE], and its text below after >",
        "écrivez un encadré : > [!NOTE], et son texte dessous, après >"
      )
    case .template:
      (
        "write the text that it stands for, or put it between backticks",
        "écrivez le texte qu'il remplace, ou mettez-le entre accents graves"
      )
    case .contents:
      ("remove it: each page has its contents", "retirez-le : chaque page a son sommaire")
    case .hiddenComment:
      ("remove it: everybody would read it", "retirez-le : tout le monde le lirait")
    case .definitionList:
      ("write a list: - **term**: definition", "écrivez une liste : - **terme** : définition")
    default: dialectCure
    }
  }

  private var dialectCure: (en: String, fr: String) {
    switch self {
    case .attributes:
      (
        "remove it: a text chooses no size, class or identifier",
        "retirez-le : un texte ne choisit ni taille, ni classe, ni identifiant"
      )
    case .lostInfo:
      (
        "write it as a paragraph above the code, and only the language's name beside the mark",
        "écrivez-le en paragraphe au-dessus du code, et le seul nom du langage après la marque"
      )
    case .linkTitle:
      (
        "write the title between two straight quotation marks, or remove it",
        "écrivez le titre entre deux guillemets droits, ou retirez-le"
      )
    case .foreignList:
      (
        "begin each of its lines with - and a space, or with 1. and a space",
        "commencez chacune de ses lignes par - et une espace, ou par 1. et une espace"
      )
    case .almostComment:
      (
        "write <!-- where it begins and --> where it ends, or remove it",
        "écrivez <!-- là où il commence et --> là où il finit, ou retirez-le"
      )
    case .abbreviation:
      (
        "remove this line, and say what it stands for in the text or in the glossary",
        "retirez cette ligne, et dites le sens du sigle dans le texte ou dans le glossaire"
      )
    case .command: ("remove it", "retirez-le")
    default:
      (
        "remove it, or put a backslash before it",
        "retirez-le, ou mettez une barre oblique inverse devant"
      )
    }
  }

  /// What follows a proposed text.
  var ownCure: (en: String, fr: String)? {
    switch self {
    case .uncalledNote: (" where the text calls it", " là où le texte l'appelle")
    case .repeatedNote: (" under another name", " sous un autre nom")
    case .heading:
      (
        ", or a backslash before # for a hashtag",
        ", ou une barre oblique inverse devant # pour un mot-dièse"
      )
    case .wikiLink: (" with the file's path", " avec le chemin du fichier")
    case .strong, .emphasis, .strikethrough: ("", "")
    default: nil
    }
  }
}

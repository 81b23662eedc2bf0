import Diagnosis

extension FindingWording {
  static func misspelt(_ rule: Problem) -> Sentences {
    guard rule == .spelling else {
      return make(
        "“{word}” where “{say}” is meant", "« {word} » là où l'on attend « {say} »",
        "write “{say}”", "écrivez « {say} »")
    }
    return make(
      "“{word}” is in no dictionary", "« {word} » n'est dans aucun dictionnaire",
      "write “{say}”, or have it added to the “names” of the house style (diapason.yaml)",
      "écrivez « {say} », ou faites-le ajouter aux « noms » du style maison (diapason.yaml)")
  }
}

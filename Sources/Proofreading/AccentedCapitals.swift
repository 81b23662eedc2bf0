/// French words that keep their accents in capitals: those whose first letter has one, and those that
/// are often written in capitals throughout. Without its accents none of them is another word.
enum AccentedCapitals {
  /// By the word as it stands once some of its accents are left out, the first letter's among them.
  static let initial = table(words.filter { bare($0.unicodeScalars.first) != nil }) {
    bare($0.unicodeScalars.first) == nil
  }
  /// The same for accents within.
  static let inner = table(words) { initial[$0] == nil }

  static let words = list.split(whereSeparator: \.isWhitespace).map(String.init)

  private static func table(
    _ words: [String], where fits: (String) -> Bool
  ) -> [String: String] {
    var table: [String: String] = [:]
    for word in words {
      for spelling in spellings(word)
      where spelling != word && table[spelling] == nil && fits(spelling) {
        table[spelling] = word
      }
    }
    return table
  }

  /// The word with and without each of its accents.
  private static func spellings(_ word: String) -> [String] {
    word.unicodeScalars.reduce([""]) { spellings, letter in
      let letters = [String(letter)] + (bare(letter).map { [$0] } ?? [])
      return spellings.flatMap { start in letters.map { start + $0 } }
    }
  }

  private static func bare(_ letter: Unicode.Scalar?) -> String? {
    switch letter {
    case "à", "â": "a"
    case "ç": "c"
    case "é", "è", "ê", "ë": "e"
    case "î": "i"
    case "ô": "o"
    default: nil
    }
  }

  private static let list = """
    ça état états île îles école écoles étude études équipe équipes équipé équipée équipés
    équipées équiper été étés étape étapes événement événements évènement évènements
    événementiel évidemment évidence évident évidente également égal égale égalité énergie
    énergies énergétique énergétiques écologie écologique écologiques écologues écologiste
    éclairage éclairages éclairé éclairer économie économies économique économiques économiser
    économisez économisons écoconception écoquartier écoresponsable édition éditions éditeur
    éditrice édifice éducation éducatif éducateur éducatrice élu élue élus élues élire émission
    émissions émotion émotions émouvant ému émue émus émues être êtes étonnant étonnante étonner
    étranger étrangers étrangère évolution évolutions évoluer évolutif échange échanges échanger
    échangeons échangez échec échecs échappée écharde écharpe écho échos écoute écoutes écouter
    écoutez écoutons écrivez écrivons écrire écrit écrits écrite écriture écrivain établi
    établis établie établir établissement établissements équipement équipements époque époques
    épreuve épreuves épargne épicerie épicéa élaboré élaborée élaborer élection élections
    électeur électeurs électricité électricien électrique électriques électronique élève élèves
    élever élément éléments élémentaire élégant élégante élagage église églises écran écrans
    écart écarts éviter évitez évitons échantillon échantillons éco étage étages étagère étaient
    était étanche étanchéité étiquette étiquettes étoile étoiles étroit étroite étudiant
    étudiante étudiants étudiantes étudier étudions évaluer évaluation évaluations éventuel
    éventuelle éventuellement éveil évoquer éditorial éditoriale élargir élargissement énorme
    énormément épaisseur épaisse épais éphémère équilibre équilibré équitable équitables
    équivalent équinoxe érable érables érosion éteindre étendre éthique éternel éléphant éloge
    échelle échelles échéance échéances échoppe échafaudage éclat éclats éclosion écorce écorces
    ère âge âgé âgée âgés âgées âme ébéniste ébénistes ébénisterie écaille écailles écarlate
    échine éclatant éclatante éclore écluse écluses écolier écoliers écolière écoulement écoulé
    écoulée écrasé écrin écriteau écrou écrous écureuil écurie écuries édile édiles édifié édité
    éditée éducative éducatives égaré éjecté élagueur élaguer élancé élargi élargie
    électricienne élevage élevé élevée éleveur éligible éliminer éloigné éloignée émaillé
    émerveiller émerger émettre émis émise énigme énième éolien éolienne éoliennes épargné
    épatant épatante épaule épine épingle épisode épisodes éponge éprouvé éprouvée épuisé
    épuisée équerre équerres équipier équipiers équipière équivalence érigé étable étai étain
    étal étau étendu étendue étincelle étoffe étonné étudié étudiée étuve évasion éveiller évier
    évité évolué évolutive réparer réparez réparons répare réparation réparations réparable
    réparables réparabilité préparer préparez préparons préparation présentation présentez
    présentons découvrir découvrez découvrons découvre découverte découvertes nouveauté
    nouveautés sécurité sécurisé sécurisée qualité qualités société sociétés spécial spéciale
    spéciaux spécialiste spécialistes spécialité développement développer développez développons
    général générale généraux généralement régional régionale régionaux région régions résultat
    résultats réponse réponses répondre répondez réunion réunions réseau réseaux réussi réussir
    réussite réserver réservez réservation réservations résoudre référence références réduire
    réduction réductions réel réelle réels réalité réaliser réalisation réalisations récent
    récente récents récemment rénovation rénovations rénover rénové rénovée répertoire
    république préfecture prévention prévu prévue prévus prévoir précision précis précise
    précieux préféré préférée première premières premièrement dernière dernières matière
    matières manière manières lumière lumières frontière rivière rivières carrière carrières
    entière entièrement particulière particulièrement régulière régulièrement très après accès
    succès progrès exprès congrès décès excès intérêt intérêts forêt forêts fête fêtes fêter
    fêtez fêtons tête têtes prêt prêts même mêmes arrêt arrêts arrêter arrêtez enquête enquêtes
    vêtement vêtements bientôt plutôt contrôle contrôles contrôler rôle rôles hôtel hôtels
    hôpital hôpitaux diplôme diplômes bâtiment bâtiments théâtre théâtres grâce gâteau château
    châteaux câble câbles pâques déjà voilà début débuts débuter débat débats débattre décembre
    février décision décisions décider décidé défi défis défilé défense définition délai délais
    délégué déléguée délégation démarche démarches démarrage démarrer démocratie département
    départements départemental départ départs dépense dépenses déplacement déplacements dépôt
    dépôts député députée déroulement désormais désolé désolés désolée détail détails dévoiler
    déchet déchets décor décoration démonstration dédié dédiée déjeuner déménagement dépannage
    déplacer métier métiers métal méthode méthodes mètre mètres météo médecin médecine média
    médias médiathèque mémoire modèle modèles musée musées ménage négociation nécessaire
    nécessaires nécessité numéro numéros numérique numériques opération opérations opéra période
    périodes pièce pièces piéton piétons piétonne planète pénurie pépinière pérenne quantité
    quantités régler règle règles règlement réglementation sélection séance séances série séries
    sérieux sérieuse siècle siècles siège sièges système systèmes stratégie stratégies
    spécifique solidarité stabilité température téléphone télétravail télévision témoignage
    témoignages thème thèmes trésor unité unités université universités utilité vérité véritable
    véhicule véhicules vélo vélos végétal végétale végétaux végétalisation végétation activité
    activités actualité actualités accessibilité agréable aménagement aménagements aménager
    année années journée journées soirée soirées matinée entrée entrées arrivée arrivées durée
    idée idées lycée lycées rentrée tournée trophée trophées bénéfice bénéficier bénévole
    bénévoles bénévolat beauté biodiversité bibliothèque caractère caractères célébrer célèbre
    célébration centième chèque chêne chênes cinéma citoyenneté clé clés collectivité
    collectivités comédie commémoration communauté communautés complémentaire compétence
    compétences conférence conférences congé congés coopérative coopératives création créations
    créer créez créatif crèche crédit critère critères différence différent différente
    différents diversité efficacité extérieur extérieure extérieurs expérience expériences
    fédération fidèle fidélité fière fières fierté génération générations généreux géographie
    hébergement héritage identité impératif impérativement indépendant indépendants indépendance
    inédit inédite ingénieur ingénieurs ingénierie intégration intégral intérieur intérieure
    intérieurs intéressant itinéraire liberté libertés légal légale légende léger légère
    majorité matériel matériaux matériau médaille ministère mobilité modernité municipalité
    pédagogie pédagogique phénomène poème poésie polémique possibilité possibilités priorité
    priorités problème problèmes procédure procédures propriété propriétés propriétaire
    propriétaires propreté prospérité proximité publicité quatrième deuxième troisième cinquième
    dixième responsabilité réactivité récompense récompenses récolte récupération rédaction
    réflexion réforme rémunération réparateur répétition résidence résident résidents résistance
    résistant résolution rétrospective révision révolution santé séjour séjours sénior séniors
    séparation sévère simplicité spécialement supplémentaire supplémentaires supérieur
    supérieure théorie variété variétés vérifier vérifiez vidéo vidéos visibilité solidité
    durabilité français française françaises façade façades façon façons reçu reçue reçus leçon
    leçons commerçant commerçants commerçante noël
    """
}

import CharterModel
import Diagnosis

/// Words that readers of a charter type where it says another: they stand in for a word that the site
/// does not use, and for no other, so that a site's own words keep their meaning. What a company calls
/// its own way belongs in its table of synonyms.
struct Thesaurus: Sendable {
  /// What nobody finds here, and the site's own words for it.
  struct Entry: Equatable, Sendable {
    var sources: [String]
    var targets: [String]
  }

  /// Words and expressions that may be taken for each other.
  let groups: [[String]]

  static func of(_ language: LanguageTag) -> Thesaurus {
    switch language.spoken {
    case .french: french
    case .english: english
    case nil: Thesaurus("")
    }
  }

  private init(_ text: String) {
    groups = text.split(separator: "\n").map { line in
      line.split(separator: ",").map { $0.trimmingPrefix(" ") }.map(String.init)
    }
  }

  /// - Parameter isUsed: whether the site has a form of a folded word.
  func entries(where isUsed: (String) -> Bool) -> [Entry] {
    groups.compactMap { group in
      let targets = group.filter { $0.split(separator: " ").allSatisfy { isUsed(String($0)) } }
      let sources = group.filter { !targets.contains($0) }
      return targets.isEmpty || sources.isEmpty
        ? nil : Entry(sources: sources, targets: Array(targets.prefix(3)))
    }
  }

  /// Folded; of each group, what says most first.
  static let french = Thesaurus(
    """
    journaliste, presse, reporter, media, redaction, interview
    reclamation, plainte, mecontent, insatisfait, litige, raler, rouspeter, doleance, colere
    critique, avis, reproche, commentaire, negatif
    arnaque, fraude, escroquerie, hameconnage, phishing, escroc
    piratage, pirate, hacker, hacke, intrusion, cyberattaque, compromis
    panne, hors service, incident, indisponible, dysfonctionnement, bug, coupure
    crise, polemique, scandale, bad buzz, alerte
    rumeur, infox, intox, fausse nouvelle, desinformation, fake, canular
    couleur, teinte, coloris, nuancier, palette
    logo, logotype, embleme
    police, typographie, caractere
    photo, image, cliche, photographie, visuel, selfie
    filmer, video, camera, tournage
    influenceur, createur, youtubeur, instagrameur, blogueur
    remunere, sponsorise, collaboration commerciale, partenariat, paye
    concours, jeu, tirage, loterie, tombola, quiz
    intelligence artificielle, ia, chatgpt, robot, generatif
    troll, insulte, injure, agressif, haineux, menace
    harcelement, cyberharcelement, intimidation
    discrimination, racisme, sexisme, homophobie
    bloquer, blocage, bannir, exclure
    supprimer, effacer, retirer, enlever, masquer
    deformer, etirer, modifier, alterer, recadrer
    partager, relayer, reposter, diffuser, retweeter
    publication, post, billet, contenu, article
    valider, relire, approuver, accord, autorisation, feu vert, bon a tirer, permission
    demission, depart, quitter, partir
    embauche, recrutement, emploi, poste, annonce, candidat
    salarie, collaborateur, employe, agent, personnel, collegue
    chef, responsable, manager, superieur, hierarchie
    amende, contravention, penalite, proces verbal, pv
    patron, direction, dirigeant, directeur, president
    sanction, licenciement, avertissement, faute, punition
    confidentiel, secret, discretion, interne
    donnees personnelles, rgpd, vie privee, cnil
    mot de passe, identifiant, authentification, acces
    usurpation, faux compte, imitation, contrefacon
    droit d auteur, copyright, propriete intellectuelle, licence
    famille, proche, parent
    mineur, enfant, eleve, jeune
    accessibilite, handicap, sous titre, malvoyant, aveugle, sourd, malentendant
    greve, syndicat, mouvement social, manifestation
    maire, mairie, municipal, elu, commune, collectivite
    election, vote, scrutin, politique, candidat, elu
    religion, laicite, croyance, neutralite
    deces, deuil, mort, hommage, disparition
    humour, blague, ironie, plaisanterie
    emoji, smiley, emoticone
    tutoyer, vouvoyer, tutoiement, vouvoiement
    statistiques, mesure, chiffre, indicateur, audience, portee
    calendrier, planning, agenda, programmation
    abonne, follower, communaute
    mot diese, hashtag
    concurrent, rival, confrere
    signaler, denoncer, prevenir, alerter
    urgence, astreinte, nuit, permanence
    fermeture, horaire, ouverture
    frequence, rythme, cadence, regularite, periodicite
    temoignage, recit, retour d experience
    don, mecenat, association, fondation, solidarite
    formation, atelier, module, apprendre
    lien, url, adresse
    podcast, balado, audio, episode
    newsletter, infolettre, lettre d information
    direct, live, streaming, retransmission
    story, stories, reel, reels, ephemere
    courriel, mail, email, e mail, messagerie
    deepfake, hypertrucage, trucage
    message prive, dm, mp
    tag, taguer, mentionner, identifier
    like, liker, aimer, reaction
    capture d ecran, screenshot, copie d ecran
    cadeau, offert, gratuit, echantillon
    legende, sous titre, transcription
    webinaire, visioconference, conference en ligne
    tendance, trend, viral, buzz
    teletravail, nomade, a distance
    bot, automate, automatisation, programmer
    archive, archiver, conservation, sauvegarde
    blog, carnet, site
    cookie, traceur, pistage
    spam, pourriel, indesirable
    """)

  static let english = Thesaurus(
    """
    journalist, press, reporter, media, interview
    complaint, unhappy, dissatisfied, grievance
    scam, fraud, phishing, swindle
    hack, hacked, intrusion, breach, cyberattack
    outage, out of order, incident, unavailable, bug, downtime
    crisis, scandal, controversy, backlash
    rumour, rumor, misinformation, hoax, fake news
    colour, color, shade, palette
    logo, logotype
    font, typeface, typography
    photo, picture, image, selfie, visual
    influencer, creator, youtuber, blogger
    sponsored, paid, partnership
    contest, giveaway, draw, competition
    ai, artificial intelligence, chatgpt
    troll, insult, abuse, harassment, threat
    block, ban, exclude
    delete, remove, hide, erase
    share, repost, relay, retweet
    post, publication, content, article
    approve, approval, permission, clearance, sign off
    resign, leave, departure, quit
    hiring, recruitment, job, vacancy, candidate
    employee, staff, colleague, worker
    boss, manager, supervisor, head
    sanction, dismissal, discipline
    confidential, secret, private
    personal data, privacy, gdpr
    password, login, authentication, access
    impersonation, fake account
    copyright, intellectual property, licence, license
    child, minor, pupil
    disability, accessibility, captions
    strike, union
    election, vote, politics
    death, mourning, tribute
    joke, humour, humor, irony
    emoji, smiley, emoticon
    metrics, figures, statistics, reach
    calendar, schedule, planning
    followers, community, subscribers
    report, flag, alert
    on call, emergency, night
    """)
}

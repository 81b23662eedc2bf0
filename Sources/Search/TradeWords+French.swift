extension TradeWords {
  static let french = TradeWords(
    dated: "2026-11",
    lines: """
      journaliste, presse, reporter, media, redaction, interview
      rp, relations presse, attache de presse, communique, itw > journaliste, presse
      radio, tele, television, journal, camera de television > journaliste, presse
      reclamation, plainte, mecontent, insatisfait, litige, raler, rouspeter, doleance, colere
      content, pas content, remboursement, rembourser > mecontent, reclamation
      critique, avis, reproche, commentaire, negatif
      etoiles, note, trustpilot, glassdoor, google my business, tripadvisor > avis
      arnaque, fraude, escroquerie, hameconnage, phishing, escroc, smishing, vishing
      piratage, pirate, hacker, hacke, intrusion, cyberattaque, compromis
      hack, pirate, virus, ransomware, rancongiciel, piratage > acces perdu, compte vole, securite comptes, cyberattaque
      vol de compte, compte vole, compte pirate, compte hacke > acces perdu, compte vole, cyberattaque
      panne, hors service, incident, indisponible, dysfonctionnement, bug, coupure
      crise, polemique, scandale, bad buzz, alerte
      bad buzz, buzz negatif, shitstorm, tempete, lynchage, cancel, boycott, raid numerique, scandale > crise, attaque, polemique
      rumeur, infox, intox, fausse nouvelle, desinformation, fake, canular
      fake news, fake > rumeur, fausse video, verifier
      bidon, truque, faux > fausse video, hypertrucage
      couleur, teinte, coloris, nuancier, palette
      hexa, hex, code couleur, rvb, rgb, cmjn, cmyk, pantone, ral > couleur
      logo, logotype, embleme
      police, typographie, caractere
      font, fonte, typo, fontes, police ecriture, police de caractere > typographie, caractere
      photo, image, cliche, photographie, visuel, selfie
      jpg, jpeg, png, svg, visuel, illustration > image, logo, fichier
      filmer, video, camera, tournage
      influenceur, createur, youtubeur, instagrameur, blogueur
      influenceur, influenceuse, createur de contenu, ambassadeur > influence, partenariat
      remunere, sponsorise, collaboration commerciale, partenariat, paye
      collab, sponso, sponsoring, placement produit, ambassadeur, partenaire > partenariat, influence
      concours, jeu, tirage, loterie, tombola, quiz
      giveaway, calendrier de l avent > concours, jeu concours
      intelligence artificielle, ia, chatgpt, robot, generatif
      ia, ai, gpt, llm, chatgpt, copilot, gemini, claude, mistral, le chat, midjourney, dalle, deepl, prompt, chatbot > intelligence artificielle, ia
      troll, insulte, injure, agressif, haineux, menace
      hater, rageux, rageur, provocateur, provoc, trolleur, relou > troll, provocation, insulte, moderation
      insulter, insulte, injurier, mechant, agressif, haineux, haine > moderation, provocation, troll
      harcelement, cyberharcelement, intimidation
      harceler, menacer, menace, doxxing, doxer, raid > harcelement, menace, moderation
      discrimination, racisme, sexisme, homophobie
      raciste, sexiste, homophobe, propos haineux > moderation, discrimination
      bloquer, blocage, bannir, exclure
      supprimer, effacer, retirer, enlever, masquer
      virer, degager, del, delete > supprimer, masquer
      deformer, etirer, modifier, alterer, recadrer
      partager, relayer, reposter, diffuser, retweeter
      repost, rt, retweet, republier, reshare, forward, transferer > partager, relayer, reprendre
      ugc, contenu utilisateur, contenu client > reprendre, contenu autre
      publication, post, billet, contenu, article
      poster, post, mettre en ligne, tweeter, tweet, publi > publier, publication
      valider, relire, approuver, accord, autorisation, feu vert, bon a tirer, permission
      bat, go, ok, validation > relire, valider
      corriger, orthographe, faute, relecteur, coquille > verifier message, relire, corriger
      tromper, trompe, gaffe, boulette, bourde, plante > erreur, corriger
      demission, depart, quitter, partir
      embauche, recrutement, emploi, poste, annonce, candidat
      rh, drh, ressources humaines, cv, entretien, stage, alternance, alternant > recrutement, candidature, ressource humaine
      apprenti, alternant, stagiaire, bts, lyceen > apprenti, stagiaire, mineur
      salarie, collaborateur, employe, agent, personnel, collegue
      pote, ami, copain, equipe > collegue
      chef, responsable, manager, superieur, hierarchie
      patron, direction, dirigeant, directeur, president
      boss, pdg, dg, ceo, patronne > direction
      boite, boulot, taf, taff, job, bosser, bosse, taffer > entreprise, metier, travail
      amende, contravention, penalite, proces verbal, pv
      sanction, licenciement, avertissement, faute, punition
      vire, licencie, licencier, punir, conseil de discipline, mise a pied, risquer > sanction, licenciement, devoir
      confidentiel, secret, discretion, interne
      nda, clause de confidentialite, sous embargo, embargo, top secret > confidentiel, secret
      leak, leaker, fuiter, balancer, divulguer > fuite, confidentiel
      donnees personnelles, rgpd, vie privee, cnil
      gdpr, rgpd, cnil, donnee perso, effacement, droit a l oubli > donnees personnelles, rgpd
      dpo, dpd, cil > delegue donnees, protection donnees
      mot de passe, identifiant, authentification, acces
      mdp, pwd, password, code, code d acces, login, passe > mot de passe, acces, identifiant
      2fa, mfa, a2f, otp, deux facteurs, double facteur, deux etapes, double auth, sms de securite, yubikey > double authentification, authentification, acces
      keepass, bitwarden, 1password, lastpass, dashlane > coffre, mot de passe
      usurpation, faux compte, imitation, contrefacon
      se faire passer, fake account, clone, imposteur, catfish > usurpation, faux compte
      droit d auteur, copyright, propriete intellectuelle, licence
      musique, chanson, son, bande son > droit auteur, musique
      famille, proche, parent
      mineur, enfant, eleve, jeune
      gamin, gosse, mome, ado, adolescent, bebe, ecolier, collegien, lyceen, ecole, fils, fille > enfant, mineur
      accessibilite, handicap, sous titre, malvoyant, aveugle, sourd, malentendant
      alt, texte alternatif, balise alt, rgaa, a11y, audiodescription > texte alternatif, accessibilite, decrire
      greve, syndicat, mouvement social, manifestation
      cse, irp, delegue du personnel, cgt, cfdt, fo, elu du personnel > syndicat, consultation, representant
      maire, mairie, municipal, elu, commune, collectivite
      election, vote, scrutin, politique, candidat, elu
      municipales, presidentielle, legislatives, europeennes, campagne > election, campagne electorale
      religion, laicite, croyance, neutralite
      deces, deuil, mort, hommage, disparition
      accident, blesse, blessure, mal, bobo, hopital, pompiers, samu > blessure, accident, urgence
      dangereux, danger, casse, rappel produit > danger, securite produits
      abime, vandalise, vandalisme, graffiti, tague, casse, degrade > degradation, degrade
      humour, blague, ironie, plaisanterie
      emoji, smiley, emoticone
      tutoyer, vouvoyer, tutoiement, vouvoiement
      statistiques, mesure, chiffre, indicateur, audience, portee
      kpi, stats, stat, reporting, dashboard, tableau de bord, analytics, metrics, roi > indicateur, mesure
      reach, impressions, vues, engagement > portee, indicateur, mesure
      calendrier, planning, agenda, programmation
      abonne, follower, communaute
      followers, fans, fan, abos, abonnement > abonne
      mot diese, hashtag
      concurrent, rival, confrere
      signaler, denoncer, prevenir, alerter
      urgence, astreinte, nuit, permanence
      numero d urgence, telephone, tel, joindre, week end, dimanche, jour ferie, soir, hotline > astreinte, urgence, contact
      soir, vacances, conge, week end, dimanche, rtt, hors horaires > deconnexion
      fermeture, horaire, ouverture
      frequence, rythme, cadence, regularite, periodicite
      temoignage, recit, retour d experience
      don, mecenat, association, fondation, solidarite
      formation, atelier, module, apprendre
      lien, url, adresse
      podcast, balado, audio, episode
      newsletter, infolettre, lettre d information
      mailing, emailing, news letter > lettre information, newsletter
      direct, live, streaming, retransmission
      story, stories, reel, reels, ephemere
      courriel, mail, email, e mail, messagerie
      deepfake, hypertrucage, trucage
      message prive, dm, mp
      dm, mp, pm, inbox, messages prives > message prive, conversation privee, messagerie
      whatsapp, wa, messenger, telegram, signal, slack, teams, discord, groupe prive > messagerie, conversation privee
      tag, taguer, mentionner, identifier
      like, liker, aimer, reaction
      obliger, oblige, forcer, force, contraindre > libre, devoir
      capture d ecran, screenshot, copie d ecran
      screen, screens, capture > copie ecran, capture ecran
      cadeau, offert, gratuit, echantillon
      goodies, invitation, prete, pot de vin > cadeau
      legende, sous titre, transcription
      webinaire, visioconference, conference en ligne
      visio, zoom, meet, fond d ecran, arriere plan > visioconference
      tendance, trend, viral, buzz
      teletravail, nomade, a distance
      bot, automate, automatisation, programmer
      archive, archiver, conservation, sauvegarde
      garder, combien de temps garder, duree > conservation
      blog, carnet, site
      cookie, traceur, pistage
      spam, pourriel, indesirable
      idee, idees, inspiration, quoi poster > partager, calendrier
      cm, community manageur, social media manager, smm, animateur de communaute > community manager
      rs, rezo, resal, reseau social, social media, sns > reseau social, reseau
      fb, face book, meta, fesse bouc > facebook
      insta, ig, instagr > instagram
      yt, you tube, youtub > youtube
      twitter, tw, tweet, retweet, ex twitter > x
      lkd, linkdin, linked in, li > linkedin
      tt, tictoc, tik tok > tiktok
      snap, snapchat, threads, bluesky, bsky, mastodon, masto, reddit, twitch, pinterest, be real > reseau, compte
      pdp, pp, profile picture, photo de profil, image de profil > avatar, profil
      cover, couverture, header, entete, en tete, photo de couverture > banniere
      template, gabarit, modele, maquette, canva
      charte graphique, brand, branding, identite visuelle > marque, logo
      tone of voice, ligne editoriale, wording > ton, voix
      bio, a propos, presentation, boilerplate, pitch > biographie, description
      disclaimer, propos personnels, avis personnel, tweets are my own > opinion personnelle, mention opinion
      sav, service apres vente, service client, service clients > relation client, reclamation
      tarif, prix, devis, cout, combien coute > prix, tarif
      pub, ads, ad, boost, booster, sponsoriser, publicite, sea > publicite
      greenwashing, ecoblanchiment, green, ecolo, eco responsable, durable, vert > allegation environnementale, environnement
      avocat, huissier, mise en demeure, tribunal, proces, porter plainte, juridique, avocate > mise en demeure, droit reponse, juridique
      pdf, imprimer, papier, telecharger la charte > imprimer, charte
      signer, signature, attestation, emargement, lu et approuve > attestation, lecture
      charte, reglement, guide, policy > charte, regle
      taille, dimension, format, pixel, px, resolution > dimension, taille, format
      caractere, longueur, limite, nombre de caracteres > caractere, limite
      informatique, dsi, it, helpdesk, support > informatique
      com, comm, communication, dircom > communication
      """,
    crisis: """
      crise, attaque, nous attaque, on nous attaque, cyberattaque, pirate, piratage, hacke, hack, bad buzz, badbuzz,
      shitstorm, lynchage, scandale, polemique, boycott, rumeur, blesse, blessure, accident, deces, incendie,
      menace de mort, menace, fuite de donnees, compte vole, urgence, astreinte, raid, ransomware, rancongiciel
      """)
}

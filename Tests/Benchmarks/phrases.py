"""The words of the generated corpora: what a company writes about its social media charter.

Sentences are templates; `corpus.py` fills the names between braces:
  {role} {Role} {a_role} {de_role}   a role, as subject, at the start of a sentence, after « à », after « de »
  {reseau} {produit} {du_produit}    a network; a product with its article
  {contenu} {geste}                  something to publish; something to do (infinitive)
  {commune} {equipe} {outil}         who and with what (the communes make a vocabulary that grows)
  {delai} {jour} {mois} {de_mois} {date} {heure} {n} {pct} {dossier}
  {lien}                             a link to another page of the corpus (LINKED only)
Sentences agree with any value of their names: no adjective depends on a name's gender.
Ordinary spaces stand before ; : ! ? and inside « », as authors type them.
"""

ROLES = [  # subject, after « à », after « de »
    ("la direction de la communication", "à la direction de la communication", "de la direction de la communication"),
    ("le responsable numérique", "au responsable numérique", "du responsable numérique"),
    ("la gestionnaire de communauté", "à la gestionnaire de communauté", "de la gestionnaire de communauté"),
    ("le service des relations avec les clients", "au service des relations avec les clients", "du service des relations avec les clients"),
    ("la déléguée à la protection des données", "à la déléguée à la protection des données", "de la déléguée à la protection des données"),
    ("le bureau d'études", "au bureau d'études", "du bureau d'études"),
    ("la cheffe d'atelier", "à la cheffe d'atelier", "de la cheffe d'atelier"),
    ("le service du recrutement", "au service du recrutement", "du service du recrutement"),
    ("l'agence de photographie", "à l'agence de photographie", "de l'agence de photographie"),
    ("la cellule de crise", "à la cellule de crise", "de la cellule de crise"),
    ("le service juridique", "au service juridique", "du service juridique"),
    ("l'équipe de pose", "à l'équipe de pose", "de l'équipe de pose"),
    ("le service informatique", "au service informatique", "du service informatique"),
    ("la direction commerciale", "à la direction commerciale", "de la direction commerciale"),
]

NETWORKS = ["LinkedIn", "Instagram", "Facebook", "YouTube", "Pinterest", "TikTok", "X", "Mastodon", "Bluesky"]

PRODUCTS = [  # with article, after « de »
    ("le banc Halte", "du banc Halte"), ("l'abri Rayon", "de l'abri Rayon"), ("la table Palabre", "de la table Palabre"),
    ("la jardinière Lisière", "de la jardinière Lisière"), ("le portique Cadence", "du portique Cadence"),
    ("la borne Écluse", "de la borne Écluse"), ("le kiosque Rotonde", "du kiosque Rotonde"),
    ("l'assise Ricochet", "de l'assise Ricochet"), ("le belvédère Crête", "du belvédère Crête"),
]

CONTENTS = [
    "une photo de chantier", "un témoignage de client", "une offre d'emploi", "un portrait de métier",
    "une vidéo de l'atelier", "un article du blog", "une annonce de salon", "un avant-après", "une infographie",
    "un sondage", "une réponse publique", "un communiqué", "une carte de vœux", "un extrait de conférence",
    "un guide d'entretien", "une visite guidée", "un compte rendu de pose", "une citation de lectrice",
    "un rappel de consigne", "une série de trois images", "un plan de montage", "un tutoriel de réparation",
]

ACTIONS = [
    "publier une photo de chantier", "répondre à une critique", "citer une commune", "relayer un article de presse",
    "annoncer une livraison", "ouvrir un compte", "fermer un compte dormant", "modérer un commentaire",
    "corriger une erreur", "signaler une usurpation", "remercier une partenaire", "préparer une campagne",
    "partager une offre d'emploi", "filmer l'atelier", "changer une bannière", "programmer une série",
    "demander un accord écrit", "supprimer une donnée personnelle", "mesurer une audience", "rédiger un bilan",
    "mettre à jour une description", "passer un échange en privé", "former une collègue", "archiver une publication",
]

TEAMS = ["l'atelier de menuiserie", "l'équipe de Nantes", "le bureau d'études", "le service après-vente", "la pose",
         "le magasin", "l'équipe du salon", "le standard", "la comptabilité", "l'atelier de finition", "la logistique"]

TOOLS = ["le calendrier partagé", "le coffre de mots de passe", "la médiathèque", "le tableau de bord", "le modèle de réponse",
         "la fiche de relecture", "la liste des comptes", "le registre des accords", "l'agenda de veille",
         "la grille de mesure", "le formulaire de signalement", "le dossier de presse"]

DELAYS = ["dans la journée ouvrée", "sous deux heures", "avant midi", "en trois jours ouvrés", "dans la demi-heure",
          "avant la fin de la semaine", "au plus tard le lendemain", "sous quarante-huit heures", "avant la réunion suivante"]

DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi"]
MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"]

# A commune is one of each: some three thousand names, none starting with a vowel (« de Aubin » never happens).
COMMUNE_STARTS = [
    "Saint-Aubin", "Saint-Léger", "Saint-Firmin", "Saint-Prix", "Sainte-Colombe", "Saint-Rémy", "Villeneuve", "Beaumont",
    "Montreuil", "Champigny", "Fontaine", "Chastellux", "Marcilly", "Monthelon", "Lucenay", "Couches", "Cussy", "Brion",
    "Dracy", "Mesvres", "Tavernay", "Reclesne", "Sommant", "Roussillon", "Voudenay", "Barnay", "Cordesse", "Dettey",
    "Laizy", "Tintry", "Curgy", "Morlet", "Collonges", "Broye", "Marmagne", "Savilly", "Blanot", "Ménessaire", "Thoisy",
    "Magnien", "Maligny", "Viévy", "Longecourt", "Painblanc", "Bligny", "Veilly", "Cussigny", "Nolay", "Santenay", "Remigny",
]
COMMUNE_ENDS = [
    "des-Bois", "sur-Arroux", "la-Forêt", "les-Moines", "en-Morvan", "le-Vieux", "sous-Roche", "la-Grande", "du-Pont",
    "sur-Ternin", "les-Tilleuls", "en-Plaine", "la-Chapelle", "aux-Genêts", "sur-Celle", "le-Château", "des-Vignes",
    "la-Rivière", "en-Auxois", "sous-Bois", "les-Forges", "sur-Yonne", "du-Mont", "la-Fontaine", "des-Prés", "en-Charolais",
    "le-Petit", "les-Granges", "sur-Saône", "la-Montagne", "du-Lac", "des-Champs", "sur-Loire", "le-Haut", "la-Ville",
    "en-Bresse", "les-Étangs", "sur-Ource", "du-Val", "la-Croix", "des-Sources", "sur-Seine", "le-Bas", "les-Ormes",
    "en-Puisaye", "la-Marche", "sur-Cure", "du-Bief", "des-Landes", "le-Franc", "la-Neuve", "sur-Vouge", "les-Baumes",
    "en-Vallée", "du-Gué", "des-Écluses", "sur-Tille", "la-Garenne", "les-Mines", "le-Sec",
]

SUBJECTS = [  # first half of a title
    "Répondre à une critique", "Publier une photo", "Citer une commune", "Annoncer une livraison", "Préparer une inauguration",
    "Remercier une partenaire", "Relayer un article", "Signaler une usurpation", "Corriger une erreur", "Filmer un chantier",
    "Recruter par les réseaux", "Mesurer une campagne", "Tenir le calendrier", "Choisir un visuel", "Décrire une image",
    "Demander un accord", "Protéger un compte", "Modérer une discussion", "Traiter une réclamation", "Écouter une communauté",
    "Parler de son métier", "Raconter une pose", "Expliquer un retard", "Présenter un produit", "Former une équipe",
    "Écrire un message d'attente", "Rédiger une légende", "Ouvrir un compte", "Fermer un compte", "Archiver une série",
    "Animer un salon", "Répondre à la presse", "Partager une offre", "Accueillir un stagiaire", "Faire un bilan",
    "Prévenir la cellule de crise", "Passer un échange en privé", "Relire à deux", "Employer les mots justes",
    "Adapter un texte au réseau", "Citer ses sources", "Vérifier une information", "Garder un secret d'affaires",
    "Gérer un partenariat", "Suivre une concurrente", "Organiser la veille", "Planifier un trimestre", "Nommer une responsable",
]
CONTEXTS = [  # second half of a title; {commune} in most, so that titles differ
    "à {commune}", "pour {commune}", ": le cas de {commune}", "avec la mairie de {commune}", "après la pose à {commune}",
    "sur {reseau}, vu de {commune}", "pendant le salon de {commune}", "au collège de {commune}", "sur le marché de {commune}",
    "avec les habitants de {commune}", "depuis le chantier de {commune}", "en {mois} à {commune}",
]

SECTIONS = ["Charte", "Ton", "Réseaux", "Marque", "Réagir", "Équipe", "Plan", "Chantiers"]  # the top-level folders
SECTION_TOPICS = [  # the folders below them, a commune added when they run out
    "Règles de publication", "Droits et devoirs", "Sécurité des comptes", "Cadre légal", "Accords et autorisations",
    "Réponses types", "Voix de la maison", "Mots à préférer", "Formats par réseau", "Bannières et avatars", "Photographies",
    "Situations de crise", "Objections", "Veille et écoute", "Rôles et horaires", "Objectifs", "Mesures", "Calendrier",
    "Partenaires", "Recrutement", "Salons", "Inaugurations", "Livraisons", "Retours de clients",
]

# Headings that links point to: letters and spaces only, so that every tool gives them the same address.
HEADINGS = [
    "Pourquoi cette page", "En trente secondes", "Avant de commencer", "Points de vigilance", "Exemples commentés",
    "Mots pour le dire", "Rôles et délais", "Formats et longueurs", "Ce que nous faisons", "Ce que nous ne faisons jamais",
    "Questions fréquentes", "Accords nécessaires", "Mesurer le résultat", "Suite à donner", "Historique des décisions",
    "Cas particuliers", "Sur le terrain", "Qui prévenir", "Modèle de texte", "Calendrier indicatif", "Erreurs courantes",
    "Sources et preuves", "Lecture conseillée", "Vérifications finales", "Rappel des règles", "Pour aller plus loin",
    "Sécurité et données", "Relecture à deux", "Bonnes pratiques", "Retour sur la semaine",
]
SUBHEADINGS = [
    "Sur téléphone", "Au bureau", "Pendant un déplacement", "Avec un client", "Avec la presse", "Pour les débutants",
    "En cas de doute", "Quand le temps manque", "À plusieurs", "Le lendemain", "Hors des heures ouvrées", "Avec une agence",
    "Sans visuel", "Avec une vidéo", "Si le ton monte", "Quand tout va bien",
]

TAGS = ["linkedin", "instagram", "relecture", "photo", "crise", "ton", "accord", "calendrier", "mesure", "sécurité",
        "recrutement", "salon", "chantier", "presse", "données", "marque", "veille", "vidéo"]

SUMMARIES = [
    "Ce qu'il faut savoir avant de {geste}.", "Qui décide, qui relit, et dans quel délai.",
    "La marche à suivre quand {role} vous le demande.", "Trois étapes, un modèle et les erreurs à éviter.",
    "Ce que {commune} nous a appris, et ce que nous en gardons.", "Les mots, les délais et les contacts utiles.",
    "Une page courte pour {geste} sans se tromper.", "La règle, sa raison et deux exemples.",
    "Ce qui change sur {reseau} cette saison.", "À lire avant {jour} par toute l'équipe.",
    "Comment {geste} et à qui le dire.", "Le point fait en {mois} avec {equipe}.",
]

SENTENCES = [
    # Publishing
    "Avant de {geste}, prenez une minute pour relire le message à voix haute.",
    "Une publication officielle se relit à deux : celle qui écrit, et quelqu'un qui n'a pas vu le texte naître.",
    "{Role} valide le texte {delai}, sauf le {jour}, jour de réunion.",
    "Le premier paragraphe dit l'essentiel ; le reste peut être coupé sans que le sens se perde.",
    "Nous publions {contenu} quand cela sert la personne qui lit, pas quand le calendrier est vide.",
    "Sur {reseau}, un texte de {n} mots suffit presque toujours.",
    "Ne copiez pas le même texte d'un réseau à l'autre : chaque public attend une autre entrée en matière.",
    "Le lien vient à la fin, après une phrase qui dit ce que l'on trouvera en l'ouvrant.",
    "Si {contenu} montre un visage, l'accord écrit se trouve dans {outil} avant la mise en ligne.",
    "Une image sans texte alternatif n'est pas prête : décrivez ce que l'on voit, puis ce que cela apporte.",
    "Les sous-titres accompagnent toute vidéo, même courte, même muette.",
    "Deux mots-dièse valent mieux que dix, et aucun n'est nécessaire si le sujet est clair.",
    "Le {jour} à {heure} reste le meilleur moment pour {contenu}, d'après nos relevés {de_mois}.",
    "Nous ne publions rien entre le vendredi soir et le lundi matin, sauf en cas de crise.",
    "{Role} garde la liste des publications refusées et la raison de chaque refus.",
    "Quand deux personnes hésitent, le texte attend le lendemain.",
    "Le nom d'une commune s'écrit en entier, avec ses traits d'union : {commune}, par exemple.",
    "Un chiffre porte toujours sa source et sa date ; sans elles, il ne part pas.",
    "La légende ne répète pas l'image : elle dit ce que l'image ne montre pas.",
    "Nous vouvoyons le public, et nous tutoyons seulement les personnes qui nous l'ont demandé.",
    # Answering
    "Toute question reçoit une réponse {delai}, même si la réponse est « nous cherchons ».",
    "Une critique n'est jamais supprimée ; elle est lue, comprise, puis traitée.",
    "À {commune}, une habitante a signalé une écharde : nous avons répondu, puis remplacé la lame en {n} jours.",
    "Commencez par nommer le problème avec les mots de la personne, sans les adoucir.",
    "Les excuses tiennent en une phrase ; ce que nous faisons ensuite en occupe trois.",
    "Dès qu'une adresse ou un numéro de téléphone apparaît, l'échange passe en privé.",
    "{Role} répond aux questions techniques, parce qu'une réponse approximative coûte plus qu'un silence d'une heure.",
    "On ne répond pas sous le coup de l'émotion : on ferme l'onglet, on boit un café, on relit.",
    "Si le ton monte après {n} échanges, proposez un appel et donnez un créneau précis.",
    "Un message agressif peut cacher une vraie panne ; cherchez d'abord la panne.",
    "Remerciez toujours la personne qui signale une erreur, y compris quand elle a tort.",
    "Le modèle de réponse est un point de départ : ajoutez le prénom, le lieu et le fait précis.",
    "Nous n'argumentons pas avec un compte anonyme qui ne pose pas de question.",
    "Une réponse juste mais tardive laisse le souvenir du retard.",
    "Quand nous ignorons la réponse, nous disons qui la donnera et quand.",
    "Les commentaires hors sujet restent en place ; les insultes sont masquées et consignées dans {outil}.",
    "{Role} relit les réponses publiques du {jour} et en tire un exemple pour la semaine.",
    "À la troisième question identique, nous ajoutons la réponse à la page des questions fréquentes.",
    # Crisis
    "En cas d'attaque, prévenez {role} avant d'écrire le moindre mot.",
    "La première heure sert à établir les faits, pas à convaincre.",
    "Le message d'attente est prêt : il dit ce que nous savons, ce que nous cherchons et quand nous reviendrons.",
    "Personne ne parle au nom de l'entreprise pendant une crise sans l'accord {de_role}.",
    "Une rumeur se traite avec une date, un lieu et un document, jamais avec un adjectif.",
    "Nous ne menaçons pas, nous ne supprimons pas, nous ne plaisantons pas.",
    "{Role} ouvre un journal des faits et note l'heure de chaque décision.",
    "Quand {n} messages portent sur le même sujet en une heure, le niveau deux est déclaré.",
    "Les publications programmées sont suspendues d'un geste depuis {outil}.",
    "Le bilan a lieu {delai} et se termine par trois décisions écrites.",
    "Un silence annoncé vaut mieux qu'une réponse improvisée.",
    "La cellule se réunit à {heure}, au même endroit, jusqu'à ce que le niveau soit levé.",
    "Après l'incident de {commune}, nous avons ajouté une personne à la liste des remplaçants.",
    "Les familles et les clients concernés sont prévenus avant le public.",
    "Une crise finie laisse une page mise à jour, sinon elle recommencera.",
    "Le porte-parole ne change pas en cours de route, même fatigué.",
    # Brand
    "Le logotype garde autour de lui un espace égal à la hauteur de sa première lettre.",
    "La bannière sur {reseau} change deux fois par an, au printemps et à l'automne.",
    "Nous écrivons {produit} avec une majuscule, et jamais en capitales.",
    "Le rouge de la maison sert aux actions ; il ne colorie pas les titres.",
    "Une photographie porte son crédit, sa licence et sa date d'expiration dans {outil}.",
    "Les visuels {de_role} sont libres d'emploi en interne et soumis à accord au dehors.",
    "La description courte tient en une phrase, la moyenne en trois, la longue en dix.",
    "Un texte blanc sur un fond clair ne se lit pas au soleil : vérifiez le contraste avant d'envoyer.",
    "Ne déformez pas le signe, ne le faites pas tourner, ne lui ajoutez pas d'ombre.",
    "L'avatar reste le même sur tous les comptes, pour qu'on nous reconnaisse d'un coup d'œil.",
    "Les gabarits {de_mois} sont dans {outil}, avec un exemple rempli pour chacun.",
    "Le dessin {du_produit} ne paraît jamais avant le dépôt du modèle.",
    "Une image recadrée ne doit pas faire disparaître la personne qui travaille.",
    "Quand un partenaire demande nos fichiers, il reçoit un lien, pas une pièce jointe de {n} mégaoctets.",
    "Nos images montrent des gens qui utilisent le mobilier, pas des places vides.",
    # Networks
    "{reseau} sert à montrer le travail ; les annonces y passent mal.",
    "Un compte sans responsable est un compte qui ferme à la fin du trimestre.",
    "Nous préférons être absents d'un réseau que d'y laisser une page abandonnée.",
    "L'audience sur {reseau} a crû de {pct} en un an, mais les échanges utiles ont stagné.",
    "Avant d'ouvrir un compte, écrivez en une phrase à qui il parlera.",
    "Sur {reseau}, les vidéos de moins de {n} secondes sont regardées jusqu'au bout.",
    "Les paysagistes nous lisent sur {reseau} ; les élus, plutôt dans leur boîte de courriel.",
    "Un réseau observé n'est pas un réseau animé : on y lit, on n'y publie pas.",
    "La cadence promise sur {reseau} est de trois messages par semaine, pas davantage.",
    "Les dimensions des images changent souvent ; la fiche du réseau porte la date de vérification.",
    "Le même sujet peut paraître deux fois, à condition de changer d'angle et de réseau.",
    "Chaque réseau a sa page, avec son but, son ton, ses formats et ce qui le distingue des autres.",
    "Un abonné qui pose une question vaut mille abonnés qui passent.",
    "Les comptes personnels restent personnels : rien n'oblige à y parler de l'entreprise.",
    "Partager nos contenus est libre, et personne ne compte qui le fait.",
    "Sur {reseau}, nous répondons depuis le compte de l'entreprise, jamais depuis un compte privé.",
    # Planning
    "Le calendrier {de_mois} compte {n} entrées, dont un tiers vient {de_role}.",
    "Une entrée a une date, une heure, un réseau, une responsable et un objectif, sinon elle reste une idée.",
    "{Role} ferme la semaine le {jour} à {heure}.",
    "Les sujets saisonniers se préparent six semaines avant, avec {equipe}.",
    "Nous gardons un créneau libre par semaine pour ce que nous n'avions pas prévu.",
    "Un brouillon qui dort depuis un mois est supprimé ou publié, mais il ne dort plus.",
    "La réunion dure trente minutes ; elle commence par ce qui n'a pas marché.",
    "Le planning de la pose à {commune} commande celui des publications, pas l'inverse.",
    "En {mois}, nous réduisons la cadence de moitié, et nous le disons.",
    "Quand une semaine est vide, mieux vaut une réponse de fond qu'une image de plus.",
    "L'article du blog paraît d'abord ; les réseaux y renvoient ensuite, chacun à sa façon.",
    "Chaque entrée dit l'objectif qu'elle sert, faute de quoi {role} la refuse.",
    "Le calendrier est lisible par toute la maison et modifiable par quatre personnes.",
    "Une inauguration se prépare avec trois textes : si tout va bien, s'il pleut, si c'est reporté.",
    # Measures
    "En {mois}, les demandes de devis venues par {reseau} ont représenté {pct} du total.",
    "Nous mesurons ce que nous pouvons changer ; le reste est de la curiosité.",
    "Un objectif a une valeur de départ, une cible et une date, et quelqu'un en répond.",
    "Le nombre d'abonnés n'est pas un objectif : c'est un effet.",
    "Sur {n} commentaires relevés, la moitié posait une question sur l'entretien {du_produit}.",
    "La courbe {de_mois} monte parce que le salon a eu lieu, pas parce que nous avons mieux écrit.",
    "{Role} présente les chiffres {delai}, avec une phrase d'explication par chiffre.",
    "Quand une mesure surprend, on vérifie d'abord la mesure.",
    "Les conversations comptent davantage que les vues, et elles se lisent une par une.",
    "Après {n} semaines sans effet, une action est arrêtée ou changée.",
    "Le tableau donne la valeur, l'écart à la cible et ce que nous décidons.",
    "Un taux calculé sur moins de trente réponses n'est pas publié.",
    "Nous confirmons, nous ajustons ou nous abandonnons ; nous n'oublions pas.",
    "La part des messages auxquels nous avons répondu à temps est passée à {pct}.",
    # Security and law
    "Les mots de passe vivent dans le coffre, jamais dans un message ni sur un papier.",
    "La double authentification est active sur tous les comptes, y compris sur ceux que nous observons.",
    "Quand une personne quitte l'équipe, ses accès sont retirés {delai}.",
    "Un prix, un plan ou le nom d'un client non annoncé ne se publie pas, même par allusion.",
    "La photo d'un enfant demande l'accord de ses deux parents, même de dos.",
    "Le droit à l'image ne s'éteint pas avec la fin du chantier.",
    "Une donnée personnelle publiée par erreur est retirée, puis signalée {a_role}.",
    "Un partenariat se dit dans la première ligne, avec le mot « partenariat ».",
    "Nous ne dénigrons ni un concurrent, ni son produit, ni ses clients.",
    "Citer un article demande le titre, l'auteur et un lien ; en recopier la moitié demande un accord.",
    "Une opinion personnelle se présente comme telle, à la première personne.",
    "Les accords écrits sont conservés dans {outil}, classés par commune et par année.",
    "Le compte de secours est testé chaque trimestre par {role}.",
    "Un faux compte se signale au réseau et {a_role}, avec une capture d'écran datée.",
    "Le dossier {dossier} rappelle pourquoi cette règle existe.",
    "Une information boursière, médicale ou judiciaire ne nous appartient pas : elle ne sort pas.",
    # People
    "{Role} consacre {n} heures par mois à ce travail, et ces heures sont prévues.",
    "Personne n'est obligé de paraître à l'image, et le refus n'a pas à être expliqué.",
    "Le droit à la déconnexion s'applique aussi aux réseaux : une notification du dimanche attend le lundi.",
    "Une nouvelle venue lit cette page, puis publie un premier texte avec {role}.",
    "{Role} rapporte chaque semaine ce que les clients ont dit, mot pour mot, à toute la maison.",
    "Chaque service a un relais ; il connaît le métier et sait à qui poser la question.",
    "Quand {equipe} envoie {contenu}, on y joint le lieu, la date et les noms à ne pas citer.",
    "Le travail bien fait se raconte mieux par ceux qui l'ont fait.",
    "Nous parlons des métiers avec leurs mots : dégauchir, chanfreiner, cheviller.",
    "La formation dure une demi-journée et se termine par un exercice sur un cas réel.",
    "Une idée refusée reçoit une explication {delai}.",
    "Si la page vous laisse un doute, demandez {a_role} : une question coûte deux minutes.",
    "La personne qui tient le compte n'est pas seule : une suppléante connaît ses accès et ses habitudes.",
    "À la fin du mois, chacune dit ce qu'elle arrêterait de faire.",
    # On site
    "À {commune}, {produit} remplace un modèle que l'on ne pouvait plus réparer.",
    "La pose a commencé le {date} et s'est terminée un jour plus tôt que prévu.",
    "Le bois vient d'une forêt située à moins de {n} kilomètres de l'atelier.",
    "La mairie de {commune} a demandé que les images attendent l'inauguration.",
    "Une lame {du_produit} se change avec une clé, sans démonter le reste.",
    "Les habitants de {commune} ont choisi l'emplacement au cours d'un vote.",
    "Le retard de livraison à {commune} a été annoncé {n} jours avant, avec une nouvelle date.",
    "Sur place, on photographie d'abord les mains, puis l'objet, puis la place entière.",
    "Le chef de projet de {commune} nous a écrit le {date} pour nous remercier.",
    "Après un hiver, {produit} a pris la couleur grise que nous avions annoncée.",
    "Le chantier porte le numéro {dossier} ; donnez-le dans tout échange.",
    "Nous avons compté {n} passages par heure devant le banc le jour du marché.",
    "Une classe de {commune} a dessiné les motifs gravés sur le dossier.",
    "La notice d'entretien est affichée sur place et reprise dans {outil}.",
    "Quand il pleut sur une inauguration, la photo sous les parapluies est souvent la meilleure.",
    "Les services techniques de {commune} ont reçu la pièce de rechange {delai}.",
    # Watching
    "La veille prend vingt minutes par jour, le matin, avec {outil}.",
    "Une concurrente a annoncé le {date} une gamme proche {du_produit} : nous en avons pris note, sans commenter.",
    "Ce que disent les clients remonte {a_role} sous la forme d'une phrase et d'un lien.",
    "On lit les avis les plus durs en premier, parce que ce sont les plus précis.",
    "La revue de presse signale ce qui nous concerne, pas ce qui nous flatte.",
    "Un mot que les clients emploient et que nous n'employons pas mérite une entrée au glossaire.",
    "Les alertes portent sur le nom de la maison, celui des produits et les fautes que l'on y fait.",
    "Chaque {jour}, {role} résume la semaine en cinq lignes.",
    "Une idée venue d'ailleurs est créditée, même quand nous l'avons transformée.",
    "Observer, comprendre, répondre, analyser, ajuster : la boucle recommence chaque semaine.",
    # Tone
    "Écrivez comme vous parleriez à une voisine : simplement, avec les mots exacts.",
    "Un adjectif de moins rend presque toujours la phrase plus forte.",
    "Nous disons « réparer » avant de dire « durable », parce que le premier se vérifie.",
    "Le point d'exclamation se garde pour les naissances et les départs en retraite.",
    "Une phrase de plus de vingt-cinq mots se coupe en deux.",
    "L'humour est le bienvenu quand il porte sur nous.",
    "Évitez le jargon : « mobilier » plutôt que « solution d'assise », « banc » plutôt que « mobilier ».",
    "Les capitales gardent leurs accents : À, É, È, Ç.",
    "On écrit 9 h 30, 1er mai, n° 12 et {pct}, avec une espace où il en faut une.",
    "Un titre dit le fait ; la première phrase dit pourquoi il compte.",
    "Les émoticônes ne remplacent pas un mot, et n'ouvrent jamais une phrase.",
    "Parler de soi est permis une fois sur quatre ; les trois autres, on parle des lecteurs.",
    "La chaleur vient de la précision, pas des superlatifs.",
    "Le ton change avec la situation : sobre pour un accident, vif pour une victoire, patient pour une panne.",
    "Une annonce sans date n'est pas une annonce.",
    "Si la phrase pourrait être signée par n'importe quelle entreprise, elle n'est pas encore la nôtre.",
]

EMPHASISED = [
    "**Ne publiez jamais** un prix, un plan ou un nom de client sans l'accord écrit {de_role}.",
    "La règle tient en quatre mots : *demander avant de publier*.",
    "Retenez l'ordre : **vérifier**, **relire**, **publier**, puis **répondre**.",
    "Le champ `responsable` n'est pas facultatif : il dit à qui s'adresser.",
    "Écrivez *{commune}* en entier, **sans abréviation**, y compris dans une légende.",
    "Le fichier s'appelle `{dossier}-photo.jpg`, en minuscules et sans accent.",
    "C'est **{role}** qui décide, et *personne d'autre* pendant la première heure.",
    "Nous répondons **{delai}**, même pour dire que nous cherchons.",
    "Un *brouillon* n'est pas une *promesse* : il peut être retiré sans explication.",
    "Le mot-dièse `#ReparerPlutot` suffit ; ~~les autres~~ alourdissent le texte.",
    "Ajoutez la mention **opinion personnelle** dès que vous parlez en votre nom.",
    "La colonne `statut` prend l'une de ces valeurs : `idée`, `brouillon`, `validé`, `publié`.",
    "Une critique est **une information** avant d'être *un reproche*.",
    "Sur {reseau}, la première ligne est la seule lue par **deux personnes sur trois**.",
    "Le code `{dossier}` figure dans l'objet du message, **jamais** dans le texte public.",
    "On dit *assise*, *dossier*, *piètement* ; on ne dit pas *élément*.",
]

LINKED = [
    "Lisez d'abord {lien}, puis revenez ici.",
    "La marche complète est décrite dans {lien}.",
    "Le cas voisin est traité à part : {lien}.",
    "Pour les délais, voyez {lien} ; pour les mots, demandez {a_role}.",
    "Cette règle complète {lien}, sans la remplacer.",
    "Un exemple réel se trouve dans {lien}, avec ses chiffres {de_mois}.",
    "{Role} tient aussi à jour {lien}.",
    "Quand la situation change de réseau, c'est {lien} qui s'applique.",
    "Si le temps manque, {lien} donne l'essentiel en dix lignes.",
    "La décision du {date} est expliquée dans {lien}.",
    "Comparez avec {lien} avant de choisir le format.",
    "Le modèle de texte vient de {lien}, dont il reprend les trois étapes.",
    "En cas de désaccord, {lien} fait foi.",
    "Le vocabulaire est celui de {lien}.",
    "Ce point a été repris de {lien} après les retours de {commune}.",
]

ITEMS = [
    "Relire le texte à voix haute", "Vérifier le nom de la commune", "Demander l'accord écrit", "Joindre le texte alternatif",
    "Prévenir {role}", "Noter la décision dans {outil}", "Choisir une image nette", "Citer l'auteur de la photographie",
    "Répondre {delai}", "Passer en privé si une donnée apparaît", "Suspendre les publications programmées",
    "Ajouter la source et la date du chiffre", "Proposer un rendez-vous le {jour} à {heure}", "Remercier la personne",
    "Adapter la longueur à {reseau}", "Garder une copie de l'échange", "Retirer les noms des mineurs",
    "Prévoir un texte de remplacement", "Contrôler le contraste du visuel", "Compter les mots, viser {n}",
    "Faire relire par {equipe}", "Enregistrer le lien court", "Fermer la boucle avec le client",
    "Mettre à jour la fiche {du_produit}", "Indiquer le dossier {dossier}", "Supprimer les doublons",
    "Vérifier l'orthographe de {commune}", "Attendre l'inauguration", "Consigner l'heure et le lieu",
    "Tester le lien sur un téléphone", "Couper la phrase la plus longue", "Choisir un seul mot-dièse",
    "Dire ce que l'on sait, puis ce que l'on cherche", "Annoncer la prochaine nouvelle", "Classer la photo dans {outil}",
    "Proposer une suite avant le {date}", "Nommer une suppléante", "Relever les questions restées sans réponse",
    "Vérifier la date d'expiration de la licence", "Envoyer le bilan {a_role}",
]

TABLES = [  # header, then what fills each column
    (("Étape", "Qui", "Délai"), ("{geste}", "{role}", "{delai}")),
    (("Réseau", "Cadence", "Longueur", "Part des échanges"), ("{reseau}", "{n} par mois", "{n} mots", "{pct}")),
    (("Commune", "Produit", "Pose", "Dossier"), ("{commune}", "{produit}", "{date}", "`{dossier}`")),
    (("Mois", "Vues", "Réponses", "Écart"), ("{mois}", "{n} 000", "{n}", "{pct}")),
    (("Situation", "Décide", "Outil"), ("{geste}", "{role}", "{outil}")),
    (("Format", "Réseau", "Jour", "Heure"), ("{contenu}", "{reseau}", "{jour}", "{heure}")),
    (("Équipe", "Apporte", "Reçoit"), ("{equipe}", "{contenu}", "{outil}")),
]
NUMERIC = {"Vues", "Réponses", "Écart", "Part des échanges", "Cadence", "Longueur", "Heure"}  # aligned to the right

QUOTES = [
    "Nous avons posé la question le matin, et la réponse est venue avant le déjeuner.",
    "Le banc a été réparé en une heure ; c'est la seule chose que je voulais.",
    "Merci d'avoir dit que vous ne saviez pas encore.",
    "On nous avait promis une date, et la date a été tenue.",
    "Bonjour, nous avons bien lu votre message. {Role} vous répond {delai}.",
    "Vous avez raison : la lame de {commune} aurait dû être changée plus tôt. Elle le sera le {date}.",
    "Nous vérifions les faits à {commune} et nous revenons vers vous à {heure}.",
    "Je travaille à l'atelier ; ce que j'écris ici n'engage que moi.",
    "La photo était belle, mais personne ne m'avait demandé.",
    "Votre équipe a laissé la place plus propre qu'elle ne l'avait trouvée.",
]

CALLOUTS = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"]

FENCED = [
    ("text", "Bonjour,\n\nMerci pour votre message. {Role} vous répond {delai}.\nDossier : {dossier}\n\nL'équipe de {commune}"),
    ("csv", "date;heure;réseau;titre\n2026-09-{jj};9:30;{reseau};Pose à {commune}\n2026-10-{jj};14:00;{reseau};Retour d'atelier"),
    ("yaml", "réseau: {reseau}\ncadence: 3/semaine\ndossier: \"{dossier}\"\nlieu: {commune}"),
    ("sh", "diapason check --source charte\ndiapason proofread brouillon-{dossier}.md"),
]

FOOTNOTES = [
    "Relevé {de_mois}, dossier {dossier}.", "Chiffre donné par {role} le {date}.",
    "Décision prise avec {equipe} ; elle vaut jusqu'à la prochaine révision.",
    "Voir le registre des accords, ligne {n}.", "Moyenne sur {n} publications sur {reseau}.",
    "La mairie de {commune} a confirmé ce point par écrit.",
]

import Diagnosis

/// The three lines at the top of each file: where it goes, what it does, what to adapt.
enum HostingWording {
  static let nginx = [
    Phrase(
      en: "nginx: copy to /etc/nginx/conf.d/charter.conf, then “nginx -t” and reload.",
      fr: "nginx : à copier dans /etc/nginx/conf.d/charte.conf, puis « nginx -t » et recharger."),
    Phrase(
      en:
        "It serves the link “current”: a publication or a rollback shows at once, without a reload; "
        + "pages are asked for again at each visit, files with a fingerprint in their name never.",
      fr: "Il sert le lien « current » : une publication ou un retour se voit aussitôt, sans "
        + "recharger ; les pages sont redemandées à chaque visite, jamais les fichiers à empreinte."
    ),
    Phrase(
      en: "To adapt: listen (with your certificate), server_name, and the folder after root or "
        + "alias.",
      fr: "À adapter : listen (avec votre certificat), server_name, et le dossier après root ou "
        + "alias."),
  ]

  static let apache = [
    Phrase(
      en: "Apache 2.4: copy to /etc/apache2/sites-available/charter.conf; a2enmod headers deflate; "
        + "a2ensite charter.",
      fr: "Apache 2.4 : à copier dans /etc/apache2/sites-available/charte.conf ; a2enmod headers "
        + "deflate ; a2ensite charte."),
    Phrase(
      en:
        "It serves the link “current”: a publication or a rollback shows at once, without a reload; "
        + "pages are asked for again at each visit, files with a fingerprint in their name never.",
      fr: "Il sert le lien « current » : une publication ou un retour se voit aussitôt, sans "
        + "recharger ; les pages sont redemandées à chaque visite, jamais les fichiers à empreinte."
    ),
    Phrase(
      en: "To adapt: VirtualHost (port 443 with your certificate), ServerName, and the folder.",
      fr: "À adapter : VirtualHost (port 443 avec votre certificat), ServerName, et le dossier."),
  ]

  static let iis = [
    Phrase(
      en: "IIS: put this web.config beside the site's folder, not in it: a publication replaces "
        + "that folder whole.",
      fr: "IIS : placez ce web.config à côté du dossier du site, pas dedans : une publication "
        + "remplace ce dossier entier."),
    Phrase(
      en: "It gives types, headers, the default document and the 404 page; IIS cannot tell files "
        + "with a fingerprint in their name apart, so everything is asked for again at each visit.",
      fr: "Il donne les types, les en-têtes, le document par défaut et la page 404 ; IIS ne "
        + "distingue pas les fichiers à empreinte : tout est redemandé à chaque visite."),
    Phrase(
      en: "To adapt: the name of the folder in each “location” and in the path of the 404 page.",
      fr: "À adapter : le nom du dossier dans chaque « location » et dans le chemin de la page 404."
    ),
  ]

  static let caddy = [
    Phrase(
      en:
        "Caddy 2: copy to /etc/caddy/Caddyfile, or import it there, then “systemctl reload caddy”.",
      fr: "Caddy 2 : à copier dans /etc/caddy/Caddyfile, ou à y importer, puis « systemctl reload "
        + "caddy »."),
    Phrase(
      en:
        "It serves the link “current”: a publication or a rollback shows at once, without a reload; "
        + "pages are asked for again at each visit, files with a fingerprint in their name never.",
      fr: "Il sert le lien « current » : une publication ou un retour se voit aussitôt, sans "
        + "recharger ; les pages sont redemandées à chaque visite, jamais les fichiers à empreinte."
    ),
    Phrase(
      en: "To adapt: the host, and the folder after root; inside a company, its certificate (tls).",
      fr:
        "À adapter : l'hôte, et le dossier après root ; dans une entreprise, son certificat (tls)."
    ),
  ]

  static let gitlab = [
    Phrase(
      en: "GitLab Pages: copy to .gitlab-ci.yml; each merge request is checked, the default branch "
        + "is published.",
      fr: "GitLab Pages : à copier dans .gitlab-ci.yml ; chaque demande de fusion est vérifiée, la "
        + "branche principale est publiée."),
    Phrase(
      en: "To adapt: image, a Debian 12 that contains diapason, its themes and its libraries.",
      fr: "À adapter : image, une Debian 12 qui contient diapason, ses thèmes et ses bibliothèques."
    ),
    Phrase(
      en: "GitLab Pages sends no header of ours: restrict access in the project's settings, or put "
        + "a proxy in front of it.",
      fr: "GitLab Pages n'envoie pas nos en-têtes : restreignez l'accès dans les réglages du "
        + "projet, ou placez un mandataire devant."),
  ]

  static let watch = [
    Phrase(
      en: "systemd: copy to /etc/systemd/system/, then “systemctl enable --now diapason-watch”.",
      fr: "systemd : à copier dans /etc/systemd/system/, puis « systemctl enable --now "
        + "diapason-watch »."),
    Phrase(
      en: "It builds after each change of the folder and at midnight, without a network, and may "
        + "write to the site's folder alone; the server then serves “site” in place of “current”.",
      fr: "Il construit à chaque modification du dossier et à minuit, sans réseau, et n'écrit que "
        + "dans le dossier du site ; le serveur sert alors « site » au lieu de « current »."),
    Phrase(
      en: "To adapt: User, --source and --output.", fr: "À adapter : User, --source et --output."),
  ]
}

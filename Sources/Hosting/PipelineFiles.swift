import CharterModel
import Diagnosis

/// A recipe for a service that builds: each proposal is checked, with its problems at their lines where
/// the service shows them, and kept as a preview; the main branch is published; what dates decide is
/// published each night. `diapason export ci` writes it.
package struct PipelineFile: Sendable {
  package enum Service: String, Sendable, CaseIterable { case gitlab, github, jenkins, forgejo }

  /// Relative to the repository.
  package let name: String
  package let text: String

  package init(_ service: Service, _ configuration: Configuration, language: Language) {
    // Names of targets need no quoting anywhere.
    let target = configuration.targets.first
    let isStore = if case .store = target?.place { true } else { false }
    let recipe = Recipe(
      publish: target.map { "diapason publish \($0.name)" } ?? "diapason build --output public",
      hasTarget: target != nil, isStore: isStore, language: language)
    switch service {
    case .gitlab: (name, text) = (".gitlab-ci.yml", recipe.gitlab)
    case .github: (name, text) = (".github/workflows/diapason.yml", recipe.github)
    case .jenkins: (name, text) = ("Jenkinsfile", recipe.jenkins)
    case .forgejo: (name, text) = (".forgejo/workflows/diapason.yml", recipe.forgejo)
    }
  }
}

/// The steps that all services share, and the frame that each puts around them.
private struct Recipe {
  let publish: String
  let hasTarget: Bool
  let isStore: Bool
  let language: Language

  /// The package is installed by its address; how it is proved stands in the variable beside it.
  private var install: [String] {
    let tools = isStore ? "rclone media-types" : "openssh-client rsync"
    return [
      "apt-get update -qq && apt-get install -y -qq --no-install-recommends ca-certificates curl jq "
        + tools
    ] + Self.package
  }

  private static let package = [
    "curl -fsSL -o /tmp/diapason.deb \"$DIAPASON_PACKAGE\"",
    "echo \"$DIAPASON_SHA256  /tmp/diapason.deb\" | sha256sum --check",
    "apt-get install -y -qq --no-install-recommends /tmp/diapason.deb",
  ]

  private func top(_ mark: String) -> String {
    let lines = [
      Phrase(
        en: "Diapason: proposals are checked and previewed, the main branch is published, and each "
          + "night what dates decide.",
        fr:
          "Diapason : les propositions sont vérifiées et affichées, la branche principale est publiée, "
          + "et chaque nuit ce que les dates décident."),
      Phrase(
        en:
          "To set in the service: DIAPASON_PACKAGE, the address of the .deb, and DIAPASON_SHA256, its "
          + "sum.",
        fr:
          "À définir dans le service : DIAPASON_PACKAGE, l'adresse du .deb, et DIAPASON_SHA256, son "
          + "empreinte."),
      isStore
        ? Phrase(
          en:
            "The target is reached by rclone: put RCLONE_CONFIG_NAME_TYPE and its companions into the "
            + "service's secrets, never into the repository.",
          fr:
            "La cible s'atteint par rclone : mettez RCLONE_CONFIG_NOM_TYPE et ses pareilles dans les "
            + "secrets du service, jamais dans le dépôt.")
        : hasTarget
          ? Phrase(
            en:
              "A target on another machine needs ssh: put the key into the service's secrets, never "
              + "into the repository.",
            fr:
              "Une cible sur une autre machine demande ssh : mettez la clé dans les secrets du service, "
              + "jamais dans le dépôt.")
          : Phrase(
            en: "diapason.yaml names no target: the site is kept as an artefact until it does.",
            fr: "diapason.yaml ne nomme aucune cible : le site est gardé comme artefact jusque-là."),
    ]
    return lines.map { mark + $0[language] + "\n" }.joined()
  }

  private func indented(_ lines: [String], _ prefix: String) -> String {
    lines.map { prefix + $0 + "\n" }.joined()
  }

  /// Problems as GitLab shows them beside a change.
  private static let codeQuality =
    "jq '[.diagnostics[] | {description: .message, check_name: .id, fingerprint: ([.path, .line, .id, .message] "
    + "| tostring | @base64), severity: ({error: \"major\", warning: \"minor\"}[.severity] // "
    + "\"info\"), location: {path: (.path // \"diapason.yaml\"), lines: {begin: (.line // 1)}}}]' "
    + "diapason.json > gl-code-quality-report.json"

  var gitlab: String {
    top("# ") + """
      stages: [check, publish]

      default:
        image: debian:12
        before_script:
      \(indented(install.map { "- " + Self.quoted($0) }, "    "))
      check:
        stage: check
        rules:
          - if: $CI_PIPELINE_SOURCE == "merge_request_event"
        script:
          - diapason check --format line || true
          - \(Self.quoted("diapason check --format json > diapason.json || code=$?"))
          - \(Self.quoted(Self.codeQuality))
          - diapason build --drafts --output public || true
          - exit ${code:-0}
        artifacts:
          when: always
          expose_as: charter
          paths: [public/]
          expire_in: 2 weeks
          reports:
            codequality: gl-code-quality-report.json

      publish:
        stage: publish
        rules:
          - if: $CI_PIPELINE_SOURCE == "schedule"
          - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
        resource_group: diapason
        script:
          - \(publish)
        artifacts:
          paths: [public/]

      """
  }

  /// The same steps for GitHub and Forgejo, whose files are of one form.
  private func workflow(branch: String, permissions: String, checked: String) -> String {
    top("# ") + """
      name: diapason
      on:
        pull_request:
        push:
          branches: [\(branch)]
        schedule:
          - cron: "5 1 * * *"
      \(permissions)concurrency:
        group: diapason-${{ github.ref }}
      env:
        DIAPASON_PACKAGE: ${{ vars.DIAPASON_PACKAGE }}
        DIAPASON_SHA256: ${{ vars.DIAPASON_SHA256 }}
      jobs:
        check:
          if: github.event_name == 'pull_request'
          runs-on: ubuntu-latest
          container: debian:12
          steps:
            - run: apt-get update -qq && apt-get install -y -qq git nodejs
            - uses: actions/checkout@v4
            - name: install
              run: |
      \(indented(install, "          "))
            - name: check
              run: diapason check --format sarif > diapason.sarif
      \(checked)      - name: preview
              if: always()
              run: diapason build --drafts --output public
            - uses: actions/upload-artifact@v4
              if: always()
              with:
                name: charter
                path: public
        publish:
          if: github.event_name != 'pull_request'
          runs-on: ubuntu-latest
          container: debian:12
          steps:
            - run: apt-get update -qq && apt-get install -y -qq git nodejs
            - uses: actions/checkout@v4
            - name: install
              run: |
      \(indented(install, "          "))
            - name: publish
              run: \(publish)
      \(hasTarget ? "" : Self.kept)
      """
  }

  /// What no target takes is kept, as the recipe's first lines say.
  private static let kept = """
          - uses: actions/upload-artifact@v4
            with:
              name: site
              path: public

    """

  var github: String {
    workflow(
      branch: "main",
      permissions: """
        permissions:
          contents: read
          security-events: write

        """,
      checked: """
              - uses: github/codeql-action/upload-sarif@v3
                if: always()
                with:
                  sarif_file: diapason.sarif

        """)
  }

  /// Forgejo shows no SARIF: the lines stand in the log.
  var forgejo: String {
    workflow(
      branch: "main", permissions: "",
      checked: """
              - name: problems
                if: failure()
                run: diapason check --format line

        """)
  }

  var jenkins: String {
    top("// ") + """
      pipeline {
        agent { docker { image 'debian:12'; args '-u root' } }
        options { disableConcurrentBuilds() }
        triggers { cron('H 1 * * *') }
        stages {
          stage('install') {
            steps {
              sh '''
                set -e
      \(indented(install, "          "))        '''
            }
          }
          stage('check') {
            steps { sh 'diapason check --format sarif > diapason.sarif' }
            post { always { recordIssues(tools: [sarif(pattern: 'diapason.sarif')]) } }
          }
          stage('preview') {
            when { changeRequest() }
            steps { sh 'diapason build --drafts --output public' }
            post { success { archiveArtifacts artifacts: 'public/**' } }
          }
          stage('publish') {
            when { branch 'main' }
            steps { sh '\(publish)' }
      \(hasTarget ? "" : "      post { success { archiveArtifacts artifacts: 'public/**' } }\n")    }
        }
      }

      """
  }

  /// A line of a script as YAML has it between single quotes.
  private static func quoted(_ line: String) -> String {
    "'" + line.replacing("'", with: "''") + "'"
  }
}

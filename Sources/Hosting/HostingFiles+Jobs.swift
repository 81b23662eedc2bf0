import Diagnosis

/// Where no server is configured, a job builds: on GitLab, or on the machine that holds the folder.
extension HostingFiles {
  var gitlab: String {
    top(HostingWording.gitlab) + """

      charter:check:
        stage: test
        image: registry.example/diapason:latest
        rules:
          - if: $CI_PIPELINE_SOURCE == "merge_request_event"
        script:
          - diapason check --format line

      pages:
        stage: deploy
        image: registry.example/diapason:latest
        rules:
          - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
        script:
          - diapason build --output public
        artifacts:
          paths:
            - public

      """
  }

  var watchUnit: String {
    top(HostingWording.watch) + """

      [Unit]
      Description=Diapason watch
      After=local-fs.target

      [Service]
      ExecStart=/usr/local/bin/diapason watch --source /srv/charte --output \(folder)/site
      User=diapason
      Restart=on-failure
      RestartSec=10
      UMask=0022
      NoNewPrivileges=yes
      PrivateNetwork=yes
      PrivateTmp=yes
      PrivateDevices=yes
      ProtectSystem=strict
      ProtectHome=yes
      ProtectKernelTunables=yes
      ProtectControlGroups=yes
      RestrictAddressFamilies=AF_UNIX
      ReadWritePaths=\(folder)

      [Install]
      WantedBy=multi-user.target

      """
  }
}

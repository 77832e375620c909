Feature: Wrong settings stop the start clearly

  A service that starts with a wrong setting fails at night, far from the person who wrote it. One documented template holds
  every setting; whoever fills it in wrongly is told at once which one, and the service does not start.

  @DEPLOY-02
  Rule: An environment starts from the one template, and a wrong setting stops the start by name

    @DEPLOY-02.a @own-instance
    Example: A new environment starts from the template
      Given the template as it is delivered, with only its addresses and passwords replaced
      When the service is started from it
      Then it becomes ready
      And it was given no setting that the template does not explain

    @DEPLOY-02.a @apart
    Example: The template as it is delivered is not fit for production
      Given the template as it is delivered, declared to be production
      When the service is started from it
      Then the start stops with one message that calls creditai.public-url unfit for production

    @DEPLOY-02.b @apart
    Example: A missing setting stops the start
      Given the template filled in
      When the service is started without each of these in turn
        | creditai.environment                 |
        | creditai.public-url                  |
        | creditai.database.url                |
        | creditai.database.root-certificate   |
        | creditai.database.username           |
        | creditai.database.password           |
        | creditai.database.migration-username |
        | creditai.database.migration-password |
        | creditai.keys.encryption-key         |
        | creditai.keys.index-key              |
        | creditai.storage.bucket              |
        | creditai.storage.credentials         |
        | creditai.mail.host                   |
        | creditai.mail.port                   |
        | creditai.mail.from                   |
        | creditai.admin.email                 |
        | creditai.admin.password              |
      Then each start stops with one message that calls its setting missing
      And these are all the settings to which the template gives a value

    Scenario Outline: A malformed <setting> stops the start
      Given the template filled in
      And its <setting> is set to "<value>"
      When the service is started from it
      Then the start stops with one message that calls <setting> malformed

      # The key is one byte too short; the address of the service has no scheme, that of the administrator a name where the
      # mail has to go to a domain; no network has 99 binary digits, and no address a part above 255.
      @DEPLOY-02.c @apart
      Examples:
        | setting                            | value                                        |
        | creditai.environment               | staging-ish                                  |
        | creditai.public-url                | our-service                                  |
        | creditai.database.url              | postgres on the big machine                  |
        | creditai.database.root-certificate | no/such/file.pem                             |
        | creditai.database.username         | somebody                                     |
        | creditai.keys.encryption-key       | AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHg== |
        | creditai.mail.port                 | 70000                                        |
        | creditai.admin.email               | admin@localhost                              |
        | creditai.uploads.max-size          | plenty                                       |
        | creditai.uploads.clamav            | the scanner next door                        |
        | creditai.sessions.idle             | a while                                      |
        | creditai.edge.trusted-proxies      | 10.0.0.0/99                                  |
        | creditai.edge.trusted-proxies      | 999.1.1.1                                    |

    @DEPLOY-02.d @apart
    Scenario Outline: The start stops where <contradiction>
      Given the template filled in
      And its settings contradict each other: <contradiction>
      When the service is started from it
      Then the start stops with one message that says that <first> and <second> contradict each other

      # The last four stand alone in the settings: what they contradict is the default of the other one.
      Examples:
        | contradiction                                | first                            | second                               |
        | the database's address says more than where  | creditai.database.url            | creditai.database.root-certificate   |
        | the two keys are equal                       | creditai.keys.encryption-key     | creditai.keys.index-key              |
        | the service migrates under its own login     | creditai.database.username       | creditai.database.migration-username |
        | a certificate has no key                     | server.ssl.certificate           | server.ssl.certificate-private-key   |
        | the mail password would travel unencrypted   | creditai.mail.password           | creditai.mail.starttls               |
        | people and probes come to one port           | server.port                      | management.server.port               |
        | work would end before its first heartbeat    | creditai.worker.heartbeat        | creditai.uploads.max-processing      |
        | people would be signed out before being idle | creditai.sessions.idle           | creditai.sessions.absolute           |
        | administrators would be held to less         | creditai.sessions.idle-of-admins | creditai.sessions.idle               |

    # Development runs with these on one machine; with any of them in production the service would be open to the world.
    Scenario Outline: In production <setting> must not be <unfit value>
      Given the template filled in for production
      And its <setting> is <unfit value>
      When the service is started from it
      Then the start stops with one message that calls <setting> unfit for production

      @DEPLOY-02.e @apart
      Examples:
        | setting                              | unfit value                |
        | creditai.public-url                  | an unencrypted address     |
        | creditai.database.root-certificate   | the template's             |
        | creditai.database.password           | the template's             |
        | creditai.database.migration-password | the template's             |
        | creditai.keys.encryption-key         | the template's             |
        | creditai.keys.index-key              | the template's             |
        | creditai.keys.index-key              | the template's for another |
        | creditai.storage.endpoint            | an unencrypted address     |
        | creditai.storage.credentials         | the template's             |
        | creditai.mail.from                   | the template's             |
        | creditai.mail.starttls               | left at its default        |
        | creditai.admin.email                 | the template's             |
        | creditai.admin.password              | the template's             |

    @DEPLOY-02.e @own-instance
    Example: Development accepts what production refuses
      Given the template filled in for development with what production refuses
      When the service is started from it
      Then it becomes ready

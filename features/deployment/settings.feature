Feature: Wrong settings stop the start clearly

  A service that starts with a wrong setting fails at night, far from the person who wrote it. One documented template holds
  every setting; whoever fills it in wrongly is told at once which one, and the service does not start.

  @DEPLOY-02
  Rule: An environment starts from the one template, and a wrong setting stops the start by name

    @DEPLOY-02.a
    Example: A new environment starts from the filled-in template
      Given the template filled in for a new environment
      When the service is started from it
      Then it becomes ready
      And it was given no setting that the template does not explain

    @DEPLOY-02.a
    Example: The template as it is delivered is not fit for production
      Given the template as it is delivered, declared to be production
      When the service is started from it
      Then the start stops with one message

    Scenario Outline: A missing <setting> stops the start
      Given the template filled in
      And its <setting> is missing
      When the service is started from it
      Then the start stops with one message that names <setting>

      @DEPLOY-02.b
      Examples:
        | setting                       |
        | creditai.environment          |
        | creditai.public-url           |
        | creditai.database.url         |
        | creditai.keys.encryption-key  |
        | creditai.storage.bucket       |
        | creditai.mail.host            |

    Scenario Outline: A malformed <setting> stops the start
      Given the template filled in
      And its <setting> is set to "<value>"
      When the service is started from it
      Then the start stops with one message that names <setting>

      # The key is one byte too short; the address has no scheme.
      @DEPLOY-02.c
      Examples:
        | setting                       | value                                        |
        | creditai.environment          | staging-ish                                  |
        | creditai.public-url           | our-service                                  |
        | creditai.database.url         | postgres on the big machine                  |
        | creditai.keys.encryption-key  | AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHg== |
        | creditai.uploads.max-size     | plenty                                       |

    @DEPLOY-02.d
    Scenario Outline: The start stops where <contradiction>
      Given the template filled in
      And its settings contradict each other: <contradiction>
      When the service is started from it
      Then the start stops with one message that names <first>
      And the message names <second> too

      Examples:
        | contradiction                                | first                               | second                               |
        | the two keys are equal                       | creditai.keys.encryption-key        | creditai.keys.index-key              |
        | the service migrates under its own login     | creditai.database.username          | creditai.database.migration-username |
        | a certificate has no key                     | server.ssl.certificate              | server.ssl.certificate-private-key   |
        | the mail password would travel unencrypted   | creditai.mail.password              | creditai.mail.starttls               |

    # Development runs with these on one machine; with any of them in production the service would be open to the world.
    Scenario Outline: In production <setting> must not be <unfit default>
      Given the template filled in for production
      And its <setting> is set to "<value>"
      When the service is started from it
      Then the start stops with one message that names <setting>

      @DEPLOY-02.e
      Examples:
        | setting                       | unfit default          | value                 |
        | creditai.storage.credentials  | no credentials         | none                  |
        | creditai.public-url           | an unencrypted address | http://localhost:8080 |
        | creditai.keys.encryption-key  | the template's example | (the template's)      |
        | creditai.admin.password       | the template's example | (the template's)      |

    @DEPLOY-02.e
    Example: Development accepts the defaults that production refuses
      Given the template filled in for development with the defaults that production refuses
      When the service is started from it
      Then it becomes ready

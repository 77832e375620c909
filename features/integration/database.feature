Feature: Connections to the database

  Everything that people entrust to us goes over these connections. One that can be overheard gives it away, too many of them
  bring the database down for everybody, and a service that does not find back by itself stays away until somebody is woken.

  @DB-01
  Rule: Connections are encrypted to a trusted database, bounded, and found again

    # Migrations sign in as another role, over connections of their own.
    @DB-01.a @own-instance
    Example: Every connection is encrypted, from the migrations on
      When another instance starts, and its connections are looked at during its migrations and when it is ready
      Then there were connections of the migrations and of the service, each of them encrypted

    # Each of them would serve the instance well: somebody in between passes on what is said, and listens.
    @DB-01.a @own-instance
    Scenario Outline: An instance does not start with a database <flaw>
      Given a database <flaw>
      When an instance is started with it
      Then the start stops with one message that says that the database <reason>

      Examples:
        | flaw                                                                | reason                                                       |
        | that offers no encryption                                           | offers no TLS                                                |
        | whose certificate is by an authority that the service does not know | shows a certificate that none of the authorities vouches for |
        | that shows a certificate for another host                           | shows a certificate for another host                         |

    @DB-01.b @DB-01.c @DB-01.d @own-instance
    Example: Whoever finds all connections in use is told to come back, and is served once they are free
      Given another instance that may have 3 connections to a database of its own
      When 12 requests come at once and the database lets none of them end before the others are answered
      Then it never had more than 3 connections for requests, and one for its probes
      And at least 9 of the requests were answered 503 within 5 seconds, and told when to come back
      And the others were answered as usual once the database let them end
      And requests succeed again by themselves

    @DB-01.d @own-instance
    Example: Requests succeed again once a lost database is back
      Given another instance that reaches its critical dependencies by a line that can be cut
      When the database is lost until requests fail, and comes back
      Then a request was answered 503 while the database was lost
      And requests succeed again by themselves

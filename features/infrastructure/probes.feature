Feature: Probes tell the truth

  The platform sends people to an instance, or kills it, on the word of three probes. A probe that lies sends people into
  errors, or kills an instance that only worked hard; one that flaps with a mail server takes the whole service down.

  @INFRA-01
  Rule: Start-up, readiness and liveness are right in each state

    @INFRA-01.a @INFRA-01.b
    Example: An instance is not started before its start is done, and not ready once it stops
      Given the migration of the database is held up
      When another instance starts, and the migration goes on after a while
      Then its start-up probe was negative as long as the migration was held up
      And its start-up probe and its readiness are positive now
      And on stopping its readiness turns negative while it still answers

    @INFRA-01.b @INFRA-01.d @alone
    Example: A lost critical dependency takes readiness away and leaves the instance alive
      Given another instance that reaches its critical dependencies by a line that can be cut
      When each of these is lost for a while
        | database |
        | storage  |
      Then readiness was negative each time it was lost, and positive again afterwards
      And liveness stayed positive all the time

    # Hung means that no request gets anywhere for 10 seconds, although the process runs and its probes could answer.
    @INFRA-01.c @alone
    Example: A hung instance is not alive
      Given the service is alive
      When every request to the service hangs until the platform has noticed
      Then liveness turned negative while it hung
      And liveness is positive again

    @INFRA-01.c @alone
    Example: A frozen instance is not alive
      Given the service is alive
      When the service is frozen for a while
      Then liveness turned negative while it hung
      And liveness is positive again

    @INFRA-01.c @alone
    Example: A busy instance is alive
      Given the liveness of the service is watched
      When 16 people at once keep the service busy with sign-ins for 4 seconds
      Then the service was busy
      And liveness stayed positive all the time

    @INFRA-01.e @alone
    Example: A lost optional dependency changes no probe
      Given the service is alive
      When each of these is lost for a while
        | mail                       |
        | breached-password service  |
      Then readiness stayed positive all the time
      And liveness stayed positive all the time

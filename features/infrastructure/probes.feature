Feature: Probes tell the truth

  The platform sends people to an instance, or kills it, on the word of three probes. A probe that lies sends people into
  errors, or kills an instance that only worked hard; one that flaps with a mail server takes the whole service down.

  @INFRA-01
  Rule: Start-up, readiness and liveness are right in each state

    @INFRA-01.a @own-instance
    Example: An instance is not started before its start is done
      When another instance starts, and its last step is held up for a while
      Then its start-up probe was negative as long as the start was held up
      And its start-up probe is positive now

    @INFRA-01.b @own-instance
    Example: An instance is ready between its start and its stop
      When another instance starts, its last step is held up for a while, and it is told to stop in the end
      Then its readiness was negative as long as the start was held up
      And its readiness was positive between start and stop
      And its readiness turned negative while it still answered

    # Hung means that no request gets anywhere for 10 seconds, although the process runs and its probes could answer.
    @INFRA-01.c @own-instance
    Example: A hung instance is not alive
      Given another instance of the service
      When every request to it hangs for 14 seconds
      Then its liveness turned negative, and not before it had hung for 10 seconds
      And its liveness is positive now

    # The twin: as long without an answer, but a restart would only throw the work away.
    @INFRA-01.c @own-instance
    Example: A busy instance is alive
      Given another instance of the service
      When a request keeps it computing for 13 seconds
      Then its liveness stayed positive all the time

    @INFRA-01.d @own-instance
    Example: A lost critical dependency takes readiness away and leaves the instance alive
      Given another instance that reaches its critical dependencies by a line that can be cut
      When each of these critical dependencies is lost for a while
        | database |
        | storage  |
      Then readiness was negative each time it was lost, and positive again afterwards
      And its liveness stayed positive all the time

    @INFRA-01.e @alone
    Example: A lost optional dependency changes no probe
      Given all probes of the service are watched
      When the mail server and the breached-password service are lost while somebody registers
      Then the service missed both of them
      And its start-up probe stayed positive all the time
      And its readiness stayed positive all the time
      And its liveness stayed positive all the time

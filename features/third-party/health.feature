Feature: The health page tells the truth

  Whoever is woken at night looks here first. A page that says all is well while something is not, or that blames the wrong
  one, costs the hour in which people could have been served.

  # Payments, AI and analytics are not part of the service yet; the page cannot list every dependency before they are.
  @HEALTH-01
  Rule: What the service depends on so far (database, storage, mail, breached passwords) is reported as it is

    @HEALTH-01.b
    Example: Each dependency is reported with state, latency, last success and importance
      When an operator looks at the health page
      Then it reports these dependencies and no others
        | database           | critical |
        | storage            | critical |
        | mail               | optional |
        | breached passwords | optional |
      And each is up and has just answered within 4 seconds

    @HEALTH-01.b @alone
    Example: Whoever is slow is reported as slow
      Given the breached-password service answers after 1 second
      When an operator looks at the health page
      Then it reports the breached-password service as up with that latency, and the others as faster

    @HEALTH-01.c @HEALTH-01.d @HEALTH-01.e @HEALTH-01.f @own-instance
    Example: The page is right while each dependency in turn is lost
      Given another instance that reaches each of its dependencies by a line that can be cut
      When each of these dependencies is lost for a while, one after another
        | database           | critical |
        | storage            | critical |
        | mail               | optional |
        | breached passwords | optional |
      Then each time only the lost one was reported down
      And everything was well again each time it had come back
      And the whole was unhealthy while a critical one was lost
      And the whole stayed healthy while an optional one was lost, and that one was shown as down
      And the lost one showed its last success from before

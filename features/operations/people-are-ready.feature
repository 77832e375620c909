Feature: People are ready

  A service is run by people. If they were never trained, never tried the emergency in earnest, or leave with nobody in charge
  of what comes next, the first bad night costs our customers hours.

  Background:
    Given today is 2026-11-25, and the release was made on 2026-11-20

  @OPS-02 @apart
  Rule: Operations, support and development training are done, by named people, within a year

    Background:
      Given Oz may sign for Operations, with a key for rehearsal
      And the record for OPS-02 states
        | operations training  | a file             |
        | support training     | a file             |
        | development training | a file             |
        | operations people    | Ola One, Olu Two   |
        | support people       | Sue Three          |
        | development people   | Dee Four, Del Five |
        | operations held on   | 30 days ago        |
        | support held on      | 60 days ago        |
        | development held on  | 365 days ago       |

    @OPS-02.a @OPS-02.b @OPS-02.c
    Example: Three trainings of named people within a year are accepted in a rehearsal and nowhere else
      When Oz signs it for Operations
      Then a rehearsal attests it as signed by Operations
      And for the real gate it is only rehearsed

    Scenario Outline: Without its <fact> a team is not trained
      Given it states nothing for its <fact>
      When Oz signs it for Operations
      Then it is refused: <reason>

      @OPS-02.a
      Examples:
        | fact                 | reason                              |
        | operations training  | OPS-02.a needs operations-training  |
        | support training     | OPS-02.a needs support-training     |
        | development training | OPS-02.a needs development-training |

      @OPS-02.b
      Examples:
        | fact               | reason                            |
        | operations people  | OPS-02.b needs operations-people  |
        | support people     | OPS-02.b needs support-people     |
        | development people | OPS-02.b needs development-people |

    @OPS-02.b
    Example: A place at the training that is left open names nobody
      Given it states "Sue Three, " for its support people
      When Oz signs it for Operations
      Then it is refused: OPS-02.b: support-people has an empty name

    @OPS-02.c
    Scenario Outline: A date of 366 days ago for its <fact> does not count
      Given it states "366 days ago" for its <fact>
      When Oz signs it for Operations
      Then it is refused: <reason>

      Examples:
        | fact                | reason                                                                    |
        | operations held on  | OPS-02.c: operations-held-on is 2025-11-24, must be at most 365 days old  |
        | support held on     | OPS-02.c: support-held-on is 2025-11-24, must be at most 365 days old     |
        | development held on | OPS-02.c: development-held-on is 2025-11-24, must be at most 365 days old |

  @OPS-04 @apart
  Rule: The emergency procedures were exercised within 90 days, with the measured times

    # One of them on the last day that counts.
    Background:
      Given Oz may sign for Operations, with a key for rehearsal
      And the record for OPS-04 states
        | failover exercised on       | 10 days ago |
        | restore exercised on        | 20 days ago |
        | rollback exercised on       | today       |
        | key compromise exercised on | 90 days ago |
        | failover seconds            | 24          |
        | restore seconds             | 230         |
        | rollback seconds            | 9           |
        | key compromise seconds      | 1           |

    @OPS-04.a @OPS-04.b
    Example: Four exercises with their times are accepted in a rehearsal and nowhere else
      When Oz signs it for Operations
      Then a rehearsal attests it as signed by Operations
      And for the real gate it is only rehearsed

    @OPS-04.a
    Scenario Outline: A date of 91 days ago for its <fact> means that it must be exercised again
      Given it states "91 days ago" for its <fact>
      When Oz signs it for Operations
      Then it is refused: <reason>

      Examples:
        | fact                        | reason                                                                           |
        | failover exercised on       | OPS-04.a: failover-exercised-on is 2026-08-26, must be at most 90 days old       |
        | restore exercised on        | OPS-04.a: restore-exercised-on is 2026-08-26, must be at most 90 days old        |
        | rollback exercised on       | OPS-04.a: rollback-exercised-on is 2026-08-26, must be at most 90 days old       |
        | key compromise exercised on | OPS-04.a: key-compromise-exercised-on is 2026-08-26, must be at most 90 days old |

    Scenario Outline: Without its <fact> it is no exercise on record
      Given it states nothing for its <fact>
      When Oz signs it for Operations
      Then it is refused: <reason>

      @OPS-04.a
      Examples:
        | fact                 | reason                              |
        | restore exercised on | OPS-04.a needs restore-exercised-on |

      @OPS-04.b
      Examples:
        | fact                   | reason                                |
        | failover seconds       | OPS-04.b needs failover-seconds       |
        | restore seconds        | OPS-04.b needs restore-seconds        |
        | rollback seconds       | OPS-04.b needs rollback-seconds       |
        | key compromise seconds | OPS-04.b needs key-compromise-seconds |

    @OPS-04.b
    Scenario Outline: A time of <value> was not measured
      Given it states "<value>" for its restore seconds
      When Oz signs it for Operations
      Then it is refused: <reason>

      Examples:
        | value       | reason                                              |
        | 0           | OPS-04.b: restore-seconds is 0, must be above 0     |
        | quite a few | OPS-04.b: restore-seconds is no number: quite a few |

  @OPS-07 @apart
  Rule: Retrospective, performance review and maintenance plan have an owner and a date

    Background:
      Given Pia may sign for Product, with a key for rehearsal
      And the record for OPS-07 states
        | retrospective owner      | Pam One    |
        | retrospective date       | in 14 days |
        | performance review owner | Pat Two    |
        | performance review date  | in 30 days |
        | maintenance plan owner   | Pol Three  |
        | maintenance plan date    | in 60 days |

    @OPS-07.a @OPS-07.b @OPS-07.c
    Example: Three tasks with owner and date are accepted in a rehearsal and nowhere else
      When Pia signs it for Product
      Then a rehearsal attests it as signed by Product
      And for the real gate it is only rehearsed

    Scenario Outline: Without its <fact> a task is nobody's
      Given it states nothing for its <fact>
      When Pia signs it for Product
      Then it is refused: <reason>

      @OPS-07.a
      Examples:
        | fact                | reason                             |
        | retrospective owner | OPS-07.a needs retrospective-owner |
        | retrospective date  | OPS-07.a needs retrospective-date  |

      @OPS-07.b
      Examples:
        | fact                     | reason                                  |
        | performance review owner | OPS-07.b needs performance-review-owner |
        | performance review date  | OPS-07.b needs performance-review-date  |

      @OPS-07.c
      Examples:
        | fact                   | reason                                |
        | maintenance plan owner | OPS-07.c needs maintenance-plan-owner |
        | maintenance plan date  | OPS-07.c needs maintenance-plan-date  |

    @OPS-07.c
    Example: Some day is no date
      Given it states "some day" for its maintenance plan date
      When Pia signs it for Product
      Then it is refused: OPS-07.c: maintenance-plan-date is no date: some day

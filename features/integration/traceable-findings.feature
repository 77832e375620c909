Feature: Findings can be traced to the page

  A person must be able to put a finger on the line that we talk about, and we must not accuse anybody of breaking a law.

  # What findings quote differs from entry to entry, except for amounts of 0, so that a quote tells whose it is.
  @AI-02
  Rule: Every finding names page and line, quotes what stands there and accuses nobody

    @AI-02.d
    Scenario Outline: Findings by every rule on several pages of a <bureau> report each name their page and line
      Given Maya has an analysed <bureau> report with a finding by every rule
      When she reads the analysis
      Then each finding names a page of the report and a line of that page
      And the findings rest on more than one page

      Examples:
        | bureau   |
        | Equifax  |
        | Experian |

    @AI-02.d
    Example: A report without an inconsistency has no finding to trace
      Given Maya has an analysed report in which everything fits
      When she reads the analysis
      Then there is no finding

    # The lines are counted by another reader than the service's own.
    @AI-02.e
    Scenario Outline: The named line of a <bureau> report holds the quoted value of the entry that the finding is about
      Given Maya has an analysed <bureau> report with a finding by every rule
      When she looks up each finding in her file
      Then each named line stands among those of the entry that the finding is about
      And the named line holds the quoted value each time
      And each quote is the <bureau> entry's own value that does not fit

      Examples:
        | bureau   |
        | Equifax  |
        | Experian |

    # The twin: with the quotes compared to the neighbouring lines the same comparison must fail.
    @AI-02.e
    Example: A finding that named the line below would be noticed
      Given Maya has an analysed Equifax report with a finding by every rule
      When she looks up each finding one line too low
      Then at least one named line does not hold the quoted value

    @AI-02.f
    Scenario Outline: A finding by any rule in a <bureau> report is an inconsistency to check
      Given Maya has an analysed <bureau> report with a finding by every rule
      When she reads the analysis
      Then each finding is worded as an inconsistency to check
      And no finding speaks of a violation

      Examples:
        | bureau   |
        | Equifax  |
        | Experian |

    # The twin: where there is a law to name, it is the reason and no reproach.
    @AI-02.f
    Example: A finding that rests on a law names it and accuses nobody
      Given Maya's Equifax report of 2028-09-27 lists a collection and a charge-off with first delinquency 2021-03
      When it is analysed
      Then each finding names the provision that it rests on
      And no finding speaks of a violation

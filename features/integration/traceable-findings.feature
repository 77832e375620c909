Feature: Findings can be traced to the page

  A person must be able to put a finger on the line that we talk about, and we must not accuse anybody of breaking a law.

  @AI-02
  Rule: Every finding names page and line, quotes what stands there and accuses nobody

    @AI-02.d
    Example: Findings on several pages each name their page and line
      Given Maya has an analysed report with findings on several pages
      When she reads the analysis
      Then each finding names a page of the report and a line of that page
      And the findings rest on more than one page

    @AI-02.d
    Example: A report without an inconsistency has no finding to trace
      Given Maya has an analysed report in which everything fits
      When she reads the analysis
      Then there is no finding

    # The lines are counted by another reader than the service's own.
    @AI-02.e
    Example: The named line holds the quoted value
      Given Maya has an analysed report with findings on several pages
      When she looks up each finding in her file
      Then the named line holds the quoted value each time

    # The twin: with the quotes compared to the neighbouring lines the same comparison must fail.
    @AI-02.e
    Example: A finding that named the line below would be noticed
      Given Maya has an analysed report with findings on several pages
      When she looks up each finding one line too low
      Then at least one named line does not hold the quoted value

    @AI-02.f
    Example: A finding is an inconsistency to check
      Given Maya has an analysed report with findings on several pages
      When she reads the analysis
      Then each finding is worded as an inconsistency to check
      And no finding speaks of a violation

    @AI-02.f
    Scenario Outline: The words "<words>" would be noticed as an accusation
      When a finding said "<words>"
      Then it would be noticed as speaking of a violation

      Examples:
        | words                                                  |
        | The bank violates the Fair Credit Reporting Act.       |
        | Inconsistency to check: this is a violation.           |
        | Inconsistency to check: the entry is illegal.          |
        | Inconsistency to check: the creditor broke the law.    |

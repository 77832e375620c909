Feature: Uploads neither double nor mix

  People press the button twice, and thousands press it at once. A doubled report is paid for twice and contradicts itself;
  a mixed-up one shows a stranger's debts.

  @PDF-04
  Rule: One file of one person is one report, and everybody sees only their own

    @PDF-04.a
    Example: The same file uploaded again is the report that exists
      Given Maya has an account
      And she has an ordinary credit report
      And she has uploaded it
      When she uploads it
      Then she is given the report that she already has
      And she has exactly 1 report, and the service keeps exactly 1

    # One byte makes another file: nobody may lose a newer report because it resembles an older one.
    @PDF-04.a
    Example: A file that differs by one byte is another report
      Given Maya has an account
      And she has an ordinary credit report
      And she has uploaded it
      When she uploads the same report with one byte more
      Then she has exactly 2 reports, and the service keeps exactly 2

    @PDF-04.b
    Example: The same file uploaded eight times at the same moment is one report
      Given Maya has an account
      And she has an ordinary credit report
      When she uploads it 8 times at the same moment
      Then every upload ends in the same report
      And she has exactly 1 report, and the service keeps exactly 1

    @PDF-04.b
    Example: Eight different files uploaded at the same moment are eight reports
      Given Maya has an account
      When she uploads 8 different reports at the same moment
      Then she has exactly 8 reports, and the service keeps exactly 8

    @PDF-04.c
    Example: The same file uploaded by two people is a report for each
      Given Maya has an account
      And Noor has an account
      And both have the same credit report
      When both upload it
      Then Maya has exactly 1 report, and the service keeps exactly 1
      And Noor has exactly 1 report, and the service keeps exactly 1
      And the two reports are not the same

    @PDF-04.c
    Example: Deleting it leaves the other person's report whole
      Given Maya has an account
      And Noor has an account
      And both have the same credit report
      And both have uploaded it
      When Maya deletes her report
      Then Noor gets her document back byte for byte

    @PDF-04.d
    Example: Six people who upload at the same moment each see their own content and findings
      Given 6 people have an account and a report that names a creditor nobody else has
      When all of them upload at the same moment
      Then each gets their own document back byte for byte
      And each sees in the analysis exactly the creditor of their own report
      And each sees findings about the creditor of their own report only

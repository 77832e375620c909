Feature: What we say of a report can be checked

  A person must be able to put a finger on the line that we talk about, and we must not accuse anybody of breaking a law. What
  weighs on a score is told in its order, so that people begin with what helps most.

  # What findings quote differs from entry to entry, except for amounts of 0, so that a quote tells whose it is.
  @AI-02
  Rule: Score factors are ranked and explained; every finding names page and line and accuses nobody

    # Weights are worked by hand from the published shares of a score (35 of 100 for the history of payments, 30 for what is
    # owed, 15 for the length of the history, 10 for new credit) and are this project's own within them. Each row is a report
    # of its own; what it leaves out weighs nothing: a loan of 2014 that pays as agreed.
    @AI-02.a
    Example: The same report weighs the same each time, whoever uploads it
      Given Maya has one Equifax report of 2024-06-30 for each of these rows
        | status           | times | type        | limit | balance | past due | first delinquency | opened     | hard inquiries         | collections |
        | 30 days past due | 5     | Credit Card | 1000  | 900     | 120      | 2023-10-01        | 2023-07-01 | 2023-12-01, 2023-11-01 | 1           |
      When Maya and Noor each have the same one analysed
      Then it shows the same score factors in the same order each time

    # The twin: one cent and one day make another report, and the same comparison must fail.
    @AI-02.a
    Example: A report that differs by a cent and a day does not weigh the same
      Given Maya has one Equifax report of 2024-06-30 for each of these rows
        | status           | past due | first delinquency |
        | 90 days past due | 999.99   | 2023-06-30        |
        | 90 days past due | 1000     | 2023-07-01        |
      When Maya has each of them analysed
      Then they do not show the same score factors

    # Where two weigh the same, the one with the lower code of the published list stands first.
    @AI-02.b
    Example: What weighs most stands first
      Given Maya has one Equifax report of 2024-06-30 for each of these rows
        | status           | times | type        | limit | balance | past due | first delinquency | opened     | hard inquiries         | collections |
        | 30 days past due | 5     | Credit Card | 1000  | 900     | 120      | 2023-10-01        | 2023-07-01 | 2023-12-01, 2023-11-01 | 1           |
      When Maya has each of them analysed
      Then these score factors are shown, the strongest first
        | rank | factor                                           | weight |
        | 1    | Serious delinquency, collection or public record | 29     |
        | 2    | Balances compared with limits                    | 28     |
        | 3    | Number of accounts that are late                 | 18     |
        | 4    | Amount past due                                  | 15     |
        | 5    | How late accounts are                            | 14     |
        | 6    | Time since the last delinquency                  | 14     |
        | 7    | Length of credit history                         | 12     |
        | 8    | Accounts opened in the last 12 months            | 10     |
        | 9    | Number of accounts with balances                 | 5      |
        | 10   | Applications for credit in the last 12 months    | 4      |

    # The twin.
    @AI-02.b
    Example: Where nothing weighs there is nothing to rank
      Given Maya has one Equifax report of 2024-06-30 for each of these rows
        | status         | times | type        | limit | balance | opened     | soft inquiries |
        | Pays as agreed | 4     | Credit Card | 1000  | 299     | 2019-06-30 | 2024-06-01     |
      When Maya has each of them analysed
      Then it shows no score factor

    @AI-02.b
    Example: The later a payment, the more is past due and the less time has passed, the more it weighs
      Given Maya has one Equifax report of 2024-06-30 for each of these rows
        | status                    | past due | first delinquency | How late accounts are | Amount past due | Time since the last delinquency |
        | 30 days past due          | 1        | 2023-07-01        | 14                    | 15              | 14                              |
        | 60 days past due          | 999.99   | 2023-06-30        | 16                    | 15              | 11                              |
        | 90 days past due          | 1000     | 2022-07-01        | 18                    | 20              | 11                              |
        | 120 days past due         | 1200     | 2022-06-30        | 20                    | 20              | 7                               |
        | 150 days past due         | 300      | 2020-07-01        | 22                    | 15              | 7                               |
        | 180 or more days past due | 300      | 2020-06-30        | 24                    | 15              | 4                               |
        | 180 or more days past due | 0        | 2017-07-01        | 24                    |                 | 4                               |
        | 180 or more days past due | 0        | 2017-06-30        | 24                    |                 |                                 |
      When Maya has each of them analysed
      Then each shows exactly the score factors of its row, with these weights

    @AI-02.b
    Example: The more accounts are late, serious or unpaid, the more they weigh, up to the share of their kind
      Given Maya has one Equifax report of 2024-06-30 for each of these rows
        | status           | times | past due | first delinquency | collections | public records | How late accounts are | Number of accounts that are late | Amount past due | Number of accounts with balances | Serious delinquency, collection or public record |
        | 30 days past due | 2     | 100      | 2016-03           | 0           | 0              | 14                    | 12                               | 15              |                                  |                                                  |
        | 30 days past due | 7     | 100      | 2016-03           | 0           | 0              | 14                    | 20                               | 15              | 7                                |                                                  |
        | Pays as agreed   | 5     | 0        | blank             | 0           | 0              |                       |                                  |                 | 5                                |                                                  |
        | Pays as agreed   | 13    | 0        | blank             | 0           | 0              |                       |                                  |                 | 12                               |                                                  |
        | Repossession     | 1     | 0        | 2016-03           | 0           | 0              |                       |                                  |                 |                                  | 29                                               |
        | Paid charge off  | 1     | 0        | 2016-03           | 1           | 0              |                       |                                  |                 |                                  | 32                                               |
        | Pays as agreed   | 1     | 0        | blank             | 0           | 2              |                       |                                  |                 |                                  | 32                                               |
        | Pays as agreed   | 1     | 0        | blank             | 4           | 0              |                       |                                  |                 |                                  | 35                                               |
      When Maya has each of them analysed
      Then each shows exactly the score factors of its row, with these weights

    # Only open cards and credit lines with a printed limit are compared with it.
    @AI-02.b
    Example: The more of the limits is used, the more it weighs
      Given Maya has one Equifax report of 2024-06-30 for each of these rows
        | status                 | type           | limit       | balance | Balances compared with limits |
        | Pays as agreed         | Credit Card    | 1000        | 299.99  |                               |
        | Pays as agreed         | Credit Card    | 1000        | 300     | 16                            |
        | Pays as agreed         | Revolving      | 1000        | 990     | 29                            |
        | Pays as agreed         | Line of Credit | 1000        | 1500    | 30                            |
        | Pays as agreed         | Auto Loan      | 1000        | 900     |                               |
        | Pays as agreed         | Credit Card    | not printed | 900     |                               |
        | Pays as agreed         | Credit Card    | 0           | 900     |                               |
        | Paid or closed at zero | Credit Card    | 1000        | 900     |                               |
      When Maya has each of them analysed
      Then each shows exactly the score factors of its row, with these weights

    # What lies after the report's own day says nothing, and neither does a look that nobody applied for.
    @AI-02.b
    Example: The younger the credit, the more it weighs
      Given Maya has one Equifax report of 2024-06-30 for each of these rows
        | opened     | times | hard inquiries                                                             | soft inquiries | Length of credit history | Accounts opened in the last 12 months | Applications for credit in the last 12 months |
        | 2019-06-30 | 1     | 2023-06-29                                                                 | 2024-06-01     |                          |                                       |                                               |
        | 2019-07-01 | 1     | 2023-06-30                                                                 |                | 6                        |                                       | 2                                             |
        | 2022-06-30 | 1     | 2024-07-01                                                                 |                | 6                        |                                       |                                               |
        | 2022-07-01 | 1     | 2024-01-01, 2024-02-01, 2024-03-01, 2024-04-01, 2024-05-01, 2024-06-30     |                | 12                       |                                       | 10                                            |
        | 2023-06-29 | 1     |                                                                            |                | 12                       |                                       |                                               |
        | 2023-06-30 | 1     |                                                                            |                | 12                       | 3                                     |                                               |
        | 2024-06-30 | 4     |                                                                            |                | 12                       | 10                                    |                                               |
        | 2024-07-01 | 1     |                                                                            |                |                          |                                       |                                               |
      When Maya has each of them analysed
      Then each shows exactly the score factors of its row, with these weights

    @AI-02.c
    Example: Each factor is explained in words that people know, with the facts of their own report
      Given Maya has one Equifax report of 2024-06-30 for each of these rows
        | status                    | times | type        | limit | balance | past due | first delinquency | opened     | hard inquiries         | collections |
        | 30 days past due          | 5     | Credit Card | 1000  | 900     | 120      | 2023-10-01        | 2023-07-01 | 2023-12-01, 2023-11-01 | 1           |
        | 180 or more days past due | 1     | Credit Card | 2000  | 1200    | 75.50    | 2024-05-15        | 2024-05-15 | 2023-12-01             | 2           |
      When Maya has each of them analysed
      Then each explains its score factors with its own facts
        | factor                                           | in the first                                                      | in the second                                                   |
        | Serious delinquency, collection or public record | 1 serious item                                                    | 2 serious items                                                 |
        | Balances compared with limits                    | 90 percent of the limits of your cards ($4,500.00 of $5,000.00)   | 60 percent of the limits of your cards ($1,200.00 of $2,000.00) |
        | Number of accounts that are late                 | 5 accounts are late                                               |                                                                 |
        | Amount past due                                  | $600.00 is past due                                               | $75.50 is past due                                              |
        | How late accounts are                            | 30 days late.                                                     | 180 days late or more.                                          |
        | Time since the last delinquency                  | 8 months old                                                      | 1 month old                                                     |
        | Length of credit history                         | 11 months old                                                     | 1 month old                                                     |
        | Accounts opened in the last 12 months            | 5 accounts were opened                                            | 1 account was opened                                            |
        | Number of accounts with balances                 | 5 accounts carry a balance                                        |                                                                 |
        | Applications for credit in the last 12 months    | 2 hard inquiries in                                               | 1 hard inquiry in                                               |
      And every explanation is in plain words and short sentences

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

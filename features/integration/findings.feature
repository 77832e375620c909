Feature: Findings match hand-worked examples

  A finding that is wrong sends a person into a quarrel with a bank; one that is missing leaves the wrong entry in the
  report. Each rule is therefore shown by accounts that a credit counsellor worked by hand, beside their clean twins.

  # Columns that a table leaves out hold what fits the account's status. "blank" is a printed label without a value;
  # "not printed" is a value that the report does not have at all. "found" lists every finding about the account.
  @AI-01
  Rule: Each rule finds what the hand-worked example says and is silent on its clean twin

    # Paid accounts cannot be past due. Their own balance is 0, so an amount past due also exceeds the balance.
    @AI-01.a
    Example: A current or paid account with an amount past due
      Given Maya's Equifax report of 2024-06-30 lists these accounts
        | creditor      | status                      | balance | past due | found                       |
        | ALDER BANK    | Transferred or sold         | 0       | 50       | Status-APD-1, Balance-APD-2 |
        | BIRCH BANK    | Transferred or sold         | 0       | 0        | none                        |
        | CEDAR BANK    | Pays as agreed              | 900     | 1        | Status-APD-1                |
        | DOGWOOD BANK  | Pays as agreed              | 900     | 0        | none                        |
        | ELDER BANK    | Paid or closed at zero      | 0       | 120      | Status-APD-1, Balance-APD-2 |
        | FIR BANK      | Paid or closed at zero      | 0       | 0        | none                        |
        | GINKGO BANK   | Paid voluntary surrender    | 0       | 75       | Status-APD-1, Balance-APD-2 |
        | HAZEL BANK    | Paid voluntary surrender    | 0       | 0        | none                        |
        | IRONWOOD BANK | Paid collection             | 0       | 310      | Status-APD-1, Balance-APD-2 |
        | JUNIPER BANK  | Paid collection             | 0       | 0        | none                        |
        | KATSURA BANK  | Paid repossession           | 0       | 42       | Status-APD-1, Balance-APD-2 |
        | LARCH BANK    | Paid repossession           | 0       | 0        | none                        |
        | MAPLE BANK    | Paid charge off             | 0       | 5        | Status-APD-1, Balance-APD-2 |
        | NUTMEG BANK   | Paid charge off             | 0       | 0        | none                        |
        | OLIVE BANK    | Paid foreclosure started    | 0       | 18       | Status-APD-1, Balance-APD-2 |
        | PALM BANK     | Paid foreclosure started    | 0       | 0        | none                        |
        # Words that no table knows say nothing, so nothing is concluded from them.
        | QUINCE BANK   | Under special arrangement   | 900     | 60       | none                        |
      When it is analysed
      Then exactly the findings of the table are made

    @AI-01.b
    Example: A late account with nothing past due
      Given Maya's Equifax report of 2024-06-30 lists these accounts
        | creditor      | status                    | past due    | found        |
        | ALDER BANK    | 30 days past due          | 0           | Status-APD-2 |
        | BIRCH BANK    | 30 days past due          | 35          | none         |
        | CEDAR BANK    | 60 days past due          | 0           | Status-APD-2 |
        | DOGWOOD BANK  | 60 days past due          | 70          | none         |
        | ELDER BANK    | 90 days past due          | 0           | Status-APD-2 |
        | FIR BANK      | 90 days past due          | 105         | none         |
        | GINKGO BANK   | 120 days past due         | 0           | Status-APD-2 |
        | HAZEL BANK    | 120 days past due         | 140         | none         |
        | IRONWOOD BANK | 150 days past due         | 0           | Status-APD-2 |
        | JUNIPER BANK  | 150 days past due         | 175         | none         |
        | KATSURA BANK  | 180 or more days past due | 0           | Status-APD-2 |
        | LARCH BANK    | 180 or more days past due | 210         | none         |
        | MAPLE BANK    | Collection                | 0           | Status-APD-2 |
        | NUTMEG BANK   | Collection                | 900         | none         |
        | OLIVE BANK    | Charge off                | 0           | Status-APD-2 |
        | PALM BANK     | Charge off                | 900         | none         |
        # An amount that is not printed is not an amount of 0.
        | QUINCE BANK   | 90 days past due          | not printed | none         |
      When it is analysed
      Then exactly the findings of the table are made

    @AI-01.c
    Example: A closed account with a balance, or a balance below the amount past due
      Given Maya's Equifax report of 2024-06-30 lists these accounts
        | creditor      | status                   | balance | past due | found            |
        | ALDER BANK    | Transferred or sold      | 10      | 0        | Status-Balance-1 |
        | BIRCH BANK    | Transferred or sold      | 0       | 0        | none             |
        | CEDAR BANK    | Paid or closed at zero   | 1       | 0        | Status-Balance-1 |
        | DOGWOOD BANK  | Paid or closed at zero   | 0       | 0        | none             |
        | ELDER BANK    | Paid voluntary surrender | 25      | 0        | Status-Balance-1 |
        | FIR BANK      | Paid voluntary surrender | 0       | 0        | none             |
        | GINKGO BANK   | Paid collection          | 300     | 0        | Status-Balance-1 |
        | HAZEL BANK    | Paid collection          | 0       | 0        | none             |
        | IRONWOOD BANK | Paid repossession        | 12      | 0        | Status-Balance-1 |
        | JUNIPER BANK  | Paid repossession        | 0       | 0        | none             |
        | KATSURA BANK  | Paid charge off          | 640     | 0        | Status-Balance-1 |
        | LARCH BANK    | Paid charge off          | 0       | 0        | none             |
        | MAPLE BANK    | Paid foreclosure started | 7       | 0        | Status-Balance-1 |
        | NUTMEG BANK   | Paid foreclosure started | 0       | 0        | none             |
        # Nobody can be late with more than they owe; as much as they owe is possible.
        | OLIVE BANK    | 60 days past due         | 100     | 101      | Balance-APD-2    |
        | PALM BANK     | 60 days past due         | 100     | 100      | none             |
        | QUINCE BANK   | Pays as agreed           | 5000    | 0        | none             |
      When it is analysed
      Then exactly the findings of the table are made

    @AI-01.c
    Example: A paid collection with a balance
      Given Maya's Equifax report of 2024-06-30 lists these collections
        | agency         | status          | balance | found            |
        | ALDER RECOVERY | Paid collection | 500     | Status-Balance-1 |
        | BIRCH RECOVERY | Paid collection | 0       | none             |
        | CEDAR RECOVERY | Collection      | 500     | none             |
      When it is analysed
      Then exactly the findings of the table are made

    # A credit balance is below every amount, but it contradicts only one that is past due.
    @AI-01.c
    Example: A balance in the customer's favour
      Given Maya's Equifax report of 2024-06-30 lists these accounts
        | creditor   | status           | balance | past due | found         |
        | ALDER BANK | Pays as agreed   | -25     | 0        | none          |
        | BIRCH BANK | 60 days past due | -25     | 10       | Balance-APD-2 |
      When it is analysed
      Then exactly the findings of the table are made
      And one of them says "a balance of -$25.00, less than the $10.00 past due"

    @AI-01.d
    Example: A charge-off of nothing
      Given Maya's Equifax report of 2024-06-30 lists these accounts
        | creditor      | status          | charge-off amount | found               |
        | ALDER BANK    | Paid charge off | 0                 | Status-ChargeOff-2  |
        | BIRCH BANK    | Paid charge off | 640               | none                |
        | CEDAR BANK    | Charge off      | 0                 | Status-ChargeOff-2  |
        | DOGWOOD BANK  | Charge off      | 1200              | none                |
        | ELDER BANK    | Pays as agreed  | 0                 | none                |
        | FIR BANK      | Charge off      | not printed       | none                |
      When it is analysed
      Then exactly the findings of the table are made

    @AI-01.e
    Example: A closed account without a closed date
      Given Maya's Equifax report of 2024-06-30 lists these accounts
        | creditor      | status                   | closed     | found               |
        | ALDER BANK    | Transferred or sold      | blank      | Status-DateClosed-1 |
        | BIRCH BANK    | Transferred or sold      | 2023-04-12 | none                |
        | CEDAR BANK    | Paid or closed at zero   | blank      | Status-DateClosed-1 |
        | DOGWOOD BANK  | Paid or closed at zero   | 2023-04-12 | none                |
        | ELDER BANK    | Paid collection          | blank      | Status-DateClosed-1 |
        | FIR BANK      | Paid collection          | 2023-04-12 | none                |
        | GINKGO BANK   | Paid charge off          | blank      | Status-DateClosed-1 |
        | HAZEL BANK    | Paid charge off          | 2023-04-12 | none                |
        | IRONWOOD BANK | Paid foreclosure started | blank      | Status-DateClosed-1 |
        | JUNIPER BANK  | Paid foreclosure started | 2023-04-12 | none                |
        | KATSURA BANK  | Pays as agreed           | blank      | none                |
        | LARCH BANK    | Paid repossession        | blank      | none                |
      When it is analysed
      Then exactly the findings of the table are made

    @AI-01.f
    Example: A bad status without a first delinquency, or a good one with it
      Given Maya's Equifax report of 2024-06-30 lists these accounts
        | creditor      | status                    | first delinquency | found         |
        | ALDER BANK    | 30 days past due          | blank             | Status-DOFD-1 |
        | BIRCH BANK    | 30 days past due          | 2024-04           | none          |
        | CEDAR BANK    | 180 or more days past due | blank             | Status-DOFD-1 |
        | DOGWOOD BANK  | 180 or more days past due | 2023-10           | none          |
        | ELDER BANK    | Collection                | blank             | Status-DOFD-1 |
        | FIR BANK      | Collection                | 2022-05           | none          |
        | GINKGO BANK   | Charge off                | blank             | Status-DOFD-1 |
        | HAZEL BANK    | Charge off                | 2022-05           | none          |
        | IRONWOOD BANK | Foreclosure               | blank             | Status-DOFD-1 |
        | JUNIPER BANK  | Foreclosure               | 2022-05           | none          |
        | KATSURA BANK  | Pays as agreed            | 2022-05           | Status-DOFD-2 |
        | LARCH BANK    | Pays as agreed            | blank             | none          |
        | MAPLE BANK    | 60 days past due          | blank             | Status-DOFD-1 |
        | NUTMEG BANK   | 90 days past due          | blank             | Status-DOFD-1 |
        | OLIVE BANK    | 120 days past due         | blank             | Status-DOFD-1 |
        | PALM BANK     | 150 days past due         | blank             | Status-DOFD-1 |
        | QUINCE BANK   | Repossession              | blank             | Status-DOFD-1 |
        | ROWAN BANK    | Repossession              | 2022-05           | none          |
        | SPRUCE BANK   | Voluntary surrender       | blank             | Status-DOFD-1 |
        | TEAK BANK     | Voluntary surrender       | 2022-05           | none          |
        | UPAS BANK     | Paid collection           | blank             | Status-DOFD-1 |
        | VIBURNUM BANK | Paid collection           | 2022-05           | none          |
        | WILLOW BANK   | Paid repossession         | blank             | Status-DOFD-1 |
        | YEW BANK      | Paid voluntary surrender  | blank             | Status-DOFD-1 |
      When it is analysed
      Then exactly the findings of the table are made

    @AI-01.f
    Example: A collection without a first delinquency
      Given Maya's Equifax report of 2024-06-30 lists these collections
        | agency         | status          | balance | first delinquency | found         |
        | ALDER RECOVERY | Collection      | 500     | blank             | Status-DOFD-1 |
        | BIRCH RECOVERY | Collection      | 500     | 2022-05           | none          |
        | CEDAR RECOVERY | Paid collection | 0       | blank             | Status-DOFD-1 |
        | DOGWOOD GROUP  | Collection      | 500     | not printed       | none          |
      When it is analysed
      Then exactly the findings of the table are made

    # Experian prints neither label where it has no value, so its absence says nothing.
    @AI-01.e
    Example: A closed date whose label the bureau does not print is not missing
      Given Maya's Experian report of 2024-06-30 lists these accounts
        | creditor   | status                 | closed      | found               |
        | ALDER BANK | Paid or closed at zero | not printed | none                |
        | BIRCH BANK | Paid or closed at zero | blank       | Status-DateClosed-1 |
      When it is analysed
      Then exactly the findings of the table are made

    @AI-01.f
    Example: A first delinquency whose label the bureau does not print is not missing
      Given Maya's Experian report of 2024-06-30 lists these accounts
        | creditor   | status           | first delinquency | found         |
        | ALDER BANK | Past due 90 days | not printed       | none          |
        | BIRCH BANK | Past due 90 days | blank             | Status-DOFD-1 |
      When it is analysed
      Then exactly the findings of the table are made

    # Printed to the month, the day is unknown: only what lies behind the whole month is certain.
    @AI-01.g
    Example: An account reported for more than 7 years after its first delinquency
      Given Maya's Equifax report of 2024-06-30 lists these accounts
        | creditor      | status                    | first delinquency | reported   | found       |
        | ALDER BANK    | 180 or more days past due | 2016-05-15        | 2023-05-16 | DOAI-DOFD-1 |
        | BIRCH BANK    | 180 or more days past due | 2016-05-15        | 2023-05-15 | none        |
        | CEDAR BANK    | 180 or more days past due | 2016-05           | 2023-06-01 | DOAI-DOFD-1 |
        | DOGWOOD BANK  | 180 or more days past due | 2016-05           | 2023-05-31 | none        |
        # 29 February has no seventh anniversary: the last day of that month stands for it.
        | ELDER BANK    | 180 or more days past due | 2016-02-29        | 2023-03-01 | DOAI-DOFD-1 |
        | FIR BANK      | 180 or more days past due | 2016-02-29        | 2023-02-28 | none        |
      When it is analysed
      Then exactly the findings of the table are made

    # The report is of 2023, so that neither collection is too old yet.
    @AI-01.g
    Example: A collection reported for more than 7 years after its first delinquency
      Given Maya's Equifax report of 2023-06-30 lists these collections
        | agency         | status     | first delinquency | reported   | found       |
        | ALDER RECOVERY | Collection | 2016-05-15        | 2023-05-16 | DOAI-DOFD-1 |
        | BIRCH RECOVERY | Collection | 2016-05-15        | 2023-05-15 | none        |
      When it is analysed
      Then exactly the findings of the table are made

    # 180 days after a day in March 2021 plus 7 years is a day between 28 August and 27 September 2028.
    @AI-01.o
    Scenario Outline: A collection and a charge-off of March 2021 on a report of <report date> are <obsolete>
      Given Maya's Equifax report of <report date> lists a collection and a charge-off with first delinquency 2021-03
      When it is analysed
      Then the collection and the charge-off are <obsolete>

      Examples:
        | report date | obsolete           |
        | 2028-08-27  | not obsolete       |
        | 2028-08-28  | possibly obsolete  |
        | 2028-09-26  | possibly obsolete  |
        | 2028-09-27  | certainly obsolete |

    # An account keeps its charge-off when it is sold: by the amount, or by narrative code 067; code 057 tells a collection.
    @AI-01.o
    Example: An account that was sold or reworded after its charge-off or collection
      Given Maya's Equifax report of 2028-09-27 lists these accounts
        | creditor      | status                  | charge-off amount | narrative code | first delinquency | reported   | found               |
        | ALDER BANK    | Transferred or sold     | 640               | not printed    | 2021-03           | 2027-12-15 | Obsolete-ChargeOff  |
        | BIRCH BANK    | Transferred or sold     | not printed       | 067            | 2021-03           | 2027-12-15 | Obsolete-ChargeOff  |
        | CEDAR BANK    | Transferred or sold     | not printed       | 057            | 2021-03           | 2027-12-15 | Obsolete-Collection |
        | DOGWOOD BANK  | Transferred or sold     | not printed       | not printed    | 2021-03           | 2027-12-15 | none                |
        | ELDER BANK    | Transferred or sold     | 640               | 067            | 2021-10           | 2027-12-15 | none                |
        | FIR BANK      | Under special agreement | not printed       | 067            | 2021-03           | 2027-12-15 | Obsolete-ChargeOff  |
        | GINKGO BANK   | Transferred or sold     | 0                 | not printed    | 2021-03           | 2027-12-15 | none                |
      When it is analysed
      Then exactly the findings of the table are made

    @AI-01.o
    Example: The range of the law stands beside the bureaus' practice
      Given Maya's Equifax report of 2028-09-27 lists a collection and a charge-off with first delinquency 2021-03
      When it is analysed
      Then each is shown as obsolete from 2028-08-28 to 2028-09-27
      And beside it stands the bureaus' practice of 2028-03-01 to 2028-03-31

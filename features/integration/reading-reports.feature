Feature: Digital reports are read exactly

  Everything we say rests on what was read. A balance in the wrong column, or an address taken for a creditor, becomes an
  accusation against somebody who did nothing.

  @PDF-01
  Rule: Every supported layout is read with precision and recall of at least 99 %

    # The bound, not the mere share, must reach 99 %: too few fields cannot show it.
    Scenario Outline: A labelled corpus of <bureau> reports is read exactly
      Given a labelled corpus of <reports> <bureau> reports of <pages> pages
      When every report of the corpus is uploaded and analysed
      Then precision and recall of the fields are at least 99 % with 95 % confidence

      @PDF-01.a
      Examples:
        | bureau  | reports | pages   |
        | Equifax | 6       | 1 to 12 |

      @PDF-01.b
      Examples:
        | bureau   | reports | pages   |
        | Experian | 6       | 1 to 12 |

    # The twin: a measure that cannot fall below its limit measures nothing.
    @PDF-01.a @PDF-01.b
    Scenario Outline: Reading one <bureau> field in fifty wrongly would be noticed
      Given a labelled corpus of 2 <bureau> reports of 3 to 6 pages
      When every report of the corpus is uploaded and analysed
      And one field in fifty were read wrongly
      Then precision and recall of the fields are not shown to be 99 %

      Examples:
        | bureau   |
        | Equifax  |
        | Experian |

    @PDF-01.g
    Scenario Outline: An account that spans a page break of a <bureau> report is read whole
      Given Maya has a <bureau> report in which accounts span page breaks
      When it is analysed
      Then at least one account stands on two pages
      And every account is read with all its values
      And headers and footers have become no account

      Examples:
        | bureau   |
        | Equifax  |
        | Experian |

    @PDF-01.h
    Scenario Outline: A missing cell of a <bureau> report does not shift its neighbours
      Given Maya has a <bureau> report in which cells are missing
      When it is analysed
      Then every account is read with all its values
      And each account lacks exactly its missing value
      And no address is read as a creditor

      Examples:
        | bureau   |
        | Equifax  |
        | Experian |

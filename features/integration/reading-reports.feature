Feature: Digital reports are read exactly

  Everything we say rests on what was read. A balance in the wrong column, or an address taken for a creditor, becomes an
  accusation against somebody who did nothing.

  @PDF-01
  Rule: Every supported layout is read with precision and recall of at least 99 %

    # The bound, not the mere share, must reach 99 %: too few values cannot show it. A field with fewer than 299 values is too
    # rare for a bound, so of such a field every single value has to be right.
    Scenario Outline: A labelled corpus of <bureau> reports is read exactly
      Given a labelled corpus of <reports> <bureau> reports of <pages> pages
      When every report of the corpus is uploaded and analysed
      Then precision and recall of all values together are at least 99 % with 95 % confidence
      And each field of which there are enough values is read so exactly by itself
      And not one value of a rarer field is wrong

      @PDF-01.a
      Examples:
        | bureau  | reports | pages   |
        | Equifax | 12      | 2 to 20 |

      @PDF-01.b
      Examples:
        | bureau   | reports | pages   |
        | Experian | 12      | 2 to 20 |

    # The twin: the paper says something else than the label in every fiftieth place, as if it had been misread there.
    Scenario Outline: Reading one <bureau> value in fifty wrongly is noticed
      Given a labelled corpus of <reports> <bureau> reports of <pages> pages in which every 50th value is misprinted
      When every report of the corpus is uploaded and analysed
      Then precision and recall of all values together are not shown to be 99 %
      And the fields with wrong values are told from those without

      @PDF-01.a
      Examples:
        | bureau  | reports | pages  |
        | Equifax | 4       | 3 to 9 |

      @PDF-01.b
      Examples:
        | bureau   | reports | pages  |
        | Experian | 4       | 3 to 9 |

    @PDF-01.g
    Scenario Outline: An account that spans a page break of a <bureau> report is read whole
      Given Maya has a <bureau> report in which accounts span page breaks
      When it is analysed
      Then headers and footers have become no account
      And at least one account stands on two pages
      And every account is read with all its values

      Examples:
        | bureau   |
        | Equifax  |
        | Experian |

    # The twin: what stands at the same place of most pages is not always a header.
    @PDF-01.g
    Scenario Outline: A name that begins each page of a <bureau> report is read as the account's
      Given Maya has a <bureau> report in which each account begins a page, with the same name
      When it is analysed
      Then every account is read with all its values

      Examples:
        | bureau   |
        | Equifax  |
        | Experian |

    @PDF-01.h
    Scenario Outline: A missing cell of a <bureau> report does not shift its neighbours
      Given Maya has a <bureau> report in which cells are missing
      When it is analysed
      Then each account lacks exactly its missing value
      And no address is read as a creditor
      And every account is read with all its values

      Examples:
        | bureau   |
        | Equifax  |
        | Experian |

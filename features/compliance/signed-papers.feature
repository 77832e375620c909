Feature: Papers that somebody answers for

  Regulators, card companies and courts ask for papers, not for tests. If one is missing, has run out or speaks of another
  release, the company answers for it; so each is signed by whoever is in charge, for this very release.

  Background:
    Given today is 2026-11-25, and the release was made on 2026-11-20

  @PRIV-06 @apart
  Rule: Records of processing, processor contracts, breach procedure and the data-protection officer's approval are on record

    Background:
      Given Dana may sign for Data protection, with a key for rehearsal
      And the record for PRIV-06 states
        | processing records  | a file |
        | processor contracts | a file |
        | breach procedure    | a file |

    @PRIV-06.a @PRIV-06.b @PRIV-06.c
    Example: All papers with the officer's approval are accepted in a rehearsal and nowhere else
      When Dana signs it for Data protection
      Then a rehearsal attests it as signed by Data protection
      And for the real gate it is only rehearsed

    Scenario Outline: Without its <fact> nothing is approved
      Given it states nothing for its <fact>
      When Dana signs it for Data protection
      Then it is refused: <reason>

      @PRIV-06.a
      Examples:
        | fact                | reason                              |
        | processing records  | PRIV-06.a needs processing-records  |
        | processor contracts | PRIV-06.a needs processor-contracts |

      @PRIV-06.b
      Examples:
        | fact             | reason                           |
        | breach procedure | PRIV-06.b needs breach-procedure |

    @PRIV-06.c
    Scenario Outline: An approval that <flaw> is none
      Given the record <flaw>
      When Dana signs it for Data protection
      Then it is refused: <reason>

      Examples:
        | flaw                        | reason                                               |
        | is not signed               | its signature is not that of key dana over this text |
        | is signed by its own author | Dana Rehearsal is its author and its approver        |

    @PRIV-06.c
    Example: An approval that has expired does not count
      Given the record is one that has expired
      When Dana signs it for Data protection
      Then it has expired on 2026-11-25T12:00:00Z

    @PRIV-06.c
    Example: Nobody approves in the officer's place
      Given Sam may sign for Security, with a key for rehearsal
      When Sam signs it for Security
      Then it is refused: PRIV-06 is for Data protection to sign, not for Security

  @PCI-02 @apart
  Rule: The PCI self-assessment is on record and current

    Background:
      Given Fay may sign for Finance, with a key for rehearsal
      And the record for PCI-02 states
        | self assessment | a file     |
        | valid until     | in 90 days |

    @PCI-02.a @PCI-02.b
    Example: A current self-assessment is accepted in a rehearsal and nowhere else
      When Fay signs it for Finance
      Then a rehearsal attests it as signed by Finance
      And for the real gate it is only rehearsed

    @PCI-02.a
    Example: Without the self-assessment there is nothing to sign
      Given it states nothing for its self assessment
      When Fay signs it for Finance
      Then it is refused: PCI-02.a needs self-assessment

    @PCI-02.a
    Example: An empty file is no self-assessment
      Given it states "an empty file" for its self assessment
      When Fay signs it for Finance
      Then it is refused: PCI-02.a: self-assessment is an empty file

    # Both ends of what is current: it runs out tonight, and it runs for as long as such a paper can.
    @PCI-02.b
    Scenario Outline: A self-assessment that is valid until <day> is current
      Given it states "<day>" for its valid until
      When Fay signs it for Finance
      Then a rehearsal attests it as signed by Finance

      Examples:
        | day         |
        | today       |
        | in 366 days |

    @PCI-02.b
    Scenario Outline: A self-assessment that is valid until <day> is not current
      Given it states "<day>" for its valid until
      When Fay signs it for Finance
      Then it is refused: <reason>

      Examples:
        | day         | reason                                                     |
        | 1 day ago   | PCI-02.b: valid-until is overdue since 2026-11-24          |
        | in 367 days | PCI-02.b: valid-until is 2027-11-27, must be within a year |

  @COUNSEL-01 @apart
  Rule: Counsel's opinion on credit repair law and on our wording is on record for this release

    Background:
      Given Xi may sign for Executive, with a key for rehearsal
      And the record for COUNSEL-01 states
        | credit repair opinion | a file |
        | wording opinion       | a file |

    @COUNSEL-01.a @COUNSEL-01.b @COUNSEL-01.c
    Example: Both opinions on this release are accepted in a rehearsal and nowhere else
      When Xi signs it for Executive
      Then a rehearsal attests it as signed by Executive
      And for the real gate it is only rehearsed

    Scenario Outline: Without the <fact> counsel has not spoken
      Given it states nothing for its <fact>
      When Xi signs it for Executive
      Then it is refused: <reason>

      @COUNSEL-01.a
      Examples:
        | fact                  | reason                                   |
        | credit repair opinion | COUNSEL-01.a needs credit-repair-opinion |

      @COUNSEL-01.b
      Examples:
        | fact            | reason                             |
        | wording opinion | COUNSEL-01.b needs wording-opinion |

    @COUNSEL-01.c
    Scenario Outline: An opinion that <flaw> does not count
      Given the record <flaw>
      When Xi signs it for Executive
      Then it is refused: <reason>

      Examples:
        | flaw                   | reason                                             |
        | is for another release | it was signed for another release                  |
        | is not signed          | its signature is not that of key xi over this text |

    @COUNSEL-01.c
    Example: An opinion that has expired does not count
      Given the record is one that has expired
      When Xi signs it for Executive
      Then it has expired on 2026-11-25T12:00:00Z

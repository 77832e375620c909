Feature: The penetration test

  Whether strangers tried to break in, and whether what they found is closed, no scenario of ours can tell: somebody answers
  for it by signature. A paper that is too old, about something else or signed by the wrong hand would let us go live unsafe.

  Background:
    Given today is 2026-11-25, and the release was made on 2026-11-20

  @SEC-12 @apart
  Rule: An independent penetration test is on record, not older than a year, and its findings are closed

    Background:
      Given Sam may sign for Security, with a key for rehearsal
      And the record for SEC-12 states
        | report        | a file          |
        | tester        | Rehearsal Locks |
        | tested on     | 30 days ago     |
        | open findings | 0               |

    @SEC-12.a @SEC-12.b @SEC-12.c
    Example: A test of this autumn without an open finding is accepted in a rehearsal and nowhere else
      When Sam signs it for Security
      Then a rehearsal attests it as signed by Security
      And for the real gate it is only rehearsed

    @SEC-12.a
    Example: A report that nobody signed is none
      Given the record is not signed
      When Sam signs it for Security
      Then it is refused: its signature is not that of key sam over this text

    @SEC-12.a
    Scenario Outline: A record that <flaw> does not count
      Given the record <flaw>
      When Sam signs it for Security
      Then it is refused: <reason>

      Examples:
        | flaw                                        | reason                                                                                         |
        | is about another wording of the criterion   | the text of SEC-12 is another one than was signed                                              |
        | is for another release                      | it was signed for another release                                                              |
        | is signed with a key that nobody trusts     | its key sam is unknown                                                                         |
        | is signed with a key that was revoked since | its key sam was revoked at 2026-11-25T12:00:00Z                                                |
        | is signed by its own author                 | Sam Rehearsal is its author and its approver                                                   |
        | is dated before the release was made        | it is dated back: signed at 2026-11-20T11:59:59Z, the release was made at 2026-11-20T12:00:00Z |
        | is dated tomorrow                           | it was signed in the future: 2026-11-26T12:00:00Z                                              |
        | is to count for more than a year            | it must expire within 366 days of its signature                                                |
        | was changed after it was signed             | its signature is not that of key sam over this text                                            |

    @SEC-12.a
    Example: A record counts until it expires
      Given the record is one that has expired
      When Sam signs it for Security
      Then it has expired on 2026-11-25T12:00:00Z

    @SEC-12.a
    Example: A role for which the key is not made cannot be signed in
      When Sam signs it for Executive
      Then it is refused: its key belongs to Sam Rehearsal as Security, not to Sam Rehearsal as Executive

    # The last day on which it counts stands beside the first on which it does not.
    @SEC-12.b
    Example: A test that is 365 days old still counts
      Given it states "365 days ago" for its tested on
      When Sam signs it for Security
      Then a rehearsal attests it as signed by Security

    Scenario Outline: A record whose <fact> is given as "<value>" does not count
      Given it states "<value>" for its <fact>
      When Sam signs it for Security
      Then it is refused: <reason>

      @SEC-12.a
      Examples:
        | fact   | value         | reason                                                |
        | report | an empty file | SEC-12.a: report is an empty file                     |
        | tester | Sam Rehearsal | SEC-12.a: tester must be somebody else than who signs |

      @SEC-12.b
      Examples:
        | fact      | value        | reason                                                          |
        | tested on | 366 days ago | SEC-12.b: tested-on is 2025-11-24, must be at most 365 days old |
        | tested on | in 1 day     | SEC-12.b: tested-on lies in the future: 2026-11-26              |

      @SEC-12.c
      Examples:
        | fact          | value | reason                                  |
        | open findings | 1     | SEC-12.c: open-findings is 1, must be 0 |

    @SEC-12.c
    Example: Silence about the findings does not close them
      Given it states nothing for its open findings
      When Sam signs it for Security
      Then it is refused: SEC-12.c needs open-findings

Feature: The production readiness review

  Before the doors open, five people who see different dangers look at the very thing that goes live. A review of last week's
  release, or one that somebody signed twice, is the review that would have missed it.

  Background:
    Given today is 2026-11-25, and the release was made on 2026-11-20

  @OPS-05 @apart
  Rule: The review is held on this very release and signed by five different people

    Background:
      Given these may sign, each with a key for rehearsal
        | Ed  | Engineering |
        | Oz  | Operations  |
        | Sam | Security    |
        | Pia | Product     |
        | Xi  | Executive   |
      And the record for OPS-05 states
        | review | a file |

    @OPS-05.a @OPS-05.b @OPS-05.c
    Example: A review of this release, signed by five people, is accepted in a rehearsal and nowhere else
      When all of them sign it
      Then a rehearsal attests it as signed by Engineering, Operations, Security, Product, Executive
      And for the real gate it is only rehearsed

    @OPS-05.a
    Example: A review of another release is none of this one
      Given the record is for another release
      When all of them sign it
      Then each of the 5 signatures is refused: it was signed for another release

    @OPS-05.a
    Example: Signatures without a review are none
      Given it states nothing for its review
      When all of them sign it
      Then each of the 5 signatures is refused: OPS-05.a needs review

    @OPS-05.b
    Scenario Outline: Four signatures are not five: <who> is missing
      When all of them but <who> sign it
      Then it is refused: not yet signed by <role>

      Examples:
        | who | role        |
        | Ed  | Engineering |
        | Oz  | Operations  |
        | Sam | Security    |
        | Pia | Product     |
        | Xi  | Executive   |

    @OPS-05.c
    Example: Five signatures by four people are not five people's
      Given Ed may sign for Operations, with a key for rehearsal
      When all of them but Oz sign it, and Ed signs for Operations as well
      Then it is refused: its signatures are not of different people about the same evidence of somebody else

Feature: The bytes a person uploads are the bytes we work on

  A credit report with one digit changed is a false accusation. From the person's disk to the analysis the bytes are
  compared at each hand-over, so that a change is noticed wherever it happens.

  @FLOW-01
  Rule: Digests agree from the client to the analysis, and one changed byte is detected

    @FLOW-01.a
    Scenario Outline: <report> is stored with the digest that it has on the person's disk
      Given Maya has an account
      And she has <report>
      When she uploads it
      Then the stored document has the digest of her file
      And she gets her document back byte for byte

      Examples:
        | report                          |
        | an ordinary credit report       |
        | a report of several megabytes   |

    # The digest alone would be the service's own word: what was read must also be what stands in this very file.
    @FLOW-01.b
    Scenario Outline: <report> is analysed with the digest that it is stored with
      Given Maya has an account
      And she has <report>
      When she uploads it and its analysis is ready
      Then the analysis read a document of that same digest
      And the analysis shows what stands in her file and nothing else

      Examples:
        | report                          |
        | an ordinary credit report       |
        | a report of several megabytes   |

    @FLOW-01.c
    Example: A byte changed on the way is detected
      Given Maya has an account
      And she has an ordinary credit report
      When one byte of it is changed on the way to us
      Then she is told that the file was altered on the way
      And nothing of it is kept

    @FLOW-01.c
    Example: A byte changed in storage is detected before anybody reads it
      Given Maya has an analysed report
      When one byte of it is changed in storage
      Then she is told on reading the document that the stored document was altered
      And the service does not hand out the altered bytes

    @FLOW-01.c @alone
    Example: A byte changed between storage and analysis is detected
      Given Maya has an account
      And she has an ordinary credit report
      When she uploads it and one byte is changed before it is analysed
      Then the report is marked as failed because the stored document was altered
      And there is no analysis of the altered bytes

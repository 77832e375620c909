Feature: The bytes a person uploads are the bytes we work on

  A credit report with one digit changed is a false accusation. From the person's disk to the analysis the bytes are
  compared at each hand-over, so that a change is noticed wherever it happens.

  @FLOW-01
  Rule: Digests agree from the client to the analysis, and one changed byte is detected

    @FLOW-01.a @FLOW-01.b
    Scenario Outline: <report> has one digest from the person's disk to the analysis
      Given Maya has an account
      And she has <report>
      When she uploads it and its analysis is ready
      Then the stored document has the digest of her file
      And the analysis read a document of that same digest
      And she gets her document back byte for byte

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

Feature: No change is lost and none is half made

  Two open tabs, a hundred at once, a broken line in the middle: a change that was confirmed must be there afterwards, and
  one that failed must have left nothing behind.

  @DB-02
  Rule: Concurrent changes lose nothing, and a failed upload leaves no partial row

    @DB-02.a
    Example: Of two changes to one version of a report one takes effect and the other is told
      Given Maya has an analysed report
      When she renames that version to "Spring" and to "Autumn" at the same moment
      Then one change takes effect and the other is told that the report was changed meanwhile
      And the report has the name of the change that took effect

    @DB-02.a
    Example: Two changes one after the other both take effect
      Given Maya has an analysed report
      And she has renamed it to "Spring"
      When she renames it to "Autumn"
      Then the report is named "Autumn" and counts both changes

    @DB-02.b
    Example: As many changes are counted as were acknowledged
      Given Maya has an analysed report
      When she renames it 60 times from 6 devices at the same moment
      Then at least 1 change was acknowledged and at least 1 was refused
      And each acknowledged change was made to the version that its device had seen
      And the report counts exactly the changes that were acknowledged, each once
      And it has the name of the last of them

    @DB-02.b
    Example: A change made without knowing the version is not accepted
      Given Maya has an analysed report
      When she renames it to "Blind" without saying which version she saw
      Then the report counts no change
      And she is told that the version is needed

    # Nobody is there any more to be told.
    @DB-02.c @alone
    Example: An upload whose connection breaks half-way leaves nothing
      Given Maya has an account
      And she has a report of several megabytes
      When she uploads it and her connection breaks
      Then nothing of it is kept

    @DB-02.c @alone
    Scenario Outline: An upload that fails half-way because <cause> leaves nothing
      Given Maya has an account
      And she has a report of several megabytes
      When she uploads it and <cause>
      Then the upload is not confirmed
      And nothing of it is kept

      Examples:
        | cause                            |
        | the storage breaks off           |
        | the database refuses its row     |

    @DB-02.c @alone
    Scenario Outline: An upload succeeds after it failed half-way because <cause>
      Given Maya has an account
      And she has a report of several megabytes
      And she has uploaded it in vain because <cause>
      When she uploads it
      Then it is accepted
      And it is stored once with its row

      Examples:
        | cause                            |
        | her connection breaks            |
        | the storage breaks off           |
        | the database refuses its row     |

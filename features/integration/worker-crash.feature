Feature: A crash loses no analysis

  A machine dies when it likes. Whoever was told that the report has arrived waits for its analysis: one that dies with a
  machine never comes, and one that is made twice tells two stories.

  @PDF-06
  Rule: Another worker picks the work up, and exactly one result appears

    # As long as the first instance lives, slow as it is, its work is its own: that is the other side of the kill.
    @PDF-06.a @PDF-06.b @PDF-06.d @own-instance
    Example: An instance is killed while it is at every stage of an analysis
      Given two instances of the service that take a silent worker for dead after 4 seconds
      And Maya has an account
      And she has uploads, with each of which the first one is at another stage
        | taken up                         |
        | document fetched                 |
        | report read                      |
        | report analysed                  |
        | result written but not committed |
      When it works on for 8 seconds, and is killed
      Then until then nobody took over what it was at
      And the second one has ended each of them within 30 seconds, with exactly one result

    # What it comes back with is wrong by then: reading has taken too long for it, and the second one is at the same report.
    @PDF-06.c @own-instance
    Example: An instance that was frozen comes back late and changes nothing
      Given two instances of the service that take a silent worker for dead after 4 seconds
      And Maya has an account
      And she has three uploads: two of them the first one still reads, of one it has a result but has not kept it
      When it freezes, and comes back when the second one has taken over and ended one of them
      Then the second one has ended each of them within 30 seconds, with exactly one result
      And the result that was there before is the same as ever

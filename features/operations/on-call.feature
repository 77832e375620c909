Feature: Somebody is on call

  A page that nobody gets is a night in which nobody helps. Gaps in a rota are never where people look: they lie where the
  clocks change, at the end of what was planned, and behind a group that everybody has left.

  @OPS-03 @apart
  Rule: On call reaches a person at any time, up to the executive

    # Real people are not made up: until Operations writes it, this says that the source is missing.
    @OPS-03.a @OPS-03.b @OPS-03.c @OPS-03.d
    Example: The rota of the release has no gap, and its drill reached everybody
      Given the rota of the release itself
      When the rota is looked through
      Then nothing is held against it

    @OPS-03.a @OPS-03.b @OPS-03.d
    Example: A rota that is whole is accepted
      Given a made-up rota of America/New_York for a release on 2027-10-25, whose shifts change each Monday at nine
      When the rota is looked through
      Then nothing is held against it

    # The 30 days end with the beginning of 2027-11-24.
    @OPS-03.a
    Example: A shift that ends with the thirtieth day leaves no gap
      Given a made-up rota of America/New_York for a release on 2027-10-25, whose shifts change each Monday at nine
      And the shift of the secondary that begins on 2027-11-22 lasts 39 hours
      When the rota is looked through
      Then nothing is held against it

    # On 2027-11-07 the clocks go back: a week of 168 hours is an hour too short for who comes at nine.
    @OPS-03.a @OPS-03.e
    Scenario Outline: A shift of the <level> that lasts <hours> hours leaves the gap of an hour
      Given a made-up rota of America/New_York for a release on 2027-10-25, whose shifts change each Monday at nine
      And the shift of the <level> that begins on <begins> lasts <hours> hours
      When the rota is looked through
      Then this alone is held against it: nobody is <level> from <from> to <to>

      Examples:
        | level     | begins     | hours | from                   | to                     |
        | primary   | 2027-11-01 | 168   | 2027-11-08T08:00-05:00 | 2027-11-08T09:00-05:00 |
        | primary   | 2027-11-08 | 167   | 2027-11-15T08:00-05:00 | 2027-11-15T09:00-05:00 |
        | secondary | 2027-11-22 | 38    | 2027-11-23T23:00-05:00 | 2027-11-24T00:00-05:00 |

    # In spring the same week of 168 hours is an hour too long, which harms nobody.
    @OPS-03.a
    Example: A shift that is too long by an hour leaves no gap
      Given a made-up rota of America/New_York for a release on 2027-03-01, whose shifts change each Monday at nine
      And the shift of the primary that begins on 2027-03-08 lasts 168 hours
      When the rota is looked through
      Then nothing is held against it

    @OPS-03.a @OPS-03.e
    Example: A week that nobody has taken is a gap
      Given a made-up rota of America/New_York for a release on 2027-10-25, whose shifts change each Monday at nine
      And nobody has taken the shift of the primary that begins on 2027-11-08
      When the rota is looked through
      Then this alone is held against it: nobody is primary from 2027-11-08T09:00-05:00 to 2027-11-15T09:00-05:00

    @OPS-03.b
    Example: A path that ends with a group whose people stand in another group is accepted
      Given a made-up rota of America/New_York for a release on 2027-10-25, whose shifts change each Monday at nine
      And the path database ends with the group board, and the group board consists of manager
      When the rota is looked through
      Then nothing is held against it

    # The second of them goes round in a circle: to follow it for ever would be no answer either.
    @OPS-03.b @OPS-03.e
    Scenario Outline: A path that ends with a group of <members> reaches nobody
      Given a made-up rota of America/New_York for a release on 2027-10-25, whose shifts change each Monday at nine
      And the path database ends with the group board, and the group board consists of <members>
      When the rota is looked through
      Then this alone is held against it: the path database ends with board, which is no person

      Examples:
        | members |
        | whoever |
        | board   |

    @OPS-03.c
    Example: A page that nobody acknowledges reaches each level up to the executive
      Given a made-up rota of America/New_York for a release on 2027-10-25, whose shifts change each Monday at nine
      When a drill pages along the path service
      Then these were paged, one after the other: primary, secondary, manager, executive
      And nothing is held against it

    @OPS-03.c
    Example: A page that the secondary acknowledges wakes nobody else
      Given a made-up rota of America/New_York for a release on 2027-10-25, whose shifts change each Monday at nine
      And the secondary acknowledges a page at once
      When a drill pages along the path service
      Then these were paged, one after the other: primary, secondary

    @OPS-03.c
    Example: A level that the drill did not reach is named, although the page was accepted
      Given a made-up rota of America/New_York for a release on 2027-10-25, whose shifts change each Monday at nine
      And pages to the manager are accepted and lost
      When a drill pages along the path service
      Then these were paged, one after the other: primary, secondary, executive
      And this alone is held against it: the drill did not reach the level manager

    @OPS-03.d @OPS-03.e
    Scenario Outline: The empty <what> of <name> is named
      Given a made-up rota of America/New_York for a release on 2027-10-25, whose shifts change each Monday at nine
      And the <what> of "<name>" is empty
      When the rota is looked through
      Then this alone is held against it: the <what> of <name> is empty

      Examples:
        | what  | name          |
        | phone | Hosting Inc   |
        | email | Hosting Inc   |
        | phone | Eve Executive |
        | email | Eve Executive |

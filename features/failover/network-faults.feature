Feature: A bad network is no outage

  Somewhere a cable, a firewall or a router fails every day. A service that waits for ever for an answer that was lost stops
  serving everybody, and one that does not find back by itself stays away until somebody is woken.

  # So is it designed: docs/runbook.md, "When the network fails". Latency is 100 ms each way. A half-open connection goes after
  # its first words; nothing comes out of a black hole; what is unreachable does not even accept a connection. "come back" is an
  # answer 503 with the time after which to try again, and "either" one of the others: it depends on what was said before.
  # Payments, AI and analytics are not part of the service yet, and no line is laid to ClamAV: "each dependency" of clause d
  # stays open until they are, although what is here falls into black holes too.
  @FAIL-05
  Rule: A network fault towards what the service depends on so far costs what needs it an answer in time, and nothing else

    @FAIL-05.b @FAIL-05.f @own-instance
    Example: Without the database people are asked to come back
      Given another instance on a database of its own that reaches each of its dependencies by a line that can fail
      And Maya has an analysed report
      When the line to the database fails in each way, one after another, while she uses the service
      Then each time everything worked again, without a restart, and all mail of that time arrived
      And each time the fault struck, and she was answered
        | what                | latency  | resets    | half-open | black hole | unreachable | seconds |
        | signing in          | as usual | come back | come back | come back  | come back   | 15      |
        | listing reports     | as usual | come back | come back | come back  | come back   | 15      |
        | reading an analysis | as usual | come back | come back | come back  | come back   | 15      |
        | fetching a document | as usual | come back | come back | come back  | come back   | 15      |
        | registering         | as usual | come back | come back | come back  | come back   | 15      |
        | uploading a report  | as usual | come back | come back | come back  | come back   | 15      |
        | its analysis        | as usual | none      | none      | none       | none        | 15      |
      And no thread and no connection was left behind

    @FAIL-05.a @FAIL-05.c @FAIL-05.e @own-instance
    Example: Without storage only documents have to wait
      Given another instance on a database of its own that reaches each of its dependencies by a line that can fail
      And Maya has an analysed report
      When the line to the storage fails in each way, one after another, while she uses the service
      Then each time everything worked again, without a restart, and all mail of that time arrived
      And each time the fault struck, and she was answered
        | what                | latency  | resets    | half-open | black hole | unreachable | seconds |
        | signing in          | as usual | as usual  | as usual  | as usual   | as usual    | 8       |
        | listing reports     | as usual | as usual  | as usual  | as usual   | as usual    | 8       |
        | reading an analysis | as usual | as usual  | as usual  | as usual   | as usual    | 8       |
        | registering         | as usual | as usual  | as usual  | as usual   | as usual    | 8       |
        | fetching a document | as usual | come back | either    | come back  | come back   | 40      |
        | uploading a report  | as usual | come back | either    | come back  | come back   | 40      |
        | its analysis        | as usual | none      | either    | none       | none        | 25      |
      And no thread and no connection was left behind

    @FAIL-05.c @FAIL-05.e @FAIL-05.f @own-instance
    Scenario Outline: Without the <dependency> nobody notices anything
      Given another instance on a database of its own that reaches each of its dependencies by a line that can fail
      And Maya has an analysed report
      When the line to the <dependency> fails in each way, one after another, while she uses the service
      Then each time everything worked again, without a restart, and all mail of that time arrived
      And each time the fault struck, and she was answered
        | what                | latency  | resets   | half-open | black hole | unreachable | seconds |
        | signing in          | as usual | as usual | as usual  | as usual   | as usual    | 8       |
        | listing reports     | as usual | as usual | as usual  | as usual   | as usual    | 8       |
        | reading an analysis | as usual | as usual | as usual  | as usual   | as usual    | 8       |
        | registering         | as usual | as usual | as usual  | as usual   | as usual    | 8       |
        | fetching a document | as usual | as usual | as usual  | as usual   | as usual    | 8       |
        | uploading a report  | as usual | as usual | as usual  | as usual   | as usual    | 8       |
        | its analysis        | as usual | as usual | as usual  | as usual   | as usual    | 8       |
      And no thread and no connection was left behind

      Examples:
        | dependency                |
        | mail server               |
        | breached-password service |

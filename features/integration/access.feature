Feature: Everyone reaches only their own

  A credit report tells where a person lives, owes and failed to pay. One unguarded operation shows it to anybody who can
  count, so all operations and pages are taken from the running service itself, and each is tried by everyone.

  @AUTH-05
  Rule: Every operation is open to its roles only, and somebody else's things do not exist

    Background:
      # "owned" names what the operation is about: with another person's, it answers as if there were none.
      Given these operations are open to these roles
        | operation                   | anonymous | consumer | support | admin | owned   |
        | register                    | yes       | yes      | yes     | yes   |         |
        | confirm an address          | yes       | yes      | yes     | yes   |         |
        | sign in                     | yes       | yes      | yes     | yes   |         |
        | refresh a session           | yes       | yes      | yes     | yes   |         |
        | sign out                    | no        | yes      | yes     | yes   |         |
        | read the own account        | no        | yes      | yes     | yes   |         |
        | upload a report             | no        | yes      | no      | no    |         |
        | list the own reports        | no        | yes      | no      | no    |         |
        | read a report               | no        | yes      | no      | no    | report  |
        | rename a report             | no        | yes      | no      | no    | report  |
        | delete a report             | no        | yes      | no      | no    | report  |
        | read an analysis            | no        | yes      | no      | no    | report  |
        | fetch a document            | no        | yes      | no      | no    | report  |
        | follow a report's progress  | no        | yes      | no      | no    | report  |
        | mark a finding              | no        | yes      | no      | no    | finding |
        | look an account up          | no        | no       | yes     | no    |         |
        | list the support accounts   | no        | no       | no      | yes   |         |
        | make a support account      | no        | no       | no      | yes   |         |
        | lock a support account      | no        | no       | no      | yes   |         |
        | unlock a support account    | no        | no       | no      | yes   |         |
        | compare stored documents    | no        | no       | no      | yes   |         |
        | read the list of operations | no        | no       | no      | yes   |         |
      And these pages, and what is sent from them, are open to these roles
        | page                             | anonymous | consumer | support | admin | owned   |
        | the start page                   | yes       | yes      | yes     | yes   |         |
        | the sign-in page                 | yes       | yes      | yes     | yes   |         |
        | the registration page            | yes       | yes      | yes     | yes   |         |
        | a registration sent there        | yes       | yes      | yes     | yes   |         |
        | the confirmation page            | yes       | yes      | yes     | yes   |         |
        | a confirmation sent there        | yes       | yes      | yes     | yes   |         |
        | the page of the own reports      | no        | yes      | no      | no    |         |
        | a report sent there              | no        | yes      | no      | no    |         |
        | the page of a report             | no        | yes      | no      | no    | report  |
        | the progress on that page        | no        | yes      | no      | no    | report  |
        | a finding marked there           | no        | yes      | no      | no    | finding |
        | the renaming page                | no        | yes      | no      | no    | report  |
        | a name sent there                | no        | yes      | no      | no    | report  |
        | the document behind that page    | no        | yes      | no      | no    | report  |
        | the deletion page                | no        | yes      | no      | no    | report  |
        | a deletion sent there            | no        | yes      | no      | no    | report  |
        | the look-up page                 | no        | no       | yes     | no    |         |
        | an address sent there            | no        | no       | yes     | no    |         |
        | the page of the support accounts | no        | no       | no      | yes   |         |
        | a support account made there     | no        | no       | no      | yes   |         |
        | the page of stored documents     | no        | no       | no      | yes   |         |
        | a lock set there                 | no        | no       | no      | yes   |         |

    @AUTH-05.a
    Example: The tables and the running service name the same operations and pages
      When the running service is asked for its operations
      Then the service keeps none of them to itself
      And the table names each of them and no other
      And the table of pages names each page that its code has and no other

    @AUTH-05.a
    Example: An operation that the table lacks is noticed
      Given the table lacks the operation "delete a report"
      When the running service is asked for its operations
      Then "delete a report" is reported as not in the table

    @AUTH-05.a
    Example: A page that the table lacks is noticed
      Given the table lacks the page "the deletion page"
      When the running service is asked for its operations
      Then "the deletion page" is reported as not in the table

    @AUTH-05.a
    Example: An operation that the service lacks is noticed
      Given the table has the further operation "read everything"
      When the running service is asked for its operations
      Then "read everything" is reported as not in the service

    @AUTH-05.b
    Example: Somebody who has not signed in is asked to, wherever a role is required
      When an anonymous caller tries everything else than what the tables open to anonymous callers
      Then each asks the caller to sign in first

    @AUTH-05.c
    Example: A consumer is refused everything of support and administration
      When a consumer tries everything else than what the tables open to consumers
      Then each refuses consumers for their role

    @AUTH-05.d
    Example: A support person is refused everything of administration, and of consumers too
      When a support person tries everything else than what the tables open to support
      Then each refuses support for their role

    @AUTH-05.e
    Scenario Outline: <one> is let through wherever the tables allow it
      When <one> tries everything that the tables open to <all>
      Then each lets <all> through

      Examples:
        | one                 | all               |
        | an anonymous caller | anonymous callers |
        | a consumer          | consumers         |
        | a support person    | support           |
        | an administrator    | administrators    |

    # The twin: whoever administers is let through only there, and reads no person's report.
    @AUTH-05.e
    Example: An administrator is let through nowhere else
      When an administrator tries everything else than what the tables open to administrators
      Then each refuses administrators for their role

    @AUTH-05.f
    Example: Whatever is about one consumer's thing is tried with another person's
      When the running service is asked for its operations
      Then whatever a consumer may do with one thing is marked as owned

    @AUTH-05.f
    Example: Another person's report and findings answer like none at all
      Given Maya has an analysed report with findings
      And Noor has an account
      When Noor tries everything owned on what is Maya's and on what does not exist
      Then both get the same answer, that there is no such thing
      And nothing of Maya's has changed

    @AUTH-05.f
    Example: Another person's finding is not reached through one's own report
      Given Maya has an analysed report with findings
      And Noor has an analysed report with findings
      When Noor tries everything about findings with her own report and a finding of Maya's
      Then each answers that there is no such thing
      And nothing of Maya's has changed

    # The twin: what is refused to Noor works for Maya, so the refusal above is not merely a broken operation.
    @AUTH-05.f
    Example: Everything owned works on one's own
      Given Maya has an analysed report with findings
      When she tries everything owned on what is hers
      Then each lets her through

    @AUTH-05.f
    Example: A person's list holds only their own reports
      Given Maya has an analysed report with findings
      And Noor has an analysed report with findings
      When Noor lists her reports
      Then only the report of Noor is listed

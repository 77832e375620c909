Feature: Everyone reaches only their own

  A credit report tells where a person lives, owes and failed to pay. One unguarded operation shows it to anybody who can
  count, so the whole list of operations is taken from the running service and each is tried by everyone.

  @AUTH-05
  Rule: Every operation is open to its roles only, and somebody else's things do not exist

    Background:
      # "owned" names what the operation is about: with another person's, it answers as if there were none.
      Given these operations are open to these roles
        | operation            | anonymous | consumer | support | admin | owned   |
        | register             | yes       | yes      | yes     | yes   |         |
        | confirm              | yes       | yes      | yes     | yes   |         |
        | signIn               | yes       | yes      | yes     | yes   |         |
        | refreshSession       | yes       | yes      | yes     | yes   |         |
        | signOut              | no        | yes      | yes     | yes   |         |
        | readOwnAccount       | no        | yes      | yes     | yes   |         |
        | uploadReport         | no        | yes      | no      | no    |         |
        | listReports          | no        | yes      | no      | no    |         |
        | readReport           | no        | yes      | no      | no    | report  |
        | renameReport         | no        | yes      | no      | no    | report  |
        | deleteReport         | no        | yes      | no      | no    | report  |
        | readAnalysis         | no        | yes      | no      | no    | report  |
        | readDocument         | no        | yes      | no      | no    | report  |
        | followReport         | no        | yes      | no      | no    | report  |
        | markFinding          | no        | yes      | no      | no    | finding |
        | findAccount          | no        | no       | yes     | no    |         |
        | listSupportAccounts  | no        | no       | no      | yes   |         |
        | createSupportAccount | no        | no       | no      | yes   |         |
        | lockSupportAccount   | no        | no       | no      | yes   |         |
        | unlockSupportAccount | no        | no       | no      | yes   |         |
        | compareDocuments     | no        | no       | no      | yes   |         |
        | apiDescription       | no        | no       | no      | yes   |         |

    @AUTH-05.a
    Example: The table and the running service name the same operations
      When the running service is asked for its operations
      Then the table names each of them and no other

    @AUTH-05.a
    Example: An operation that the table lacks is noticed
      Given the table lacks the operation "deleteReport"
      When the running service is asked for its operations
      Then "deleteReport" is reported as not in the table

    @AUTH-05.a
    Example: An operation that the service lacks is noticed
      Given the table has the further operation "readEverything"
      When the running service is asked for its operations
      Then "readEverything" is reported as not in the service

    @AUTH-05.b @AUTH-05.e
    Example: Somebody who has not signed in reaches only what is open to all
      When an anonymous caller tries every operation of the running service
      Then each that the table opens to anonymous callers lets the caller through
      And each other asks the caller to sign in first

    @AUTH-05.c @AUTH-05.e
    Example: A consumer reaches every consumer operation and none of support and administration
      When a consumer tries every operation of the running service
      Then each that the table opens to consumers lets the caller through
      And each other refuses the caller's role

    @AUTH-05.d @AUTH-05.e
    Example: A support person reaches every support operation and none of consumers and administration
      When a support person tries every operation of the running service
      Then each that the table opens to support lets the caller through
      And each other refuses the caller's role

    @AUTH-05.e
    Example: An administrator reaches every administration operation and no person's report
      When an administrator tries every operation of the running service
      Then each that the table opens to administrators lets the caller through
      And each other refuses the caller's role

    @AUTH-05.f
    Example: Another person's report and findings answer like none at all
      Given Maya has an analysed report with findings
      And Noor has an account
      When Noor tries each owned operation on what is Maya's and on what does not exist
      Then both get the same answer, that there is no such thing
      And nothing of Maya's has changed

    # The twin: what is refused to Noor works for Maya, so the refusal above is not merely a broken operation.
    @AUTH-05.f
    Example: Each owned operation works on one's own report
      Given Maya has an analysed report with findings
      When she tries each owned operation on what is hers
      Then each lets her through

    @AUTH-05.f
    Example: A person's list holds only their own reports
      Given Maya has an analysed report with findings
      And Noor has an analysed report with findings
      When Noor lists her reports
      Then only the report of Noor is listed

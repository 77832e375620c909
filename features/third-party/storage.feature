Feature: Documents kept safely in Google Cloud

  The document is the evidence for everything we tell a person. Storage that loses, truncates or swaps bytes without our
  noticing makes each finding worthless.

  @GCS-01
  Rule: Documents are stored, read back, listed and deleted with checksums, by Google's contract

    @GCS-01.a
    Scenario Outline: <document> comes back byte for byte
      Given Maya has an account
      And she has <document>
      When she uploads it
      Then the stored document has the digest of her file
      And she gets her document back byte for byte

      Examples:
        | document                          |
        | an ordinary credit report         |
        | a PDF of 20 MB                    |

    # Google answers a listing in pages: whoever reads the first one only loses the rest.
    @GCS-01.b @alone
    Example: An administrator finds each stored document, to the last page
      Given Maya has 5 analysed reports
      And storage lists 2 documents a page
      When an administrator compares reports with stored documents
      Then storage was asked for more than one page
      And no report of Maya is without document and no document of hers without report

    @GCS-01.b @alone
    Example: An administrator finds a document without report on the last page
      Given Maya has 5 analysed reports
      And storage lists 2 documents a page
      And the last of the stored documents belongs to no report
      When an administrator compares reports with stored documents
      Then that document is named as one without report

    @GCS-01.b
    Example: An administrator finds a report whose document was lost
      Given Maya has 2 analysed reports
      And storage has lost the document of the first
      When an administrator compares reports with stored documents
      Then only the first is named as one without document

    @GCS-01.c
    Example: A deleted document is gone
      Given Maya has an analysed report
      When Maya deletes her report
      Then the document can no longer be read
      And the document is no longer listed in storage

    @GCS-01.c
    Example: Deleting one document leaves the others
      Given Maya has 2 analysed reports
      When she deletes the first
      Then she gets the second document back byte for byte

    @GCS-01.d @alone
    Example: A document whose checksum differs is refused on write
      Given Maya has an account
      And she has an ordinary credit report
      When she uploads it and storage receives other bytes than were sent
      Then the upload is not confirmed
      And nothing of it is kept

    @GCS-01.d @alone
    Example: A document whose checksum differs is refused on read
      Given Maya has an analysed report
      When she reads the document and storage sends other bytes than were stored
      Then the service does not hand out the altered bytes
      And she gets her document back byte for byte

    @GCS-01.e @alone
    Example: An interrupted upload goes on where it stopped
      Given Maya has an account
      And she has a report of several megabytes
      When she uploads it and storage is interrupted once
      Then it is accepted
      And the upload to storage went on where it stopped
      And the stored document has the digest of her file

    @GCS-01.f
    Example: Every request to storage keeps to Google's published contract
      Given Maya has an analysed report
      And she has read the document
      And an administrator has compared reports with stored documents
      When Maya deletes her report
      Then storage has seen documents written, read, listed and deleted
      And each request of the service to storage kept to Google's published contract

    # The twin: the contract check is awake and would have noticed.
    @GCS-01.f
    Example: A request that Google does not publish would be noticed
      Given Maya has an account
      When a request that Google does not publish is sent to storage
      Then storage refuses it and notes the breach of contract

Feature: Mails arrive right and reveal little

  A mail is a postcard. It must arrive readable in every mail program and lead to the right place, and whoever reads it on
  the way must learn nothing about anybody's credit.

  @MAIL-01
  Rule: Mails are valid multipart messages with working links and little personal data

    @MAIL-01.a
    Example: The confirmation mail has a text, a page and a link that works
      When Maya has registered
      Then her confirmation mail is a valid multipart message with text and HTML
      And both parts hold the same link
      And following that link confirms her account

    # The twin: without a registration there is no mail, so the mail above is the registration's own.
    @MAIL-01.a
    Example: A refused registration sends no mail
      When Maya registers with the password "password1234"
      Then no mail is sent to her
      And she is told that the password is too weak

    @MAIL-01.d
    Example: The analysis-ready mail has a text, a page and a link that works
      Given Maya has an account
      And she has an ordinary credit report
      When she uploads it and its analysis is ready
      Then her analysis-ready mail is a valid multipart message with text and HTML
      And both parts hold the same link
      And that link leads her to her report once she has signed in
      And somebody else who signs in there is told that there is no such page

    @MAIL-01.d
    Example: A report that cannot be analysed is not announced as ready
      Given Maya has an account
      And she has a PDF that is no credit report
      When she uploads it and its analysis has ended
      Then the report is marked as failed because the layout is unknown
      And no analysis-ready mail is sent to her

    @MAIL-01.e
    Example: No mail tells more than the name
      Given Maya has an account
      And she has a credit report with everything a bureau prints
      When she uploads it and its analysis is ready
      Then her mails hold nothing that stands in her report
      And her mails hold no score, account number or Social Security number

    # Whatever else a mail might tell of a report: it would tell each of them something different.
    @MAIL-01.e
    Example: The mails of two people tell the same
      Given Maya has an account
      And Noor has an account
      When Maya and Noor upload different reports and the analyses are ready
      Then their mails differ in name, address and link alone

    # The twin: the search would have found it, because it finds it in the report that the service keeps.
    @MAIL-01.e
    Example: What must not stand in a mail stands in the report
      Given Maya has an account
      And she has a credit report with everything a bureau prints
      And she has uploaded it
      When the document that she gets back is searched as the mails are
      Then creditors, account numbers and a Social Security number are found there

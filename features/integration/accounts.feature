Feature: Opening an account

  People trust us with their credit reports. Whoever can open an account in another person's name, or enter one that its
  owner never confirmed, reads what is not theirs.

  @AUTH-01
  Rule: A person registers, confirms by the mailed single-use link and signs in

    @AUTH-01.a
    Example: The mailed link opens the account
      Given Maya has registered
      When she follows the link in her confirmation mail
      Then she can sign in with her password
      And the service knows her by her name and her address

    # The link is the only proof that the address is hers, so nothing else may open the account.
    @AUTH-01.a
    Example: A link that was never mailed opens nothing
      Given Maya has registered
      When she follows a confirmation link that was never mailed
      Then she is told that the link does not work any more
      And she cannot sign in before she has confirmed

    @AUTH-01.b
    Example: A link is spent once it was followed
      Given Maya has registered
      And she has followed the link in her confirmation mail
      When she follows the link in her confirmation mail
      Then she is told that the link does not work any more
      And she can sign in with her password

    @AUTH-01.b
    Example: Spending one link leaves another person's link alone
      Given Maya has registered
      And Noor has registered
      And Noor has followed the link in her confirmation mail
      When Maya follows the link in her confirmation mail
      Then Maya can sign in with her password

    @AUTH-01.c
    Example: The right password does not open an unconfirmed account
      Given Maya has registered
      When she signs in with her password
      Then she is told that the account is not confirmed
      And she holds no session

    # Whoever guesses passwords must not learn from the answer which addresses have an account.
    @AUTH-01.c
    Example: A wrong password is refused alike, whether the account is confirmed or not
      Given Maya has registered
      And Noor has an account
      When both sign in with a wrong password
      Then both are refused in the same words

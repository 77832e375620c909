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

    # Anybody can register an address that is not theirs, with a password that they know. It must never become the account's.
    @AUTH-01.a
    Example: A stranger who registers the same address neither opens the account nor closes it
      Given Maya has registered
      And a stranger has registered the address of Maya with a password of his own
      When she follows the link in her confirmation mail
      Then she can sign in with her password
      And the stranger cannot sign in with his password

    @AUTH-01.a
    Example: The link of a stranger's registration does not open his account for him
      Given Maya has registered
      And a stranger has registered the address of Maya with a password of his own
      When she follows the link that the stranger's registration brought her
      Then she is told that the password is not that of the registration
      And the stranger cannot sign in with his password

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

    @AUTH-01.c
    Example: Nor does it open the pages of an unconfirmed account
      Given Maya has registered
      When she signs in at the page with her password
      Then the page tells her that the account is not confirmed
      And her reports stay closed in that browser

    # The twin: with a confirmed account the same page opens, so what stays closed above is not merely broken.
    @AUTH-01.c
    Example: The pages of a confirmed account open with the right password
      Given Maya has an account
      When she signs in at the page with her password
      Then her reports are open in that browser

    # Whoever registers an address has chosen the password himself, so being told "not confirmed" must not depend on its owner.
    @AUTH-01.c
    Example: Registering an address and signing in to it does not tell whether it has an account
      Given Maya has an account
      And a stranger has registered the address of Maya with a password of his own
      And a stranger has registered an address that nobody has
      When the stranger signs in to each address with his password
      Then the stranger is told the same of both

    # Whoever guesses passwords must not learn from the answer which addresses have an account.
    @AUTH-01.c
    Example: A wrong password is refused alike, whether the account is confirmed or not
      Given Maya has registered
      And Noor has an account
      When both sign in with a wrong password
      Then both are refused in the same words

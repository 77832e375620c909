package com.creditai.identity.internal;

import com.creditai.identity.Principal;

/** What came of an attempt to sign in. */
sealed interface SignInResult {

    /** The person is who they say. */
    record SignedIn(Principal principal) implements SignInResult {}

    /** Unknown address or wrong password: the caller cannot tell which. */
    record Refused() implements SignInResult {}

    /** The password of a registration that nobody has confirmed, of a new address or a taken one. */
    record Unconfirmed() implements SignInResult {}

    /** The right password of a locked account. */
    record Locked() implements SignInResult {}
}

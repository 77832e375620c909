package com.creditai.golive.drivers;

/** What a person holds after signing in to the JSON API. */
public record Session(String accessToken, String refreshToken, String role) {

    static Session of(Answer signedIn) {
        return new Session(
                signedIn.json().path("accessToken").asString(""),
                signedIn.json().path("refreshToken").asString(""),
                signedIn.json().path("role").asString(""));
    }

    @Override
    public String toString() {
        return "Session[" + role + "]";
    }
}

package com.creditai.identity;

import java.util.UUID;

/** What a signed-in person sees of the own account. */
public record OwnAccount(UUID id, String email, String name, Role role) {}

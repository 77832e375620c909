package com.creditai.golive.platform;

/** What an instance of the service reaches over the network. */
public enum Dependency {
    DATABASE,
    STORAGE,
    MAIL,
    BREACHED_PASSWORDS
}

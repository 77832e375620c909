package com.creditai.documents.internal;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Documents on a database of their own, and somebody new before each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DocumentsTestCase {

    DocumentsFixture fixture;
    UUID maya;

    @BeforeAll
    void start() throws IOException {
        fixture = DocumentsFixture.start();
    }

    @AfterAll
    void stop() throws IOException {
        fixture.close();
    }

    @BeforeEach
    void person() {
        fixture.storage.down = false;
        maya = fixture.person();
    }
}

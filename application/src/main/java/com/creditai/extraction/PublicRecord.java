package com.creditai.extraction;

import java.util.Optional;

/** A bankruptcy, judgment or lien as printed among the public records. */
public record PublicRecord(
        Optional<Printed<String>> kind,
        Optional<Printed<String>> court,
        Optional<Printed<String>> reference,
        Optional<Printed<PartialDate>> dateFiled,
        Optional<Printed<Money>> amount,
        Optional<Printed<String>> status) {}

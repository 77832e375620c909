package com.creditai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("com.creditai");

    @Test
    void modulesUseOnlyEachOthersPublishedInterfaces() {
        ApplicationModules.of(CreditAiApplication.class).verify();
    }

    @Test
    void extractionAndAnalysisKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage("com.creditai.extraction..", "com.creditai.analysis..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..", "com.creditai.platform..")
                .allowEmptyShould(true)
                .because("domain code is pure")
                .check(CLASSES);
    }

    @Test
    void theTimeComesInByTheClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Date.class)
                .because("tests move the time, and java.util.Date is neither immutable nor clear")
                .check(CLASSES.that(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "use no java.sql.Timestamp",
                        javaClass -> javaClass.getDirectDependenciesFromSelf().stream()
                                .noneMatch(dependency ->
                                        dependency.getTargetClass().isEquivalentTo(java.sql.Timestamp.class)))));
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callConstructor(Date.class)
                .because("the time comes in by the clock")
                .check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .because("what a class needs stands in its constructor")
                .check(CLASSES);
    }

    @Test
    void nobodySleeps() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .because("conditions are waited for, times are scheduled")
                .check(CLASSES);
    }
}

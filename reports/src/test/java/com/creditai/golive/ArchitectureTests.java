package com.creditai.golive;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "com.creditai.golive", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule knowsNoSpringAndNoCucumberRuntime = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "io.cucumber.core..",
                    "io.cucumber.java..",
                    "io.cucumber.plugin..",
                    "io.qameta..")
            .because("a verdict is computed from files alone");

    @ArchTest
    static final ArchRule onlyTheBundleTouchesFiles = noClasses()
            .that()
            .resideOutsideOfPackage("com.creditai.golive.bundle..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..")
            .because("census, proofs and verdict are pure");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("com.creditai.golive.(*)..").should().beFreeOfCycles();
}

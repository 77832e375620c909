package com.creditai.golive;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.creditai.golive.platform.EmbeddedEnvironment;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "com.creditai.golive", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTests {

    private static final String ROOT = "com.creditai.golive.";

    @ArchTest
    static final ArchRule LAYERS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("command line")
            .definedBy(ROOT + "cli..")
            .layer("runner")
            .definedBy(ROOT + "runner..")
            .layer("steps")
            .definedBy(ROOT + "steps..")
            .layer("sabotage")
            .definedBy(ROOT + "sabotage..")
            .layer("drivers")
            .definedBy(ROOT + "drivers..")
            .layer("platform")
            .definedBy(ROOT + "platform..")
            .layer("agent")
            .definedBy(ROOT + "agent..")
            .whereLayer("command line")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("runner")
            .mayOnlyBeAccessedByLayers("command line")
            .whereLayer("steps")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("sabotage")
            .mayOnlyBeAccessedByLayers("command line", "steps")
            .whereLayer("drivers")
            .mayOnlyBeAccessedByLayers("command line", "steps")
            .whereLayer("platform")
            .mayOnlyBeAccessedByLayers("command line", "runner", "steps", "sabotage", "drivers");

    /** Features and steps are the same on every platform. */
    @ArchTest
    static final ArchRule STEPS_KNOW_NO_PLATFORM = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "steps..", ROOT + "drivers..", ROOT + "sabotage..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EmbeddedEnvironment.class);
}

package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.AccessTable;
import com.creditai.golive.drivers.Attempts;
import com.creditai.golive.drivers.Caller;
import com.creditai.golive.drivers.Operation;
import com.creditai.golive.drivers.Operations;
import com.creditai.golive.drivers.Operations.ReportAndFinding;
import com.creditai.golive.drivers.Person;
import com.creditai.golive.drivers.ReportView;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who reaches which operation and page, tried with every one that the running service has. */
public final class AccessSteps {

    private final World world;
    private AccessTable operationTable = AccessTable.empty();
    private AccessTable pageTable = AccessTable.empty();
    private Set<String> described = Set.of();
    private Set<String> describedEndpoints = Set.of();
    private Set<String> endpointsOfTheCode = Set.of();
    private Set<String> pages = Set.of();
    private Predicate<String> aboutOneThing = name -> false;
    private Attempts attempts = Attempts.none();
    private Attempts onNothing = Attempts.none();
    private String before = "";

    public AccessSteps(World world) {
        this.world = world;
    }

    @Given("these operations are open to these roles")
    public void openTo(DataTable rows) {
        operationTable = AccessTable.of("operation", rows.asMaps());
    }

    @Given("these pages, and what is sent from them, are open to these roles")
    public void pagesOpenTo(DataTable rows) {
        pageTable = AccessTable.of("page", rows.asMaps());
    }

    @Given("the table lacks the operation {string}")
    public void lacks(String operation) {
        operationTable = operationTable.without(operation);
    }

    @Given("the table has the further operation {string}")
    public void hasFurther(String operation) {
        operationTable = operationTable.with(operation);
    }

    @Given("the table lacks the page {string}")
    public void lacksPage(String page) {
        pageTable = pageTable.without(page);
    }

    @When("the running service is asked for its operations")
    public void isAskedForItsOperations() {
        Operations operations = operations();
        described = names(operations);
        describedEndpoints = operations.describedEndpoints();
        endpointsOfTheCode = operations.endpointsOfTheCode();
        pages = operations.pages();
        aboutOneThing = operations.aboutOneThing();
    }

    @When("{caller} tries everything that the tables open to {callers}")
    public void triesWhatIsOpen(Caller.Kind kind, Caller.Kind same) {
        attempts = operations().tryAs(kind, table().openTo(same)::contains);
    }

    @When("{caller} tries everything else than what the tables open to {callers}")
    public void triesWhatIsClosed(Caller.Kind kind, Caller.Kind same) {
        attempts = operations().tryOnNothing(kind, Predicate.not(table().openTo(same)::contains));
        described = names(operations());
    }

    @When("{person} tries everything owned on what is Maya's and on what does not exist")
    public void triesWhatIsNotHers(Person person) {
        Person owner = world.person("Maya");
        before = stateOf(owner);
        Operations operations = operations();
        attempts = operations.tryOwned(table().owned(), person, operations.thingsOf(owner));
        onNothing = operations.tryOwned(table().owned(), person, operations.nothing());
    }

    @When("{person} tries everything about findings with her own report and a finding of Maya's")
    public void triesCrossed(Person person) {
        Person owner = world.person("Maya");
        before = stateOf(owner);
        Operations operations = operations();
        ReportAndFinding crossed = new ReportAndFinding(
                person.reportId(), operations.thingsOf(owner).finding());
        attempts = operations.tryOwned(table().owned("finding"), person, crossed);
    }

    @When("{person} tries everything owned on what is hers")
    public void triesWhatIsHers(Person person) {
        attempts = operations().tryOwn(table().owned(), person);
    }

    @When("{person} lists her reports")
    public void lists(Person person) {
        person.remember(person.listing());
    }

    @Then("the table names each of them and no other")
    public void namesEachAndNoOther() {
        assertThat(described)
                .as("operations of the running service, by its own description, against the table")
                .isNotEmpty()
                .isEqualTo(new TreeSet<>(operationTable.names()));
    }

    @Then("the service keeps none of them to itself")
    public void keepsNone() {
        assertThat(describedEndpoints)
                .as("what the service describes, against what its code answers to")
                .isNotEmpty()
                .isEqualTo(endpointsOfTheCode);
    }

    @Then("the table of pages names each page that its code has and no other")
    public void namesEachPage() {
        assertThat(pages)
                .as("pages of the running service, by its code, against the table")
                .isNotEmpty()
                .isEqualTo(new TreeSet<>(pageTable.names()));
    }

    @Then("{string} is reported as not in the table")
    public void isNotInTheTable(String name) {
        Set<String> missing = new TreeSet<>(described);
        missing.addAll(pages);
        missing.removeAll(table().names());
        assertThat(missing).as("what the service has and the tables lack").containsExactly(name);
    }

    @Then("{string} is reported as not in the service")
    public void isNotInTheService(String name) {
        Set<String> missing = new TreeSet<>(table().names());
        missing.removeAll(described);
        missing.removeAll(pages);
        assertThat(missing).as("what the tables have and the service lacks").containsExactly(name);
    }

    @Then("whatever a consumer may do with one thing is marked as owned")
    public void isMarkedAsOwned() {
        Set<String> onOneThing = table().openTo(Caller.Kind.CONSUMER).stream()
                .filter(aboutOneThing)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(onOneThing)
                .as("what consumers may do with one thing, against the marks of the tables")
                .isNotEmpty()
                .isEqualTo(table().owned());
    }

    @Then("each lets {callers} through")
    public void letsThrough(Caller.Kind kind) {
        assertThat(attempts.outcomes().keySet())
                .as("what was tried")
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(table().openTo(kind));
        assertThat(attempts.outcomes())
                .as("what is open to %s lets them through", kind)
                .allSatisfy((name, outcome) -> assertThat(outcome).as(name).isEqualTo(Attempts.THROUGH));
    }

    @Then("each asks the caller to sign in first")
    public void asksToSignIn() {
        assertEachIs(Attempts.SIGN_IN_FIRST, Caller.Kind.ANONYMOUS);
    }

    @Then("each refuses {callers} for their role")
    public void refusesTheRole(Caller.Kind kind) {
        assertEachIs(Attempts.ROLE_REFUSED, kind);
    }

    @Then("both get the same answer, that there is no such thing")
    public void sameAnswer() {
        eachAnswersThatThereIsNoSuchThing();
        assertThat(attempts.outcomes()).as("what was tried").hasSameSizeAs(table().owned());
        assertThat(attempts.withoutIdentifiers())
                .as("what belongs to somebody else answers in every word like what does not exist")
                .isEqualTo(onNothing.withoutIdentifiers());
    }

    @Then("each answers that there is no such thing")
    public void eachAnswersThatThereIsNoSuchThing() {
        assertThat(attempts.outcomes())
                .as("what belongs to somebody else answers as not there")
                .isNotEmpty()
                .allSatisfy((name, outcome) -> assertThat(outcome).as(name).isEqualTo(Attempts.NOTHING_THERE));
    }

    @Then("nothing of Maya's has changed")
    public void nothingHasChanged() {
        assertThat(stateOf(world.person("Maya")))
                .as("report, analysis and document of the owner")
                .isEqualTo(before);
    }

    @Then("each lets her through")
    public void eachLetsHerThrough() {
        assertThat(attempts.outcomes())
                .as("on one's own report")
                .hasSameSizeAs(table().owned())
                .allSatisfy((name, outcome) -> assertThat(outcome).as(name).isEqualTo(Attempts.THROUGH));
    }

    @Then("only the report of {person} is listed")
    public void onlyTheReportOf(Person person) {
        List<String> listed = person.reports().stream().map(ReportView::id).toList();
        assertThat(listed).as("the reports that %s sees", person).containsExactly(person.reportId());
        assertThat(person.told().text())
                .as("nobody else's report is in the list")
                .doesNotContain(world.person("Maya").reportId());
    }

    private void assertEachIs(String expected, Caller.Kind kind) {
        Set<String> closed = new TreeSet<>(table().names());
        closed.addAll(described);
        closed.removeAll(table().openTo(kind));
        assertThat(attempts.outcomes().keySet())
                .as("what was tried")
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(closed);
        assertThat(attempts.outcomes())
                .as("what is closed to %s", kind)
                .allSatisfy((name, outcome) -> assertThat(outcome).as(name).isEqualTo(expected));
    }

    private AccessTable table() {
        return operationTable.and(pageTable);
    }

    private Operations operations() {
        return new Operations(world.environment(), world.accounts(), world.api(), world::stranger, world::browser);
    }

    private static Set<String> names(Operations operations) {
        return operations.described().stream().map(Operation::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String stateOf(Person owner) {
        return owner.report()
                + owner.analysis().text()
                + owner.document(owner.reportId()).header("repr-digest");
    }
}

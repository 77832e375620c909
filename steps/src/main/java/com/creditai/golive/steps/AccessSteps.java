package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.AccessTable;
import com.creditai.golive.drivers.Answer;
import com.creditai.golive.drivers.Caller;
import com.creditai.golive.drivers.Operation;
import com.creditai.golive.drivers.Operations;
import com.creditai.golive.drivers.Person;
import com.creditai.golive.drivers.ReportView;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who reaches which operation, tried with every operation that the running service has. */
public final class AccessSteps {

    private final World world;
    private AccessTable table = AccessTable.empty();
    private Set<String> described = Set.of();
    private Map<String, Answer> answers = Map.of();
    private Map<String, Answer> toNothing = Map.of();
    private Caller.Kind tried = Caller.Kind.ANONYMOUS;
    private String before = "";

    public AccessSteps(World world) {
        this.world = world;
    }

    @Given("these operations are open to these roles")
    public void openTo(DataTable rows) {
        table = AccessTable.of(rows.asMaps());
    }

    @Given("the table lacks the operation {string}")
    public void lacks(String operation) {
        table = table.without(operation);
    }

    @Given("the table has the further operation {string}")
    public void hasFurther(String operation) {
        table = table.with(operation);
    }

    @When("the running service is asked for its operations")
    public void isAskedForItsOperations() {
        described = new TreeSet<>(
                operations().described().stream().map(Operation::id).toList());
    }

    @When("{caller} tries every operation of the running service")
    public void triesEverything(Caller.Kind kind) {
        tried = kind;
        answers = operations().tryAll(kind);
    }

    @When("{person} tries each owned operation on what is Maya's and on what does not exist")
    public void triesWhatIsNotHers(Person person) {
        Person owner = world.person("Maya");
        before = stateOf(owner);
        Operations operations = operations();
        answers = operations.tryOwned(table.owned(), person, operations.thingsOf(owner));
        toNothing = operations.tryOwned(table.owned(), person, operations.nothing());
    }

    @When("{person} tries each owned operation on what is hers")
    public void triesWhatIsHers(Person person) {
        Operations operations = operations();
        answers = operations.tryOwned(table.owned(), person, operations.thingsOf(person));
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
                .isEqualTo(new TreeSet<>(table.operations()));
    }

    @Then("{string} is reported as not in the table")
    public void isNotInTheTable(String operation) {
        Set<String> missing = new TreeSet<>(described);
        missing.removeAll(table.operations());
        assertThat(missing).as("operations of the service that the table lacks").containsExactly(operation);
    }

    @Then("{string} is reported as not in the service")
    public void isNotInTheService(String operation) {
        Set<String> missing = new TreeSet<>(table.operations());
        missing.removeAll(described);
        assertThat(missing).as("operations of the table that the service lacks").containsExactly(operation);
    }

    @Then("each that the table opens to {callers} lets the caller through")
    public void letsThrough(Caller.Kind kind) {
        Map<String, String> open = briefly(table.openTo(kind), true);
        assertThat(open).as("operations open to %s", kind).isNotEmpty();
        assertThat(open)
                .as("each operation open to %s answers with success", kind)
                .allSatisfy(
                        (operation, answer) -> assertThat(answer).as(operation).startsWith("2"));
    }

    @Then("each other asks the caller to sign in first")
    public void asksToSignIn() {
        Map<String, String> closed = briefly(table.openTo(Caller.Kind.ANONYMOUS), false);
        assertThat(closed)
                .as("operations closed to callers who have not signed in")
                .isNotEmpty()
                .allSatisfy(
                        (operation, answer) -> assertThat(answer).as(operation).isEqualTo("401 unauthenticated"));
    }

    @Then("each other refuses the caller's role")
    public void refusesTheRole() {
        Set<String> open = table.openTo(tried);
        assertThat(answers)
                .as("operations closed to the caller's role")
                .hasSizeGreaterThan(open.size())
                .allSatisfy((operation, answer) -> {
                    if (!open.contains(operation)) {
                        assertThat(answer.brief()).as(operation).isEqualTo("403 forbidden");
                    }
                });
    }

    @Then("both get the same answer, that there is no such thing")
    public void sameAnswer() {
        assertThat(plain(answers))
                .as("operations tried")
                .hasSameSizeAs(table.owned())
                .isNotEmpty();
        assertThat(answers)
                .as("what belongs to somebody else answers as not there")
                .allSatisfy((operation, answer) ->
                        assertThat(answer.brief()).as(operation).isEqualTo("404 not-found"));
        assertThat(plain(answers))
                .as("and in every word like what does not exist")
                .isEqualTo(plain(toNothing));
    }

    @Then("nothing of Maya's has changed")
    public void nothingHasChanged() {
        assertThat(stateOf(world.person("Maya")))
                .as("report, analysis and document of the owner")
                .isEqualTo(before);
    }

    @Then("each lets her through")
    public void eachLetsHerThrough() {
        assertThat(answers)
                .as("operations on one's own report")
                .hasSameSizeAs(table.owned())
                .allSatisfy((operation, answer) ->
                        assertThat(answer.brief()).as(operation).startsWith("2"));
    }

    @Then("only the report of {person} is listed")
    public void onlyTheReportOf(Person person) {
        List<String> listed = person.reports().stream().map(ReportView::id).toList();
        assertThat(listed).as("the reports that %s sees", person).containsExactly(person.reportId());
        assertThat(person.told().text())
                .as("nobody else's report is in the list")
                .doesNotContain(world.person("Maya").reportId());
    }

    private Operations operations() {
        return new Operations(world.environment(), world.accounts(), world.api(), world::stranger);
    }

    private Map<String, String> briefly(Set<String> open, boolean wanted) {
        Map<String, String> found = new TreeMap<>();
        answers.forEach((operation, answer) -> {
            if (open.contains(operation) == wanted) {
                found.put(operation, answer.brief());
            }
        });
        return found;
    }

    /** The answers without what differs between any two: trace and the identifiers that were asked for. */
    private static Map<String, String> plain(Map<String, Answer> told) {
        Map<String, String> plain = new LinkedHashMap<>();
        told.forEach((operation, answer) -> plain.put(operation, Operations.withoutIdentifiers(answer)));
        return plain;
    }

    private static String stateOf(Person owner) {
        return owner.report()
                + owner.analysis().text()
                + owner.document(owner.reportId()).header("repr-digest");
    }
}

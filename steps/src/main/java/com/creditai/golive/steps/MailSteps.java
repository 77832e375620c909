package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.Answer;
import com.creditai.golive.drivers.Documents;
import com.creditai.golive.drivers.MailSearch;
import com.creditai.golive.drivers.PageVisitor;
import com.creditai.golive.drivers.Person;
import com.creditai.golive.drivers.Refusal;
import com.creditai.golive.drivers.Waiting;
import com.creditai.golive.fixtures.creditreports.PrintedLines;
import com.creditai.golive.fixtures.mail.ReceivedMail;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What arrives in a person's mailbox. */
public final class MailSteps {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']+[^\\s<>\"'.,;:!?)]");
    private static final List<String> HEADERS =
            List.of("From:", "To:", "Subject:", "Date:", "Message-ID:", "MIME-Version:");

    private static final Duration SETTLING = Duration.ofSeconds(20);

    private final World world;
    private Optional<ReceivedMail> mail = Optional.empty();
    private Optional<Answer> document = Optional.empty();

    public MailSteps(World world) {
        this.world = world;
    }

    @When("the document that {person} gets back is searched as the mails are")
    public void documentIsSearched(Person person) {
        document = Optional.of(person.document(person.reportId()));
    }

    @Then("her confirmation mail is a valid multipart message with text and HTML")
    public void confirmationIsValid() {
        mail = world.mails().withLink(world.current().email(), "confirm");
        assertThat(mail).as("the confirmation mail in her mailbox").isPresent();
        assertThat(faults(mail.orElseThrow())).as("what is wrong with it").isEmpty();
    }

    @Then("her analysis-ready mail is a valid multipart message with text and HTML")
    public void readyIsValid() {
        mail = world.mails().withLink(world.current().email(), world.current().reportId());
        assertThat(mail).as("the analysis-ready mail in her mailbox").isPresent();
        assertThat(faults(mail.orElseThrow())).as("what is wrong with it").isEmpty();
    }

    @Then("both parts hold the same link")
    public void sameLink() {
        Set<String> inText = addresses(received().text());
        Set<String> inHtml = addresses(received().html().replace("&amp;", "&"));
        assertThat(inText).as("the link of the text part").hasSize(1);
        assertThat(inHtml).as("the links of the HTML part").isEqualTo(inText);
        assertThat(inText.iterator().next())
                .as("the link leads to the service's own public address")
                .startsWith(world.environment().service().url().toString());
    }

    @Then("following that link confirms her account")
    public void linkConfirms() {
        Person person = world.current();
        PageVisitor browser = world.visitor();
        PageVisitor.Page page = browser.open(received().links().get(0).toString());
        assertThat(page.hasForm("/confirm"))
                .as("the page behind the link (%s) asks for the password", page.status())
                .isTrue();
        PageVisitor.Page confirmed = browser.submit(page, "/confirm", Map.of("password", person.password()));
        assertThat(confirmed.status()).as("the page after the button").isEqualTo(200);
        assertThat(person.signIn(person.password()).brief())
                .as("sign-in after following the link")
                .isEqualTo("200");
    }

    @Then("that link leads her to her report once she has signed in")
    public void linkLeadsToHerReport() {
        Person person = world.current();
        URI link = received().links().get(0);
        PageVisitor browser = world.visitor();
        PageVisitor.Page asked = browser.open(link.toString());
        assertThat(asked.hasForm("/sign-in"))
                .as(
                        "who is not signed in is asked to do so (at %s)",
                        asked.address().getPath())
                .isTrue();
        PageVisitor.Page report = browser.signIn(asked, person);
        assertThat(report.status()).as("the page after signing in").isEqualTo(200);
        assertThat(report.address().getPath()).as("where signing in leads").isEqualTo(link.getPath());
        assertThat(report.html())
                .as("the report's page")
                .contains(person.report().name());
    }

    @Then("somebody else who signs in there is told that there is no such page")
    public void linkLeadsNobodyElse() {
        Person somebody = world.stranger("Somebody");
        world.accounts().open(somebody);
        PageVisitor browser = world.visitor();
        PageVisitor.Page asked = browser.open(received().links().get(0).toString());
        PageVisitor.Page answer = browser.signIn(asked, somebody);
        assertThat(answer.status())
                .as("the report of somebody else is as one that is not there")
                .isEqualTo(404);
        assertThat(answer.html())
                .as("the page that somebody else is shown")
                .doesNotContain(world.current().reportId());
    }

    @Then("no mail is sent to her")
    public void noMail() {
        assertNothingIsUnderWay();
        assertThat(world.mails().to(world.current().email()))
                .as("mails to somebody whose registration was refused")
                .isEmpty();
    }

    @Then("no analysis-ready mail is sent to her")
    public void noReadyMail() {
        Person person = world.current();
        assertNothingIsUnderWay();
        assertThat(person.report().failureCode())
                .as("the analysis has ended, and how")
                .isEqualTo(Refusal.LAYOUT_UNKNOWN.code());
        assertThat(world.mails().linking(person.email(), person.reportId()))
                .as("a mail about a report that could not be analysed")
                .isEmpty();
    }

    /** Before that a mail that must not come may only be late. */
    private void assertNothingIsUnderWay() {
        long waiting = Waiting.until(SETTLING, () -> world.database().jobsWaiting(world.trace()), count -> count == 0);
        assertThat(waiting)
                .as("jobs and mails of this scenario that have not ended")
                .isZero();
    }

    @When("{person} and {person} upload different reports and the analyses are ready")
    public void bothUpload(Person one, Person other) {
        one.upload(Documents.named("a credit report with everything a bureau prints", world.seed()));
        other.upload(Documents.named("an ordinary credit report", world.seed()));
        one.endedReport();
        other.endedReport();
    }

    @Then("her mails hold nothing that stands in her report")
    public void nothingOfTheReport() {
        String all = allMails(world.current());
        assertThat(MailSearch.valuesIn(
                        all, Documents.withEverything(world.seed()).truthJson()))
                .as("values of her report in her mails")
                .isEmpty();
        assertThat(all)
                .as("the name of her file in her mails")
                .doesNotContain(world.current().file().name());
    }

    @Then("her mails hold no score, account number or Social Security number")
    public void noNumbers() {
        assertThat(MailSearch.numbersIn(allMails(world.current())))
                .as("what looks like a number of a person or an account, a score or a year")
                .isEmpty();
    }

    @Then("their mails differ in name, address and link alone")
    public void mailsAreAlike() {
        List<String> all = world.everybody().stream().map(this::allMails).toList();
        assertThat(all).as("the mails of each").hasSizeGreaterThan(1);
        assertThat(all)
                .as("the mails with name, address and links taken out: what is left tells nothing of anybody")
                .allSatisfy(mails -> assertThat(mails).isEqualTo(all.get(0)));
    }

    @Then("creditors, account numbers and a Social Security number are found there")
    public void areFoundThere() {
        String pages = pages();
        assertThat(MailSearch.numbersIn(pages))
                .as("numbers that the search finds in the report's pages")
                .anySatisfy(number -> assertThat(number).matches("\\d{3}-\\d{2}-\\d{4}"))
                .anySatisfy(number -> assertThat(number).contains("*"));
        assertThat(MailSearch.valuesIn(
                        pages, Documents.withEverything(world.seed()).truthJson()))
                .as("values of the report that the search finds in its pages")
                .hasSizeGreaterThan(10);
    }

    private String pages() {
        Answer answer = document.orElseThrow(() -> new IllegalStateException("nothing was searched"));
        assertThat(answer.status()).as("the document is handed out").isEqualTo(200);
        PrintedLines printed = PrintedLines.of(answer.body());
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= printed.pages(); page++) {
            text.append(String.join("\n", printed.page(page))).append('\n');
        }
        return text.toString();
    }

    private String allMails(Person person) {
        Optional<ReceivedMail> ready = world.mails().withLink(person.email(), person.reportId());
        assertThat(ready)
                .as("the analysis-ready mail in the mailbox of %s", person)
                .isPresent();
        return world.mails().to(person.email()).stream()
                .map(each -> MailSearch.saidBy(each, person))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> faults(ReceivedMail received) {
        List<String> faults = new ArrayList<>(HEADERS.stream()
                .filter(header -> received.raw().lines().noneMatch(line -> line.startsWith(header)))
                .map(header -> "no " + header)
                .toList());
        if (!received.contentType().equals("multipart/alternative")) {
            faults.add("content type " + received.contentType());
        }
        if (received.text().isBlank()) {
            faults.add("no text part");
        }
        if (!received.html().contains("</html>")) {
            faults.add("no HTML part");
        }
        return faults;
    }

    private static Set<String> addresses(String text) {
        return ADDRESS.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private ReceivedMail received() {
        return mail.orElseThrow(() -> new IllegalStateException("no mail was looked at yet"));
    }
}

package com.creditai.golive.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.drivers.Answer;
import com.creditai.golive.drivers.Documents;
import com.creditai.golive.drivers.MailSearch;
import com.creditai.golive.drivers.Person;
import com.creditai.golive.drivers.Refusal;
import com.creditai.golive.fixtures.creditreports.PrintedLines;
import com.creditai.golive.fixtures.mail.ReceivedMail;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
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

    private final World world;
    private Optional<ReceivedMail> mail = Optional.empty();
    private String pages = "";

    public MailSteps(World world) {
        this.world = world;
    }

    @When("its pages are searched as the mails are")
    public void pagesAreSearched() {
        PrintedLines printed = PrintedLines.of(world.current().file().bytes());
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= printed.pages(); page++) {
            text.append(String.join("\n", printed.page(page))).append('\n');
        }
        pages = text.toString();
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
        URI link = received().links().get(0);
        Answer page = person.api().open(link);
        assertThat(page.status()).as("the page behind the link").isEqualTo(200);
        person.wasMailed(link);
        world.accounts().confirm(person);
        assertThat(person.signIn(person.password()).brief())
                .as("sign-in after following the link")
                .isEqualTo("200");
    }

    @Then("that link leads to her report and asks a stranger to sign in first")
    public void linkLeadsToHerReport() {
        URI link = received().links().get(0);
        assertThat(link.getPath())
                .as("the link names her report")
                .contains(world.current().reportId());
        Answer asStranger = world.api().open(link);
        assertThat(asStranger.status())
                .as("somebody who is not signed in is sent to sign in")
                .isBetween(302, 303);
        assertThat(asStranger.header("location").orElse(""))
                .as("where a stranger is sent")
                .contains("sign-in");
    }

    @Then("no mail is sent to her")
    public void noMail() {
        assertThat(world.mails().to(world.current().email()))
                .as("mails to somebody whose registration was refused")
                .isEmpty();
        assertThat(world.database().jobsWaiting(world.trace()))
                .as("mails still to be sent for this scenario")
                .isZero();
    }

    @Then("no analysis-ready mail is sent to her")
    public void noReadyMail() {
        Person person = world.current();
        assertThat(person.report().failureCode())
                .as("the analysis has ended, and how")
                .isEqualTo(Refusal.LAYOUT_UNKNOWN.code());
        assertThat(world.mails().linking(person.email(), person.reportId()))
                .as("a mail about a report that could not be analysed")
                .isEmpty();
    }

    @Then("her mails hold nothing that stands in her report")
    public void nothingOfTheReport() {
        String all = allMails();
        assertThat(MailSearch.valuesIn(
                        all, Documents.withEverything(world.seed()).truthJson()))
                .as("values of her report in her mails")
                .isEmpty();
    }

    @Then("her mails hold no score, account number or Social Security number")
    public void noNumbers() {
        assertThat(MailSearch.numbersIn(allMails()))
                .as("what looks like a number of a person or an account, or a score")
                .isEmpty();
    }

    @Then("creditors, account numbers and a Social Security number are found there")
    public void areFoundThere() {
        assertThat(MailSearch.numbersIn(pages))
                .as("numbers that the search finds in the report's pages")
                .anySatisfy(number -> assertThat(number).matches("\\d{3}-\\d{2}-\\d{4}"))
                .anySatisfy(number -> assertThat(number).contains("*"));
        assertThat(MailSearch.valuesIn(
                        pages, Documents.withEverything(world.seed()).truthJson()))
                .as("values of the report that the search finds in its pages")
                .hasSizeGreaterThan(10);
    }

    private String allMails() {
        Person person = world.current();
        Optional<ReceivedMail> ready = world.mails().withLink(person.email(), person.reportId());
        assertThat(ready).as("the analysis-ready mail in her mailbox").isPresent();
        return world.mails().to(person.email()).stream()
                .map(each -> each.subject() + "\n" + each.text() + "\n" + withoutLinks(each.html()))
                .collect(Collectors.joining("\n"));
    }

    private static String withoutLinks(String text) {
        return ADDRESS.matcher(text).replaceAll("");
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

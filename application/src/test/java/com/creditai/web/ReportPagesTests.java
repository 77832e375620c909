package com.creditai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.creditai.golive.fixtures.creditreports.Layout;
import com.creditai.golive.fixtures.creditreports.SyntheticReport;
import com.creditai.golive.fixtures.creditreports.SyntheticReports;
import com.creditai.golive.fixtures.hostile.HostileFiles;
import com.creditai.testing.People;
import com.creditai.testing.RunningService;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportPagesTests {
    private static final Pattern FINDING = Pattern.compile("(/reports/[0-9a-f-]+/findings/[0-9a-f-]+/read)");

    private final RunningService service = RunningService.get();
    private final People people = new People(service);
    private final Browser browser = new Browser(service.url());

    @BeforeEach
    void signIn() {
        browser.signIn(people.consumer(), People.PASSWORD);
    }

    @Test
    void aPersonUploadsAReportReadsItsAnalysisAndMarksAFindingAsRead() {
        Browser.Page analysis = analysed(withAnInconsistency());

        assertThat(analysis.html())
                .contains("Inconsistency to check:")
                .contains("Status-APD-1")
                .contains("Page 1, line ")
                .contains("JUNIPER EXAMPLE BANK")
                .contains("$120.00")
                .contains("not read yet");
        String mark = first(FINDING, analysis.html());
        Browser.Page marked = browser.fill(path(analysis), mark, Map.of("read", "true"));
        assertThat(marked.html()).contains("Mark as unread");
        assertThat(browser.fill(path(analysis), mark, Map.of("read", "false")).html())
                .doesNotContain("Mark as unread");
    }

    @Test
    void thePagesSayWhatTheSettingsAllow() {
        String size = RunningService.MAX_MEGABYTES + " MB";

        assertThat(browser.open("/reports").html())
                .contains("data-limit=\"" + (RunningService.MAX_MEGABYTES << 20) + "\"")
                .contains("data-limit-words=\"" + size + "\"")
                .contains("at most <span>" + size + "</span> and <span>" + RunningService.MAX_PAGES + "</span> pages");
        assertThat(browser.upload(
                                "large.pdf",
                                HostileFiles.named("one-byte-over-20-mb.pdf").bytes())
                        .html())
                .contains("at most " + size);
        assertThat(browser.upload(
                                "long.pdf", HostileFiles.named("500-pages.pdf").bytes())
                        .html())
                .contains("at most " + RunningService.MAX_PAGES + " pages");
    }

    @Test
    void theSameFileAgainLeadsToTheReportThatIsThere() {
        byte[] pdf = report(1);
        Browser.Page first = browser.upload("a.pdf", pdf);

        Browser.Page second = browser.upload("b.pdf", pdf);

        assertThat(second.address().getPath()).isEqualTo(first.address().getPath());
        assertThat(second.html()).contains("You uploaded this file before");
    }

    @Test
    void anUnusableFileIsRefusedInOneSentenceAtTheForm() {
        Browser.Page refused = browser.upload(
                "page.pdf", HostileFiles.named("text-named-pdf.pdf").bytes());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("The file is not a PDF.").contains("Nothing yet.");
    }

    @Test
    void nothingChosenIsRefusedAtTheForm() {
        Browser.Page refused = browser.upload("", new byte[0]);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("Choose the PDF of your credit report first.");
    }

    @Test
    void storageThatIsDownIsSaidAtTheFormAndTheUploadWorksAfterwards() {
        byte[] pdf = report(2);
        service.storage().refuse(true);
        try {
            Browser.Page refused = browser.upload("a.pdf", pdf);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.html()).contains("We cannot keep documents just now");
        } finally {
            service.storage().refuse(false);
        }

        assertThat(browser.upload("a.pdf", pdf).status()).isEqualTo(200);
    }

    @Test
    void aReportIsRenamedAndAnEmptyNameIsRefused() {
        String report = path(browser.upload("old.pdf", report(3)));
        settled(report);

        Browser.Page empty = browser.fill(report + "/name", report + "/name", Map.of("name", "  ", "version", "1"));
        Browser.Page stale = browser.fill(report + "/name", report + "/name", Map.of("name", "New", "version", "0"));
        String version = first(
                Pattern.compile("name=\"version\" value=\"(\\d+)\""),
                browser.open(report + "/name").html());
        Browser.Page renamed =
                browser.fill(report + "/name", report + "/name", Map.of("name", "Spring <2026>", "version", version));

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html()).contains("id=\"name-problem\"");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.html()).contains("changed meanwhile");
        assertThat(renamed.html()).contains("Spring &lt;2026&gt;");
    }

    @Test
    void aReportIsDeletedAfterAQuestion() {
        String report = path(browser.upload("old.pdf", report(4)));
        settled(report);

        assertThat(browser.open(report + "/delete").html()).contains("Delete this report?");
        Browser.Page gone = browser.fill(report + "/delete", report + "/delete", Map.of());

        assertThat(gone.html()).contains("are deleted").contains("Nothing yet.");
        assertThat(browser.open(report).status()).isEqualTo(404);
    }

    @Test
    void theDocumentComesBackAsItWasUploaded() {
        byte[] pdf = report(5);
        String report = path(browser.upload("mine.pdf", pdf));

        Browser.Page document = browser.open(report + "/document");

        assertThat(document.raw().headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(document.raw().headers().firstValueAsLong("Content-Length")).hasValue(pdf.length);
    }

    @Test
    void somebodyElsesReportIsNotThere() {
        String report = path(browser.upload("mine.pdf", report(6)));
        Browser other = new Browser(service.url());
        other.signIn(people.consumer(), People.PASSWORD);

        for (String page : new String[] {"", "/progress", "/name", "/delete", "/document"}) {
            assertThat(other.open(report + page).status()).as(page).isEqualTo(404);
        }
        assertThat(other.fill("/reports", report + "/delete", Map.of()).status())
                .isEqualTo(404);
        assertThat(withoutTrace(other.open(report).html()))
                .as("as if it did not exist")
                .isEqualTo(
                        withoutTrace(other.open("/reports/" + UUID.randomUUID()).html()));
        assertThat(other.open("/reports/no-identifier").status()).isEqualTo(404);
        assertThat(browser.open(report).status())
                .as("it is still there for its owner")
                .isEqualTo(200);
    }

    @Test
    void aChangeWithoutItsTokenIsRefused() {
        String report = path(browser.upload("mine.pdf", report(7)));

        assertThat(browser.post(report + "/delete", Map.of()).status()).isEqualTo(403);
        assertThat(browser.post(report + "/name", Map.of("name", "x", "version", "1"))
                        .status())
                .isEqualTo(403);
        assertThat(browser.open(report).status()).isEqualTo(200);
    }

    @Test
    void aConsumerReachesNoStaffPage() {
        assertThat(browser.open("/support").status()).isEqualTo(403);
        assertThat(browser.open("/admin").status()).isEqualTo(403);
    }

    /** The young collection has no finding yet, so that its name is no link; the old one's leads to its finding. */
    @Test
    void showsWhenEachCollectionMustLeaveWhetherOrNotItIsTooOldAlready() {
        SyntheticReport report = SyntheticReports.equifax()
                .reportDate("2026-05-04")
                .collection(young -> young.agency("YOUNG RECOVERY")
                        .balance("-25")
                        .dateReported("2026-04-30")
                        .firstDelinquency("2024-03"))
                .collection(old ->
                        old.agency("OLD RECOVERY").dateReported("2017-04-30").firstDelinquency("2015-03"))
                .build();

        String page = analysed(report.pdf()).html();

        assertThat(page)
                .contains(
                        "When entries must leave the report",
                        "Aug 28, 2031 to Sep 27, 2031",
                        "Mar 1, 2031 to Mar 31, 2031")
                .containsPattern("<td data-label=\"Entry\"><span>YOUNG RECOVERY</span></td>")
                .containsPattern("<td data-label=\"Entry\"><a href=\"#finding-[0-9a-f-]+\">OLD RECOVERY</a></td>")
                .contains("-$25.00");
    }

    private static String withoutTrace(String html) {
        return html.replaceAll("<code>[^<]*</code>", "").replaceAll("name=\"_csrf\"[^>]*>", "");
    }

    private Browser.Page analysed(byte[] pdf) {
        return settled(path(browser.upload("report.pdf", pdf)));
    }

    private Browser.Page settled(String report) {
        return Awaitility.await("the analysis")
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> browser.open(report), page -> page.html().contains("Findings"));
    }

    private static String path(Browser.Page page) {
        return page.address().getPath();
    }

    private static byte[] report(long seed) {
        return SyntheticReports.random(Layout.EXPERIAN, seed, 1).pdf();
    }

    private static byte[] withAnInconsistency() {
        SyntheticReport report = SyntheticReports.equifax()
                .name("Maya Sample")
                .account(account -> account.creditor("JUNIPER EXAMPLE BANK")
                        .accountNumber("XXXX1234")
                        .status("Pays As Agreed")
                        .balance("500.00")
                        .pastDue("120.00")
                        .dateOpened("2019-05-01")
                        .dateReported("2026-04-30"))
                .build();
        return report.pdf();
    }

    private static String first(Pattern pattern, String html) {
        Matcher matcher = pattern.matcher(html);
        assertThat(matcher.find()).as("%s in %s", pattern, html).isTrue();
        return matcher.group(1);
    }
}

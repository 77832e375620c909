package com.creditai.documents.internal;

import com.creditai.audit.AuditTrail;
import com.creditai.documents.inspection.FileInspection;
import com.creditai.documents.inspection.UploadLimits;
import com.creditai.documents.malware.ClamAv;
import com.creditai.documents.malware.MalwareScanner;
import com.creditai.documents.storage.ObjectStorage;
import com.creditai.extraction.ReadingLimits;
import com.creditai.extraction.ReportReader;
import com.creditai.notifications.Notifications;
import com.creditai.platform.address.HostPort;
import com.creditai.platform.crypto.PersonalData;
import com.creditai.platform.settings.Settings;
import com.creditai.platform.tenancy.Acting;
import com.creditai.platform.tenancy.Actor;
import jakarta.servlet.MultipartConfigElement;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.multipart.MultipartResolver;

/** Puts the parts of documents together. */
@Configuration(proxyBeanMethods = false)
class DocumentsConfiguration {

    private static final long ENVELOPE = 1024 * 1024;
    private static final int INSPECTIONS_AT_ONCE = 2;
    private static final int INSPECTIONS_WAITING = 32;
    private static final Duration INSPECTION_PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONGEST_INSPECTION = Duration.ofSeconds(20);
    private static final Duration CONNECTING_TO_SCANNER = Duration.ofSeconds(2);
    private static final Duration LONGEST_SCAN = Duration.ofSeconds(20);

    private static final Duration TICK = Duration.ofMillis(300);
    private static final Duration FOLLOWED_FOR = Duration.ofMinutes(2);

    @Bean
    PrivateFiles privateFiles() {
        return PrivateFiles.within(Path.of(System.getProperty("java.io.tmpdir")), ProcessHandle.current());
    }

    /**
     * The container's own limit lies well above ours, so that a file that is too large is refused by us, in words; it only
     * bounds what one request may put on the disk. Its files stand with ours and go with them.
     */
    @Bean
    MultipartConfigElement multipartConfigElement(Settings settings, PrivateFiles files) {
        long most = 2 * settings.uploads().maxSize().toBytes() + ENVELOPE;
        return new MultipartConfigElement(files.folder().toString(), most, most, 0);
    }

    @Bean
    MultipartResolver multipartResolver() {
        return new UploadedParts();
    }

    @Bean
    InspectionGate inspectionGate(Settings settings) {
        FileInspection inspection =
                new FileInspection(limits(settings), scanner(settings.uploads().clamav()));
        return new InspectionGate(inspection::inspect, INSPECTIONS_AT_ONCE, INSPECTIONS_WAITING, INSPECTION_PATIENCE);
    }

    private static UploadLimits limits(Settings settings) {
        return new UploadLimits(
                settings.uploads().maxSize().toBytes(), settings.uploads().maxPages(), LONGEST_INSPECTION);
    }

    private static MalwareScanner scanner(String clamav) {
        return clamav.isBlank()
                ? MalwareScanner.NONE
                : new ClamAv(HostPort.of(clamav.strip()), CONNECTING_TO_SCANNER, LONGEST_SCAN);
    }

    @Bean
    AnalysisRows analysisRows(JdbcClient jdbc, PersonalData personalData, Clock clock) {
        return new AnalysisRows(jdbc, personalData, clock, UUID::randomUUID);
    }

    @Bean
    StoredReports reports(
            Settings settings,
            PrivateFiles files,
            InspectionGate inspection,
            ObjectStorage storage,
            ObjectRemovals removals,
            ReportRows rows,
            AnalysisRows analyses,
            StoredDocument documents,
            AnalysisJobs jobs,
            AuditTrail audit,
            Acting acting,
            Clock clock) {
        Uploading uploading = new Uploading(
                files,
                limits(settings),
                inspection,
                storage,
                removals,
                rows,
                jobs,
                audit,
                acting,
                clock,
                UUID::randomUUID);
        return new StoredReports(uploading, rows, analyses, documents, removals, audit, acting);
    }

    @Bean
    DocumentThreads documentThreads() {
        return new DocumentThreads();
    }

    @Bean
    Analysing analysing(
            Settings settings,
            ReportRows rows,
            AnalysisRows results,
            StoredDocument documents,
            DocumentThreads threads,
            Notifications notifications,
            AuditTrail audit,
            Acting acting,
            Clock clock) {
        Duration longest = settings.uploads().maxProcessing();
        ReportReader reader =
                new ReportReader(ReadingLimits.of(settings.uploads().maxPages(), longest, clock));
        Reading reading = new Reading(reader::read, threads.reading(), longest);
        ReadyMail mail = new ReadyMail(notifications, settings.publicUrl());
        return new Analysing(rows, results, documents, reading, mail, audit, acting);
    }

    @Bean
    ProgressFeed progressFeed(ReportRows rows, Acting acting, Clock clock, DocumentThreads threads) {
        ProgressFeed feed =
                new ProgressFeed(ids -> acting.as(new Actor.Worker(), () -> rows.progressOf(ids)), clock, FOLLOWED_FOR);
        threads.each(TICK, feed::tick);
        return feed;
    }
}

package com.creditai.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

class MailNotTakenExceptionTests {

    private static final String ADDRESS = "maya@people.test";

    @Test
    void anAddressThatTheServerRefusesIsRefusedForGood() throws AddressException {
        MailNotTakenException failure = MailNotTakenException.of(refused(550));

        assertThat(failure.isPermanent()).isTrue();
        assertThat(failure).hasMessage("SMTPAddressFailedException, SMTP code 550");
    }

    @Test
    void anAddressThatTheServerDoesNotTakeNowIsTriedAgain() throws AddressException {
        assertThat(MailNotTakenException.of(refused(450)).isPermanent()).isFalse();
    }

    @Test
    void aRefusalThatIsNotAboutTheAddressIsTriedAgain() {
        MailSendException failure = new MailSendException(Map.of(
                "mail", new SMTPSendFailedException("MAIL", 530, "530 STARTTLS first", null, none(), none(), none())));

        assertThat(MailNotTakenException.of(failure).isPermanent()).isFalse();
        assertThat(MailNotTakenException.of(failure)).hasMessageContaining("530");
        assertThat(MailNotTakenException.of(new MailAuthenticationException("535 no"))
                        .isPermanent())
                .isFalse();
    }

    @Test
    void nothingOfTheServersAnswerIsRepeated() throws AddressException {
        assertThat(MailNotTakenException.of(refused(550)))
                .as("no cause: its text and its stack hold the address")
                .hasNoCause()
                .extracting(Throwable::getMessage)
                .asString()
                .doesNotContain("maya");
        assertThat(MailNotTakenException.of(new MailSendException("connect", new ConnectException("to mail.test"))))
                .hasMessage("ConnectException");
    }

    private static MailSendException refused(int code) throws AddressException {
        InternetAddress address = new InternetAddress(ADDRESS);
        SendFailedException all = new SendFailedException(
                "Invalid Addresses",
                new SMTPAddressFailedException(address, "RCPT TO:<" + ADDRESS + ">", code, "no <" + ADDRESS + ">"));
        return new MailSendException(Map.of("mail", all));
    }

    private static Address[] none() {
        return new Address[0];
    }
}

package com.creditai;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the credit-analysis service. */
@SpringBootApplication
public class CreditAiApplication {
    public static void main(String[] args) {
        SpringApplication.run(CreditAiApplication.class, args);
    }
}

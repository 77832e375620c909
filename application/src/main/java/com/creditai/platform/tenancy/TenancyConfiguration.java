package com.creditai.platform.tenancy;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the transaction manager of the service the one that acts as somebody. */
@Configuration(proxyBeanMethods = false)
class TenancyConfiguration {

    @Bean
    ActingTransactionManager transactionManager(DataSource dataSource) {
        return new ActingTransactionManager(dataSource);
    }

    @Bean
    Acting acting(ActingTransactionManager transactionManager) {
        return new DatabaseActing(transactionManager);
    }
}

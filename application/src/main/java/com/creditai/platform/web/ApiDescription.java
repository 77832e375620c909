package com.creditai.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI description, generated from the controllers, of every operation including the one that serves it. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String BEARER = "bearer";

    @Bean
    GlobalOpenApiCustomizer apiDescriptionCustomizer() {
        return description -> {
            description.info(new Info()
                    .title("CreditAI")
                    .version("v1")
                    .description(
                            "Reads, analyses and explains credit reports. Errors are Problem Details (RFC 9457)."));
            describeSecurity(description);
            description.path("/api/v1/admin/openapi", new PathItem().get(ownOperation()));
        };
    }

    private static void describeSecurity(OpenAPI description) {
        Components components = description.getComponents() == null ? new Components() : description.getComponents();
        components.addSecuritySchemes(
                BEARER, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(BEARER));
        description.components(components).addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    private static Operation ownOperation() {
        return new Operation()
                .operationId("apiDescription")
                .summary("This description")
                .responses(new ApiResponses().addApiResponse("200", new ApiResponse().description("OpenAPI")));
    }
}

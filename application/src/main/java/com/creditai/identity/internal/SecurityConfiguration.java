package com.creditai.identity.internal;

import com.creditai.identity.Principal;
import com.creditai.identity.Role;
import com.creditai.platform.errors.ProblemTranslator;
import com.creditai.platform.web.FragmentEntryPoint;
import com.creditai.platform.web.Idempotency;
import com.creditai.platform.web.IdempotencyFilter;
import com.creditai.platform.web.JsonBodyFilter;
import com.creditai.platform.web.PageUploadFilter;
import com.creditai.platform.web.SecurityHeaders;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/**
 * Who may reach what. The JSON API knows only bearer tokens, the pages only the session cookie with CSRF protection, and the
 * probes nobody; methods repeat the roles, so that a forgotten address is not an open one.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String CONSUMER = Role.CONSUMER.name();

    @Bean
    @Order(1)
    SecurityFilterChain probes(HttpSecurity http) {
        return http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(
            HttpSecurity http, ApiSessions sessions, ProblemTranslator problems, Idempotency idempotency) {
        return http.securityMatcher("/api", "/api/**")
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(
                                        HttpMethod.POST,
                                        "/api/v1/accounts",
                                        "/api/v1/accounts/confirmations",
                                        "/api/v1/sessions",
                                        "/api/v1/sessions/refresh")
                                .permitAll()
                                .requestMatchers("/api/v1/reports/**")
                                .hasRole(CONSUMER)
                                .requestMatchers("/api/v1/support/**")
                                .hasRole(Role.SUPPORT.name())
                                .requestMatchers("/api/v1/admin/**")
                                .hasRole(Role.ADMIN.name())
                                .anyRequest()
                                .authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(policy -> policy.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(problems::answer).accessDeniedHandler(problems::answer))
                .headers(SecurityHeaders::ofData)
                .addFilterBefore(new BearerFilter(sessions, problems), UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(new JsonBodyFilter(problems), AuthorizationFilter.class)
                .addFilterAfter(new IdempotencyFilter(idempotency, problems), JsonBodyFilter.class)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, PageSessionFilter sessions) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(
                                "/",
                                "/sign-in",
                                "/register",
                                "/confirm",
                                "/assets/**",
                                "/webjars/**",
                                "/error",
                                "/favicon.ico")
                        .permitAll()
                        .requestMatchers("/reports/**")
                        .hasRole(CONSUMER)
                        .requestMatchers("/support/**")
                        .hasRole(Role.SUPPORT.name())
                        .requestMatchers("/admin/**")
                        .hasRole(Role.ADMIN.name())
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .successHandler(new StartPage(sessions))
                        .failureHandler(SecurityConfiguration::backToTheForm))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .addLogoutHandler((request, response, person) -> sessions.ended(person))
                        .logoutSuccessUrl("/sign-in?signed-out"))
                // Remembers in a cookie where an anonymous visitor wanted to go: no visitor costs a stored session.
                .requestCache(cache -> cache.requestCache(wantedPages()))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(new FragmentEntryPoint("/sign-in")))
                .headers(SecurityHeaders::ofPages)
                .addFilterBefore(new PageUploadFilter(SecurityConfiguration::isSignedIn), CsrfFilter.class)
                .addFilterBefore(sessions, AnonymousAuthenticationFilter.class)
                .build();
    }

    private static CookieRequestCache wantedPages() {
        CookieRequestCache pages = new CookieRequestCache();
        pages.setRequestMatcher(FragmentEntryPoint::isWorthRemembering);
        return pages;
    }

    private static boolean isSignedIn(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Principal;
    }

    /** The filter belongs to the pages' chain only, not to every request of the container. */
    @Bean
    FilterRegistrationBean<PageSessionFilter> pageSessionFilterInItsChainOnly(PageSessionFilter filter) {
        FilterRegistrationBean<PageSessionFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    private static void backToTheForm(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.sendRedirect(request.getContextPath() + "/sign-in?" + reason(failure));
    }

    private static String reason(AuthenticationException failure) {
        if (failure instanceof AuthenticationServiceException) {
            return "busy";
        }
        if (failure instanceof DisabledException) {
            return "unconfirmed";
        }
        return failure instanceof LockedException ? "locked" : "refused";
    }

    /** After signing in: where the person wanted to go, else the first page of the role. */
    private static final class StartPage extends SavedRequestAwareAuthenticationSuccessHandler {

        private final PageSessionFilter sessions;

        StartPage(PageSessionFilter sessions) {
            this.sessions = sessions;
            setRequestCache(new CookieRequestCache());
        }

        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication authentication)
                throws IOException, ServletException {
            if (authentication.getPrincipal() instanceof Principal person) {
                sessions.begin(request.getSession(), person);
            }
            super.onAuthenticationSuccess(request, response, authentication);
        }

        @Override
        protected String determineTargetUrl(
                HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
            return authentication != null
                            && authentication.getPrincipal() instanceof Principal person
                            && person.role() == Role.CONSUMER
                    ? "/reports"
                    : "/";
        }
    }
}

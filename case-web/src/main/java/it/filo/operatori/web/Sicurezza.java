package it.filo.operatori.web;

import it.filo.base.ScrittureInsieme;
import it.filo.operatori.Indirizzi;
import it.filo.operatori.ModuliInviati;
import it.filo.operatori.RestaDentro;
import it.filo.operatori.Ruolo;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.servlet.FlashMapManager;

/**
 * The walls around every request. Anonymous pages make no session: the CSRF token and the page that was asked for
 * before the sign-in stay in cookies.
 */
@Configuration(proxyBeanMethods = false)
class Sicurezza {

    private static final String CSP = "default-src 'self'; img-src 'self' data:; font-src 'self' data:; "
            + "form-action 'self'; frame-ancestors 'none'; base-uri 'self'; object-src 'none'";
    private static final String SESSIONI = "sessioniDiRado";
    private static final String PERMESSI =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    /** Lax and not strict: a link from a mail opens the page it names, forms are guarded by their own tokens. */
    @Bean
    CookieSerializer sessione() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("filo");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** Two requests of one session may bring the same attribute at once. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessioniInsieme() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /**
     * Named once Spring Boot has settled where the sessions are, which would take these for them and make none. Where the
     * build has settled it, they are named already.
     */
    @Bean
    static BeanDefinitionRegistryPostProcessor doveStannoLeSessioni() {
        return nomi -> {
            if (!nomi.containsBeanDefinition(SESSIONI)) {
                nomi.registerBeanDefinition(
                        SESSIONI,
                        BeanDefinitionBuilder.rootBeanDefinition(SessioniDiRado.class)
                                .setPrimary(true)
                                .getBeanDefinition());
            }
        };
    }

    @Bean
    SecurityFilterChain mura(
            HttpSecurity http,
            Portone portone,
            EsitiDellaPorta esiti,
            RestaDentro restaDentro,
            Timbro timbro,
            ModuliInviati moduli,
            BozzaDaModulo bozze,
            PaginaDelModulo pagina,
            ScrittureInsieme insieme,
            FlashMapManager messaggi,
            @Value("${filo.tentativi-al-minuto:30}") int tentativi,
            Clock clock)
            throws Exception {
        var csrf = new CookieCsrfTokenRepository();
        csrf.setCookieCustomizer(c -> c.httpOnly(true).sameSite("Strict"));
        return http.authenticationProvider(portone)
                .authorizeHttpRequests(richieste -> {
                    richieste
                            .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                            .permitAll()
                            .requestMatchers(Indirizzi.PUBBLICI.toArray(String[]::new))
                            .permitAll();
                    for (var regola : Indirizzi.REGOLE) {
                        richieste
                                .requestMatchers(regola.modello())
                                .hasAnyRole(
                                        regola.ruoli().stream().map(Ruolo::name).toArray(String[]::new));
                    }
                    richieste.anyRequest().denyAll();
                })
                .formLogin(porta -> porta.loginPage("/login")
                        .successHandler(esiti.entrato())
                        .failureHandler(esiti::respinto)
                        .permitAll())
                .logout(uscita -> uscita.logoutRequestMatcher(new OrRequestMatcher(
                                PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/esci"),
                                PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/logout")))
                        .logoutSuccessUrl("/login?dopo=uscito"))
                .exceptionHandling(rifiuti ->
                        rifiuti.authenticationEntryPoint(esiti::sconosciuto).accessDeniedHandler(esiti::negato))
                .requestCache(cache -> cache.requestCache(esiti.chiesto()))
                .csrf(c -> c.csrfTokenRepository(csrf))
                .headers(intestazioni -> intestazioni
                        .contentSecurityPolicy(c -> c.policyDirectives(CSP))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(p -> p.policy(PERMESSI)))
                .addFilterBefore(new FiltroTentativi(tentativi, clock), CsrfFilter.class)
                .addFilterAfter(new FiltroOperatore(restaDentro, clock), CsrfFilter.class)
                .addFilterAfter(new FiltroImprevisti(bozze, pagina, insieme), AuthorizationFilter.class)
                .addFilterAfter(new FiltroModuli(timbro, moduli, bozze, messaggi, clock), FiltroImprevisti.class)
                .build();
    }
}

package it.filo.operatori.web;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The page that a form belongs to: the address that the form goes to where that can be opened, else the nearest above
 * it that can. The diario of a case is written to {@code /cartelle/{id}/diario} and read on {@code /cartelle/{id}}.
 */
@Component
class PaginaDelModulo {

    /** Asked for late: the walls around the requests are built before the pages within. */
    private final ObjectProvider<RequestMappingHandlerMapping> pagine;

    PaginaDelModulo(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> pagine) {
        this.pagine = pagine;
    }

    String di(String indirizzo) {
        var aperte = pagine.getObject().getHandlerMethods().keySet();
        var pagina = indirizzo;
        while (!pagina.isEmpty() && !siApre(pagina, aperte)) {
            pagina = pagina.substring(0, pagina.lastIndexOf('/'));
        }
        return pagina.isEmpty() ? "/" : pagina;
    }

    private static boolean siApre(String indirizzo, Set<RequestMappingInfo> aperte) {
        var percorso = PathContainer.parsePath(indirizzo);
        return aperte.stream()
                .filter(p -> p.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(p -> Stream.ofNullable(p.getPathPatternsCondition()))
                .flatMap(percorsi -> percorsi.getPatterns().stream())
                .anyMatch(p -> p.matches(percorso));
    }
}

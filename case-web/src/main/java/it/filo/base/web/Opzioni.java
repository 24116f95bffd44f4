package it.filo.base.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What a select, radio or checkbox field offers: code → text, in the order of the page. */
public final class Opzioni {

    private Opzioni() {}

    /** All values of an enum, or some of them. */
    @SafeVarargs
    public static <E extends Enum<E>> Map<String, String> di(Function<E, String> testo, E... voci) {
        return di(Arrays.asList(voci), Enum::name, testo);
    }

    public static <T> Map<String, String> di(
            Iterable<T> voci, Function<? super T, ?> codice, Function<? super T, String> testo) {
        var opzioni = new LinkedHashMap<String, String>();
        voci.forEach(voce -> opzioni.put(codice.apply(voce).toString(), testo.apply(voce)));
        return opzioni;
    }
}

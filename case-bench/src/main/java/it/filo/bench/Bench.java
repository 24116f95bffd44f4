package it.filo.bench;

import java.nio.file.Path;

public final class Bench {
    public static void main(String[] a) throws Exception {
        try (var b = Contesto.banca(Path.of("target/banche"), Taglia.di(Integer.parseInt(a[0])), 2)) {
            System.out.println("porta " + b.porta());
        }
    }
}

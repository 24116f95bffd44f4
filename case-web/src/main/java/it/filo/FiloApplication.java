package it.filo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Filo. */
@SpringBootApplication
public class FiloApplication {

    public static void main(String[] args) {
        SpringApplication.run(FiloApplication.class, args);
    }
}

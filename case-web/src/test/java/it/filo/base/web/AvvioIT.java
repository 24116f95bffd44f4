package it.filo.base.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.filo.ProvaConDemo;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ProvaConDemo
class AvvioIT {

    @Autowired
    private MockMvc browser;

    @Test
    void filo_parte_e_dice_di_star_bene() throws Exception {
        browser.perform(get("/actuator/health"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("UP"));
    }

    @Test
    void dell_interno_non_si_vede_altro() throws Exception {
        for (var indirizzo : List.of("/actuator/env", "/actuator/info", "/actuator")) {
            browser.perform(get(indirizzo).with(user("chiunque"))).andExpect(status().is4xxClientError());
        }
    }
}

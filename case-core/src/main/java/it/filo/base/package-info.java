/** What every room uses and no room owns: periods, amounts, ids, encrypted text. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package it.filo.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

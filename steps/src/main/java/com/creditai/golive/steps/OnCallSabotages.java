package com.creditai.golive.steps;

import com.creditai.golive.drivers.oncall.PagingFault;
import com.creditai.golive.sabotage.Declarations;
import com.creditai.golive.sabotage.Sabotage;
import com.creditai.golive.sabotage.SabotageDeclarations;
import com.creditai.golive.sabotage.Sabotages;

/** How the criterion on who is on call is tried: by the provider that keeps the rota and pages. */
public final class OnCallSabotages implements SabotageDeclarations {

    @Override
    public void declare(Declarations declarations) {
        declarations
                .criterion("OPS-03")
                .clause("a", provider("the provider loses shifts", PagingFault.LOSES_THE_FIRST_SHIFTS))
                .clause(
                        "b",
                        provider("the provider loses the last step of each path", PagingFault.LOSES_THE_LAST_STEPS))
                .clause(
                        "c",
                        provider(
                                "the provider loses every page to the executive",
                                PagingFault.LOSES_PAGES_TO_THE_EXECUTIVE))
                .clause("d", provider("the provider loses the phone numbers", PagingFault.LOSES_THE_PHONES))
                .clause(
                        "e",
                        provider(
                                "the provider shows the rota as it was at first", PagingFault.SHOWS_THE_FIRST_VERSION));
    }

    private static Sabotage provider(String name, PagingFault fault) {
        return Sabotages.stub(name, fault::begin, PagingFault::wasMet);
    }
}

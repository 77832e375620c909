package com.creditai.golive.sabotage;

import com.creditai.golive.platform.Environment;

record SqlSabotage(String name, String breaking, String mending) implements Sabotage {

    /** Everything that a statement of this kind can change: constraints, triggers, policies, rights and functions. */
    private static final String SHAPE = "select md5(string_agg(line, ',' order by line)) from ("
            + "select conrelid::text || conname::text || pg_get_constraintdef(oid) from pg_constraint"
            + " union all select pg_get_triggerdef(oid) || tgenabled::text from pg_trigger"
            + " union all select tablename::text || policyname::text || coalesce(qual, '') || coalesce(with_check, '')"
            + " from pg_policies"
            + " union all select relname::text || coalesce(relacl::text, '') || relrowsecurity::text from pg_class"
            + " union all select proname::text || prosrc from pg_proc where pronamespace = 'public'::regnamespace"
            + ") as shape(line)";

    @Override
    public AppliedSabotage apply(Environment environment) {
        String before = shape(environment);
        environment.database().execute(breaking);
        boolean changed = !shape(environment).equals(before);
        return new AppliedSabotage() {
            @Override
            public boolean tookEffect() {
                return changed;
            }

            @Override
            public void close() {
                environment.database().execute(mending);
            }
        };
    }

    private static String shape(Environment environment) {
        return String.valueOf(
                environment.database().query(SHAPE).get(0).values().iterator().next());
    }
}

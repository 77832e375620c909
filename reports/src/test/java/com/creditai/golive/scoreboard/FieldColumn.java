package com.creditai.golive.scoreboard;

import com.creditai.golive.scoreboard.Cell.Kind;
import com.creditai.golive.scoreboard.HostileTable.Field;
import com.creditai.golive.scoreboard.HostileTable.Row;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One gate of the field on all sets: its column of the table, which counts only if its controls are as they must be. */
final class FieldColumn {

    private final FieldTool tool;
    private final Field field;
    private final Map<String, Cell> decided = new HashMap<>();

    FieldColumn(FieldTool tool, Field field) {
        this.tool = tool;
        this.field = field;
    }

    /** By set, in order. */
    Map<String, Cell> cells(List<Row> rows) throws IOException, InterruptedException {
        Cell good = decide(FieldRuns.GOOD);
        Cell failed = decide(FieldRuns.FAILED);
        boolean usable = good.kind() == Kind.ACCEPTS && failed.kind() == Kind.REFUSES;
        var cells = new LinkedHashMap<String, Cell>();
        for (Row row : rows) {
            String whyNot = row.whyNot().get(field);
            if (whyNot != null) {
                cells.put(row.set(), Cell.cannot(whyNot));
            } else if (usable) {
                cells.put(row.set(), decide(row.run().orElseThrow()));
            } else {
                cells.put(
                        row.set(),
                        Cell.notMeasured("of its controls, the good one: " + good.text() + ", the failed one: "
                                + failed.text()));
            }
        }
        return cells;
    }

    private Cell decide(FieldRun run) throws IOException, InterruptedException {
        Cell known = decided.get(run.name());
        if (known != null) {
            return known;
        }
        Cell cell = tool.decide(run);
        System.out.println(tool.name() + " | " + run.name() + " | " + cell.text());
        decided.put(run.name(), cell);
        return cell;
    }

    FieldTool tool() {
        return tool;
    }
}

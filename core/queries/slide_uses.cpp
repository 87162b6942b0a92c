#include "core/queries/slide_uses.h"

#include "core/queries/read_rows.h"

namespace attache {

Result<std::vector<SlideUse>> slideUses(Connection &connection, const Slide &slide, int limit)
{
    // Of several uses for one visit the one that was noted last says how it is.
    return queries::readRows(
        connection,
        QByteArray("SELECT v.id, ") + queries::DisplayName +
            ", a.tier, v.starts_at, u.use, u.version, coalesce(s.position, 0) "
            "FROM material_use u JOIN visit v ON v.id = u.visit JOIN account a ON a.id = v.account "
            "LEFT JOIN slide s ON s.id = u.slide "
            "WHERE u.id IN (SELECT max(id) FROM material_use WHERE slide = ?1 OR deck = ?2 "
            "GROUP BY visit) AND u.use <> 'rejected' ORDER BY v.starts_at DESC, v.id DESC LIMIT ?3",
        [](const Statement &row) {
            return SlideUse{Id<Visit>(row.integer(0)),          row.text(1),
                            queries::choiceAt<Tier>(row, 2),    row.instant(3),
                            queries::choiceAt<UseKind>(row, 4), row.text(5),
                            static_cast<int>(row.integer(6))};
        },
        slide.id.value(), slide.deck.value(), limit);
}

} // namespace attache

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

Result<std::vector<OlderUse>> olderUses(Connection &connection, Id<Deck> deck,
                                        const QDateTime &from)
{
    return queries::readRows(
        connection,
        "WITH RECURSIVE before(id) AS (SELECT predecessor FROM deck WHERE id = ?1 UNION "
        "SELECT d.predecessor FROM deck d JOIN before b ON d.id = b.id), "
        "chosen AS (SELECT u.id, u.visit, u.slide, (SELECT n.id FROM slide n WHERE n.deck = ?1 "
        "AND n.title = s.title AND n.title <> '' ORDER BY n.position LIMIT 1) "
        "later FROM material_use u JOIN visit v ON v.id = u.visit "
        "LEFT JOIN slide s ON s.id = u.slide WHERE u.use = 'pinned' AND v.status = 'planned' "
        "AND v.starts_at >= ?2 AND coalesce(u.deck, s.deck) IN before) "
        "SELECT id, visit, later FROM chosen WHERE slide IS NULL OR later IS NOT NULL ORDER BY id",
        [](const Statement &row) {
            return OlderUse{row.id<MaterialUse>(0), row.id<Visit>(1), row.id<Slide>(2)};
        },
        deck.value(), from);
}

} // namespace attache

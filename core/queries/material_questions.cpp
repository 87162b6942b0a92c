#include "core/queries/material_questions.h"

#include "core/queries/read_rows.h"

#include <array>

namespace attache {

using namespace queries;

Result<std::vector<OpenMaterial>> materialsToAskAbout(Connection &connection, Id<Visit> visit)
{
    static const QByteArray select =
        "SELECT m.case_study, m.deck, m.slide, m.faq, m.collateral, m.competitor, m.visit, "
        "date(v.starts_at, 'localtime'), m.title, m.version FROM material_use m "
        "JOIN visit v ON v.id = m.visit WHERE m.use = 'packed' AND m.visit = "
        "(SELECT b.id FROM visit b JOIN visit n ON n.account = b.account WHERE n.id = ?1 AND "
        "b.starts_at < n.starts_at AND b.status <> 'cancelled' AND EXISTS "
        "(SELECT 1 FROM material_use e WHERE e.visit = b.id AND e.use = 'packed') "
        "ORDER BY b.starts_at DESC LIMIT 1) AND NOT EXISTS "
        "(SELECT 1 FROM material_use t WHERE t.visit = m.visit AND t.use IN ('shown', 'rejected') "
        "AND t.case_study IS m.case_study AND t.deck IS m.deck AND t.slide IS m.slide AND "
        "t.faq IS m.faq AND t.collateral IS m.collateral AND t.competitor IS m.competitor) "
        "ORDER BY m.id";
    return readRows(
        connection, select,
        [](const Statement &row) {
            static const std::array types = {
                &recordTypeOf<CaseStudy>(),  &recordTypeOf<Deck>(),
                &recordTypeOf<Slide>(),      &recordTypeOf<Faq>(),
                &recordTypeOf<Collateral>(), &recordTypeOf<Competitor>()};
            OpenMaterial material;
            int at = 0;
            for (const RecordType *type : types) {
                if (!row.isNull(at)) {
                    material.type = type;
                    material.id = row.integer(at);
                }
                ++at;
            }
            material.visit = row.id<Visit>(at++);
            material.day = row.date(at++);
            material.title = row.text(at++);
            material.version = row.text(at);
            return material;
        },
        visit);
}

} // namespace attache

#include "ui/pages/visits/visit_list_view.h"

#include "core/base/shared_text.h"
#include "core/domain/settings.h"
#include "core/queries/list_query.h"
#include "core/queries/period.h"
#include "core/queries/query_tables.h"
#include "core/queries/visit_list.h"
#include "ui/desk/desk.h"
#include "ui/lists/list_model.h"
#include "ui/lists/period_facet.h"
#include "ui/lists/query_source.h"
#include "ui/pages/visits/visit_text.h"

namespace attache {

namespace {

Result<std::vector<qint64>> idsOf(Workspace &workspace, const ListQuery &query)
{
    return visitIds(workspace.connection(), visitFilterOf(query, workspace.clock().today()),
                    query.sortKey, query.descending);
}

Tone toneOf(const VisitRow &row)
{
    return row.visit.status == VisitStatus::Cancelled ? Tone::Muted : Tone::Neutral;
}

Result<void> addColumns(Workspace &workspace, ColumnsOf<VisitRow> &all,
                        const std::shared_ptr<LateValues> &readiness)
{
    ATTACHE_TRY(const Settings settings, Settings::read(workspace.connection()));
    const Clock &clock = workspace.clock();
    const auto minutes = [&clock, due = settings.minutesDueHours](const VisitRow &row) {
        return minutesState(row.visit, due, clock.now());
    };
    all.setRowTone(toneOf);
    all.text("starts_at", QT_TRANSLATE_NOOP("Field", "Time"), 128,
             [&clock](const VisitRow &row) { return startWords(row.visit, clock.today()); });
    all.tier("tier", QT_TRANSLATE_NOOP("Field", "Tier"), 52, &VisitRow::tier);
    all.text("account", QT_TRANSLATE_NOOP("Field", "Account"), 150, &VisitRow::account).least = 110;
    all.text("title", QT_TRANSLATE_NOOP("Field", "Subject"), 190, &VisitRow::title).least = 120;
    all.text("kind", QT_TRANSLATE_NOOP("Field", "Kind"), 124,
             [](const VisitRow &row) { return labelOf(row.visit.kind); });
    all.tag(
        "status", QT_TRANSLATE_NOOP("Field", "Status"), 96,
        [](const VisitRow &row) { return labelOf(row.visit.status); },
        [](const VisitRow &row) {
            return row.visit.status == VisitStatus::Done ? Tone::Ok : Tone::Accent;
        });
    all.late("readiness", QT_TRANSLATE_NOOP("Field", "Readiness"), 130, readiness,
             [](const VisitRow &row) { return row.visit.id.value(); });
    all.text("people", QT_TRANSLATE_NOOP("Field", "People"), 64,
             [](const VisitRow &row) { return QString::number(row.theirPeople + row.ourPeople); })
        .right = true;
    all.tag(
        "minutes", QT_TRANSLATE_NOOP("Field", "Minutes"), 106,
        [minutes](const VisitRow &row) { return minutes(row).text; },
        [minutes](const VisitRow &row) { return minutes(row).tone; });
    return {};
}

/// The row with the next visit, or else the last one, in the order of starts.
Result<std::optional<int>> rowOfToday(Workspace &workspace, const ListQuery &query)
{
    if (query.sortKey != QLatin1String("starts_at"))
        return std::optional<int>();
    const QDate today = workspace.clock().today();
    VisitFilter above = visitFilterOf(query, today);
    (query.descending ? above.from : above.to) = query.descending ? today : today.addDays(-1);
    ATTACHE_TRY(const qint64 count, visitCount(workspace.connection(), above));
    return std::optional(static_cast<int>(count) - (query.descending ? 1 : 0));
}

ListView::Parts partsOf(Workspace &workspace)
{
    const auto readiness = std::make_shared<LateValues>();
    ListView::Parts parts;
    parts.key = QStringLiteral("visits");
    parts.words = {TypeLabel::tr("Visits"), Common::tr("All visits"),
                   VisitListView::tr("Visits appear here, those planned and those done."),
                   VisitListView::tr("No visits match these filters."),
                   [](int count) { return Common::tr("%n visit(s)", nullptr, count); }};
    parts.source = std::make_unique<QuerySource<VisitRow>>(
        workspace, QueryList<VisitRow>{recordTypeOf<Visit>(), TableSet(VisitListTables),
                                       TableSet(tablesOf<Setting>), idsOf, visitRows,
                                       [readiness](Workspace &from, ColumnsOf<VisitRow> &all) {
                                           return addColumns(from, all, readiness);
                                       }});
    parts.sortKey = QStringLiteral("starts_at");
    parts.descending = true;
    parts.facets = {periodFacet(QStringLiteral("period"),
                                {QLatin1String(period::Upcoming), QLatin1String(period::Week),
                                 QLatin1String(period::Month), QLatin1String(period::Past90)}),
                    choiceFacet<VisitStatus>(QStringLiteral("status"), FieldLabel::tr("Status")),
                    choiceFacet<VisitKind>(QStringLiteral("kind"), Common::tr("Kind"))};
    parts.searched = true;
    parts.opensAt = [&workspace](const ListQuery &query) { return rowOfToday(workspace, query); };
    return parts;
}

} // namespace

VisitListView::VisitListView(Desk &desk, Preferences *preferences)
    : ListView(desk, preferences, partsOf(desk.workspace()))
    , m_desk(desk)
{
}

void VisitListView::setReadiness(Id<Visit> visit, const Result<int> &score)
{
    model()->setLate(QStringLiteral("readiness"), visit.value(), score);
}

Result<std::vector<qint64>> VisitListView::planned() const
{
    ListQuery query = model()->query();
    query.setFacet(QStringLiteral("status"), {keyOf(VisitStatus::Planned)});
    return idsOf(m_desk.workspace(), query);
}

} // namespace attache

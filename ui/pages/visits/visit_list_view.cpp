#include "ui/pages/visits/visit_list_view.h"

#include "core/base/shared_text.h"
#include "core/domain/settings.h"
#include "core/queries/query_tables.h"
#include "core/queries/visit_list.h"
#include "ui/desk/desk.h"
#include "ui/lists/columns_of.h"
#include "ui/lists/list_model.h"
#include "ui/lists/period_facet.h"
#include "ui/pages/visits/visit_text.h"

#include <algorithm>
#include <tuple>

namespace attache {

namespace {

using Readiness = VisitListView::Readiness;

VisitFilter filterOf(const ListQuery &query, QDate today)
{
    VisitFilter filter;
    filter.text = query.text;
    std::tie(filter.from, filter.to) = daysOf(query.facets.value(QStringLiteral("period")), today);
    filter.statuses = choicesFrom<VisitStatus>(query.facets.value(QStringLiteral("status")));
    filter.kinds = choicesFrom<VisitKind>(query.facets.value(QStringLiteral("kind")));
    return filter;
}

class VisitSource final : public ListSource
{
public:
    VisitSource(Workspace &workspace, Readiness readiness)
        : m_workspace(workspace)
        , m_readiness(std::move(readiness))
    {
    }
    const RecordType &type() const override { return recordTypeOf<Visit>(); }
    TableSet tables() const override { return TableSet(VisitListTables); }
    TableSet columnTables() const override { return TableSet(tablesOf<Setting>); }
    Maker maker() const override
    {
        return [known = *m_readiness](Workspace &workspace) {
            return std::make_unique<VisitSource>(workspace,
                                                 std::make_shared<QHash<qint64, int>>(known));
        };
    }
    Result<std::vector<qint64>> ids(const ListQuery &query) override
    {
        const VisitFilter filter = filterOf(query, m_workspace.clock().today());
        ATTACHE_TRY(auto ids,
                    visitIds(m_workspace.connection(), filter, query.sortKey, query.descending));
        if (query.sortKey == QLatin1String("readiness"))
            std::ranges::stable_sort(ids, {}, [&](qint64 id) {
                return m_readiness->value(id, -1) * (query.descending ? -1 : 1);
            });
        return ids;
    }
    Result<std::vector<ListedRow>> rows(std::span<const qint64> ids) override
    {
        ATTACHE_TRY(const auto rows, visitRows(m_workspace.connection(), ids));
        return std::vector<ListedRow>(rows.begin(), rows.end());
    }
    Result<std::vector<ListColumn>> columns() override;

private:
    Workspace &m_workspace;
    Readiness m_readiness;
};

Result<std::vector<ListColumn>> VisitSource::columns()
{
    ATTACHE_TRY(const Settings settings, Settings::read(m_workspace.connection()));
    const Clock &clock = m_workspace.clock();
    const int due = settings.minutesDueHours;
    ColumnsOf<VisitRow> all(type());
    all.setRowTone([](const VisitRow &row) {
        return row.visit.status == VisitStatus::Cancelled ? Tone::Muted : Tone::Neutral;
    });
    all.text("starts_at", QT_TRANSLATE_NOOP("ListColumn", "Time"), 128,
             [&clock](const VisitRow &row) { return startWords(row.visit, clock.today()); });
    all.tier("tier", QT_TRANSLATE_NOOP("ListColumn", "Tier"), 52, &VisitRow::tier);
    all.text("account", QT_TRANSLATE_NOOP("ListColumn", "Account"), 150, &VisitRow::account).least =
        110;
    all.text("title", QT_TRANSLATE_NOOP("ListColumn", "Subject"), 190, &VisitRow::title).least =
        120;
    all.text("kind", QT_TRANSLATE_NOOP("ListColumn", "Kind"), 124,
             [](const VisitRow &row) { return labelOf(row.visit.kind); });
    all.tag(
        "status", QT_TRANSLATE_NOOP("ListColumn", "Status"), 96,
        [](const VisitRow &row) { return labelOf(row.visit.status); },
        [](const VisitRow &row) {
            return row.visit.status == VisitStatus::Done ? Tone::Ok : Tone::Accent;
        });
    all.meter("readiness", QT_TRANSLATE_NOOP("ListColumn", "Readiness"), 130,
              [known = m_readiness](const VisitRow &row) {
                  return known->value(row.visit.id.value(), -1);
              });
    all.text("people", QT_TRANSLATE_NOOP("ListColumn", "People"), 64,
             [](const VisitRow &row) { return QString::number(row.theirPeople + row.ourPeople); })
        .right = true;
    const auto minutes = [&clock, due](const VisitRow &row) {
        return minutesState(row.visit, due, clock.now());
    };
    all.tag(
        "minutes", QT_TRANSLATE_NOOP("ListColumn", "Minutes"), 106,
        [minutes](const VisitRow &row) { return minutes(row).text; },
        [minutes](const VisitRow &row) { return minutes(row).tone; });
    return all.take();
}

ListView::Parts partsOf(Desk &desk, const Readiness &readiness)
{
    ListView::Parts parts;
    parts.key = QStringLiteral("visits");
    parts.words = {TypeLabel::tr("Visits"), VisitListView::tr("All visits"),
                   VisitListView::tr("Visits appear here, those planned and those done."),
                   VisitListView::tr("No visits match these filters."),
                   [](int count) { return VisitListView::tr("%n visit(s)", nullptr, count); }};
    parts.source = std::make_unique<VisitSource>(desk.workspace(), readiness);
    parts.sortKey = QStringLiteral("starts_at");
    parts.descending = true;
    return parts;
}

} // namespace

VisitListView::VisitListView(Desk &desk, Preferences *preferences, const Readiness &known)
    : ListView(desk, preferences, partsOf(desk, known))
    , m_desk(desk)
    , m_readiness(known)
{
    setFacets({periodFacet(QStringLiteral("period")),
               choiceFacet<VisitStatus>(QStringLiteral("status"), FieldLabel::tr("Status")),
               choiceFacet<VisitKind>(QStringLiteral("kind"), Common::tr("Kind"))});
    facets()->setTextShown(true);
}

void VisitListView::refresh()
{
    const bool opens = model()->query().sortKey.isEmpty();
    ListView::refresh();
    if (opens)
        showToday();
}

void VisitListView::showToday()
{
    const ListQuery &query = model()->query();
    if (query.sortKey != QLatin1String("starts_at"))
        return;
    const QDate today = m_desk.clock().today();
    VisitFilter filter = filterOf(query, today);
    (query.descending ? filter.from : filter.to) = query.descending ? today : today.addDays(-1);
    const auto before = visitCount(m_desk.connection(), filter);
    if (!before)
        return m_desk.report(before.error());
    goTo(static_cast<int>(*before) - (query.descending ? 1 : 0));
}

void VisitListView::setReadiness(Id<Visit> visit, int score)
{
    m_readiness->insert(visit.value(), score);
    model()->announceRow(visit.value());
    if (model()->query().sortKey == QLatin1String("readiness"))
        model()->readOrder();
}

std::deque<Id<Visit>> VisitListView::planned() const
{
    VisitFilter filter = filterOf(model()->query(), m_desk.clock().today());
    filter.statuses = {VisitStatus::Planned};
    const auto ids = visitIds(m_desk.connection(), filter, QStringLiteral("starts_at"), true);
    std::deque<Id<Visit>> visits;
    for (const qint64 id : ids.value_or(std::vector<qint64>()))
        visits.emplace_back(id);
    return visits;
}

} // namespace attache

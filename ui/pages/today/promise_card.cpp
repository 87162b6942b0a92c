#include "ui/pages/today/promise_card.h"

#include "core/base/shared_text.h"
#include "core/domain/visit_rules.h"
#include "core/queries/today.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/link.h"
#include "ui/pages/today/today_rows.h"
#include "ui/widgets/button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/link_button.h"

#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace attache {

namespace {
constexpr int MostAtFirst = 8;
constexpr int MoreAtATime = 20;
} // namespace

PromiseCard::PromiseCard(Desk &desk, QWidget *parent)
    : CardWidget(TypeLabel::tr("Promises"), parent)
    , m_desk(desk)
    , m_empty(new EmptyState(tr("No promises are due today on either side.")))
    , m_more(new Button({}, ButtonKind::Link))
    , m_most(MostAtFirst)
{
    tighten(this);
    if (!desk.workspace().isReadOnly()) {
        //: Makes a new promise
        auto *add = new LinkButton(tr("Add promise"));
        addTrailing(add);
        connect(add, &QAbstractButton::clicked, this,
                [this] { Q_EMIT linkActivated(QStringLiteral("attache:command#new.promise")); });
    }
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *lines = new QWidget;
    auto *rows = new QVBoxLayout(lines);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_lines = std::make_unique<KeyedRows<Id<Promise>, PromiseLine>>(rows);
    column->addWidget(lines);
    column->addWidget(m_empty);
    column->addWidget(m_more, 0, Qt::AlignLeading);
    m_more->setFont(fontFor(FontRole::Small));
    m_more->setMinimumHeight(tokens::Space6);
    m_readable = new ErrorSwitch(holder);
    addWidget(m_readable);
    connect(m_readable, &ErrorSwitch::retried, this, &PromiseCard::retried);
    connect(m_more, &QAbstractButton::clicked, this, &PromiseCard::showMore);
}

void PromiseCard::read()
{
    const Result<Counts> counts = readCounts();
    const Result<std::vector<PromiseRow>> rows =
        counts ? readRows() : Result<std::vector<PromiseRow>>(counts.error());
    if (m_readable->shows(rows))
        showRows(*counts, *rows);
    else
        setNote({});
}

Result<PromiseCard::Counts> PromiseCard::readCounts()
{
    Counts counts;
    PromiseFilter open;
    open.onlyOpen = true;
    ATTACHE_TRY(counts.due, promisesDueCount(m_desk.connection(), m_desk.clock().today()));
    ATTACHE_TRY(counts.open, promiseCount(m_desk.connection(), open));
    return counts;
}

Result<std::vector<PromiseRow>> PromiseCard::readTouched()
{
    std::vector<PromiseRow> rows;
    for (auto each = m_touched.begin(); each != m_touched.end();) {
        Result<PromiseRow> row = promiseRow(m_desk.connection(), each.key());
        if (!row && row.error().kind != Error::Kind::NotFound)
            return row.error();
        if (!row) {
            each = m_touched.erase(each);
            continue;
        }
        rows.push_back(*std::move(row));
        ++each;
    }
    return rows;
}

Result<std::vector<PromiseRow>> PromiseCard::readRows()
{
    ATTACHE_TRY(std::vector<PromiseRow> rows, readTouched());
    PromiseFilter filter;
    filter.onlyOpen = true;
    if (!m_beyondToday)
        filter.dueUntil = m_desk.clock().today();
    filter.limit = m_most;
    ATTACHE_TRY(std::vector<PromiseRow> open, promises(m_desk.connection(), filter));
    for (PromiseRow &row : open) {
        // Those touched have the place of others, so that the list keeps its length.
        const bool full = rows.size() >= static_cast<size_t>(m_most);
        if (!full && !m_touched.contains(row.promise.id))
            rows.push_back(std::move(row));
    }
    const auto placeOf = [this](const PromiseRow &row) {
        const auto touched = m_touched.constFind(row.promise.id);
        const QDate due = touched == m_touched.constEnd() ? row.promise.due : touched->due;
        return std::tuple(!due.isValid(), due, row.promise.id);
    };
    std::ranges::sort(rows, {}, placeOf);
    return rows;
}

void PromiseCard::showRows(const Counts &counts, const std::vector<PromiseRow> &rows)
{
    const QDate today = m_desk.clock().today();
    m_due = static_cast<int>(counts.due);
    m_rows = rows;
    std::vector<Id<Promise>> ids;
    ids.reserve(rows.size());
    for (const PromiseRow &row : rows)
        ids.push_back(row.promise.id);
    m_lines->setKeys(ids, [this](Id<Promise> id) { return makeLine(id); });
    setLow(m_low);
    int shownDue = 0;
    int shownOpen = 0;
    for (int place = 0; place < m_lines->size(); ++place) {
        const PromiseRow &row = rows[static_cast<size_t>(place)];
        m_lines->at(place)->setPromise(row, today, m_touched.value(row.promise.id).keptAt);
        m_lines->at(place)->setLined(place + 1 < m_lines->size());
        const bool open = row.promise.state == PromiseState::Open;
        shownOpen += open ? 1 : 0;
        shownDue += open && row.promise.due.isValid() && row.promise.due <= today ? 1 : 0;
    }
    //: How many promises are due, and how many are open at all: "7 due, 31 in all"
    setNote(tr("%1 due, %2 in all").arg(counts.due).arg(counts.open));
    const int later = static_cast<int>(counts.open - counts.due);
    const bool allDue = shownDue >= counts.due;
    m_more->setText(allDue && !m_beyondToday ? tr("%n more not due yet", nullptr, later)
                                             : Common::tr("Show more"));
    m_more->setVisible(allDue && !m_beyondToday
                           ? later > 0
                           : shownOpen < (m_beyondToday ? counts.open : counts.due));
    m_empty->setVisible(rows.empty());
}

void PromiseCard::setLow(bool low)
{
    m_low = low;
    for (int place = 0; place < m_lines->size(); ++place)
        m_lines->at(place)->setFixedHeight(low ? LowLineHeight : tokens::RowHeight);
}

PromiseLine *PromiseCard::makeLine(Id<Promise> id)
{
    auto *line = new PromiseLine(!m_desk.workspace().isReadOnly());
    connect(line, &PromiseLine::ticked, this, [this, id](bool kept) { tick(id, kept); });
    connect(line, &PromiseLine::moved, this, [this, id](QDate day) { reschedule(id, day); });
    connect(line, &ListRow::activated, this, [this, id] {
        Q_EMIT linkActivated(Link{QLatin1String(tableOf<Promise>), id.value(), {}}.toString());
    });
    return line;
}

void PromiseCard::touch(const PromiseRow &row, const QDateTime &keptAt)
{
    Touched touched = m_touched.value(row.promise.id, {row.promise.due, {}});
    touched.keptAt = keptAt;
    m_touched.insert(row.promise.id, touched);
}

void PromiseCard::tick(Id<Promise> id, bool kept)
{
    const auto row =
        std::ranges::find(m_rows, id, [](const PromiseRow &each) { return each.promise.id; });
    if (row == m_rows.end())
        return;
    const auto write = [&](Writer &writer) {
        return kept ? promiseKept(writer, id) : promiseReopened(writer, id);
    };
    const QString title =
        kept ? Common::tr("Mark promise \"%1\" as kept") : Common::tr("Reopen promise \"%1\"");
    if (m_desk.edit(title.arg(row->promise.text), write))
        touch(*row, kept ? m_desk.clock().now().toLocalTime() : QDateTime());
    // Set now and not when the change is announced: the check box has changed already.
    read();
}

void PromiseCard::reschedule(Id<Promise> id, QDate day)
{
    const auto row =
        std::ranges::find(m_rows, id, [](const PromiseRow &each) { return each.promise.id; });
    if (row == m_rows.end() || row->promise.due == day)
        return;
    const auto write = [&](Writer &writer) {
        return writer.change(id, [&](Promise &promise) { promise.due = day; });
    };
    if (m_desk.edit(tr("Move promise \"%1\"").arg(row->promise.text), write))
        touch(*row, {});
    read();
}

bool PromiseCard::settle()
{
    const bool some = !m_touched.isEmpty() || m_beyondToday;
    m_touched.clear();
    m_beyondToday = false;
    m_most = MostAtFirst;
    return some;
}

void PromiseCard::showMore()
{
    const int shown = m_lines->size();
    if (shown >= m_due)
        m_beyondToday = true;
    m_most = shown + MoreAtATime;
    read();
    // Where the button was stands the first of the new lines.
    if (shown < m_lines->size())
        m_lines->at(shown)->setFocus(Qt::OtherFocusReason);
}

} // namespace attache

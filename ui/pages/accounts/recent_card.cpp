#include "ui/pages/accounts/recent_card.h"

#include "core/base/shared_text.h"
#include "core/brief/links.h"
#include "core/queries/visit_list.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/models/day_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/mixed_line.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace attache {

namespace {
constexpr int MostShown = 3;
constexpr size_t MostShownLow = 2;
constexpr int RowHeight = 28;
constexpr int LowRowHeight = 22;
constexpr int MostKindWidth = 148;
} // namespace

RecentCard::RecentCard(Desk &desk, QWidget *parent)
    : CardWidget(Common::tr("Last contacts"), parent)
    , m_desk(desk)
    , m_all(addAction(Common::tr("All")))
    , m_nothing(new TextLabel(tr("No contact yet."), FontRole::Small, TextColor::Muted))
{
    setDense();
    connect(m_all, &Button::clicked, this, &RecentCard::allRequested);
    auto *rows = new QWidget;
    m_list = new QVBoxLayout(rows);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(0);
    m_list->addWidget(m_nothing);
    m_readable = new ErrorSwitch(rows);
    connect(m_readable, &ErrorSwitch::retried, this, &RecentCard::refresh);
    addWidget(m_readable);
}

void RecentCard::showAccount(Id<Account> account)
{
    m_account = account;
    refresh();
}

void RecentCard::setLow(bool low)
{
    m_low = low;
    for (size_t place = 0; place < m_rows.size(); ++place) {
        m_rows[place]->setFixedHeight(low ? LowRowHeight : RowHeight);
        // There the last ones are whole rather than three of them cut.
        m_rows[place]->setVisible(!low || place < MostShownLow);
    }
}

void RecentCard::refresh()
{
    VisitFilter filter;
    filter.account = m_account;
    filter.statuses = {VisitStatus::Done};
    filter.newestFirst = true;
    filter.limit = MostShown;
    const auto past = visits(m_desk.connection(), filter);
    if (!m_readable->shows(past))
        return;
    for (QWidget *gone : std::exchange(m_rows, {})) {
        // It may be where the change came from, and still be in its handler.
        gone->hide();
        gone->deleteLater();
    }
    const QDate today = m_desk.clock().today();
    const QFontMetrics metrics(fontFor(FontRole::Body));
    int dayWidth = 0;
    int kindWidth = 0;
    for (const VisitRow &visit : *past) {
        const QString day = shortDay(visit.visit.startsAt.toLocalTime().date(), today);
        dayWidth = std::max(dayWidth, metrics.horizontalAdvance(day) + 1);
        kindWidth = std::max(kindWidth, metrics.horizontalAdvance(labelOf(visit.visit.kind)) + 1);
    }
    kindWidth = std::min(MostKindWidth, kindWidth + tokens::Space1);
    for (const VisitRow &visit : *past) {
        auto *row = new ListRow(m_low ? LowRowHeight : RowHeight);
        row->setLined(false);
        const QString day = shortDay(visit.visit.startsAt.toLocalTime().date(), today);
        const QString kind = labelOf(visit.visit.kind);
        const auto fixed = [row](const QString &text, int width) {
            auto *label = new ElidedLabel(text, FontRole::Body, TextColor::Secondary);
            label->setFixedWidth(width);
            row->row()->addWidget(label);
        };
        fixed(day, dayWidth);
        fixed(kind, kindWidth);
        QStringList note;
        if (visit.theirPeople > 0)
            note.append(tr("%n of theirs", nullptr, visit.theirPeople));
        if (visit.visit.minutesSentAt.isValid())
            note.append(tr("minutes sent"));
        row->row()->addWidget(
            new MixedLine(LineRuns{{visit.title().isEmpty() ? kind : visit.title()},
                                   {note.join(QStringLiteral(" · ")), FontRole::Small,
                                    TextColor::Secondary, tokens::Space2}}),
            1);
        row->setAccessibleName(QStringLiteral("%1 %2 %3").arg(day, kind, visit.title()));
        connect(row, &ListRow::activated, this,
                [this, id = visit.visit.id] { Q_EMIT openRequested(linkTo(id)); });
        m_list->addWidget(row);
        m_rows.push_back(row);
    }
    setLow(m_low);
    m_nothing->setVisible(past->empty());
    m_all->setVisible(!past->empty());
}

} // namespace attache

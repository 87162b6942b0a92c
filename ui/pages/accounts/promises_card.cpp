#include "ui/pages/accounts/promises_card.h"

#include "core/base/shared_text.h"
#include "core/brief/links.h"
#include "core/domain/visit_rules.h"
#include "core/queries/promise_list.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/forms/quick_line.h"
#include "ui/models/day_text.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/tick_row.h"
#include "ui/widgets/two_sides.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

TwoSides::Side sideOf(Party party)
{
    return party == Party::Us ? TwoSides::First : TwoSides::Second;
}

} // namespace

AccountPromisesCard::AccountPromisesCard(Desk &desk, QWidget *parent)
    : CardWidget(Common::tr("Agreed"), parent)
    , m_desk(desk)
    , m_sides(new TwoSides(Common::tr("We promised"), Common::tr("They promised")))
    , m_party(new SegmentedControl)
    , m_new(new QuickLine(desk))
{
    setDense();
    auto *add = new LinkButton(tr("Note one"));
    addTrailing(add);
    add->setEnabled(!desk.workspace().isReadOnly());
    connect(add, &Button::clicked, this, [this] { this->add(Party::Us); });
    m_sides->setEmptyText(TwoSides::First, tr("Nothing open on our side."));
    m_sides->setEmptyText(TwoSides::Second, tr("Nothing open on theirs."));
    m_readable = new ErrorSwitch(m_sides);
    connect(m_readable, &ErrorSwitch::retried, this, &AccountPromisesCard::refresh);
    addWidget(m_readable);
    addWidget(makeNew());
}

QWidget *AccountPromisesCard::makeNew()
{
    m_newLine = new QWidget;
    auto *row = new QHBoxLayout(m_newLine);
    row->setContentsMargins(0, tokens::Space1, 0, tokens::Space1);
    row->setSpacing(tokens::Space2);
    for (const Choice<Party> &choice : choicesOf<Party>)
        m_party->addSegment(labelOf(choice.value), static_cast<int>(choice.value));
    row->addWidget(m_party);
    m_new->setKind(QuickKind::Promise);
    m_new->setPlaceholderText(tr("What was promised, by whom, and until when"));
    m_new->setAccessibleName(Common::tr("New promise"));
    row->addWidget(m_new, 1);
    m_newLine->hide();
    // The line may say who promised; where it does not, the side can be chosen.
    connect(m_new, &QuickLine::noteChanged, this, [this] {
        if (m_new->note().party == Party::Them)
            m_party->setCurrentData(static_cast<int>(Party::Them));
    });
    connect(m_new, &QLineEdit::returnPressed, this, &AccountPromisesCard::store);
    return m_newLine;
}

void AccountPromisesCard::add(Party party)
{
    m_party->setCurrentData(static_cast<int>(party));
    m_newLine->show();
    m_new->setAccount(m_account);
    m_new->setFocus(Qt::OtherFocusReason);
}

void AccountPromisesCard::closeNew()
{
    m_new->clear();
    m_newLine->hide();
}

void AccountPromisesCard::store()
{
    QuickNote note = m_new->note();
    note.party = static_cast<Party>(m_party->currentData().toInt());
    if (m_new->store(note))
        closeNew();
}

void AccountPromisesCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_newLine->isVisible())
        closeNew();
    else
        CardWidget::keyPressEvent(event);
}

void AccountPromisesCard::showAccount(Id<Account> account)
{
    m_ticked.clear();
    if (account != m_account)
        closeNew();
    m_account = account;
    refresh();
}

void AccountPromisesCard::refresh()
{
    PromiseFilter filter;
    filter.account = m_account;
    auto found = promises(m_desk.connection(), filter);
    if (!m_readable->shows(found))
        return;
    std::erase_if(*found, [this](const PromiseRow &row) {
        return row.promise.state != PromiseState::Open &&
               !(row.promise.state == PromiseState::Kept &&
                 m_ticked.contains(row.promise.id.value()));
    });
    // In the order of their days, whatever was ticked meanwhile.
    std::ranges::stable_sort(*found, {}, [](const PromiseRow &row) {
        return std::pair(!row.promise.due.isValid(), row.promise.due);
    });
    QHash<qint64, TickRow *> gone = m_rows;
    int open = 0;
    int places[2] = {0, 0};
    for (const PromiseRow &row : *found) {
        gone.remove(row.promise.id.value());
        open += row.promise.state == PromiseState::Open ? 1 : 0;
        showRow(row, places[sideOf(row.promise.party)]++);
    }
    for (auto it = gone.cbegin(); it != gone.cend(); ++it) {
        // It may be where the change came from, and still be in its handler.
        it.value()->hide();
        it.value()->deleteLater();
        m_rows.remove(it.key());
    }
    for (const TwoSides::Side side : {TwoSides::First, TwoSides::Second})
        m_sides->showEmpty(side, places[side] == 0);
    setNote(open > 0 ? tr("%n open", nullptr, open) : QString());
}

void AccountPromisesCard::showRow(const PromiseRow &row, int place)
{
    const Promise &promise = row.promise;
    const QDate today = m_desk.clock().today();
    TickRow *&line = m_rows[promise.id.value()];
    if (!line) {
        line = new TickRow;
        line->setWritable(!m_desk.workspace().isReadOnly());
        connect(line, &TickRow::ticked, this, [this, id = promise.id](bool on) { tick(id, on); });
        connect(line, &ListRow::activated, this,
                [this, id = promise.id] { Q_EMIT openRequested(linkTo(id)); });
    }
    const bool kept = promise.state == PromiseState::Kept;
    line->setTicked(kept);
    line->setContent(promise.text, row.responsible(),
                     promise.due.isValid() ? dueText(promise.due, today) : QString(),
                     kept ? Tone::Neutral : dueTone(promise.due, today));
    QVBoxLayout *rows = m_sides->rows(sideOf(promise.party));
    if (rows->indexOf(line) != place)
        rows->insertWidget(place, line);
}

void AccountPromisesCard::tick(Id<Promise> promise, bool on)
{
    m_ticked.insert(promise.value());
    const auto record = Store<Promise>(m_desk.connection()).get(promise);
    const QString text = record ? QString(record->text) : QString();
    const QString title = on ? Common::tr("Mark promise \"%1\" as kept").arg(text)
                             : Common::tr("Reopen promise \"%1\"").arg(text);
    const bool done = m_desk.edit(title, [&](Writer &writer) {
        return on ? promiseKept(writer, promise) : promiseReopened(writer, promise);
    });
    if (!done)
        refresh();
}

} // namespace attache

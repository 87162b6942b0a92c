#include "ui/pages/today/promise_line.h"

#include "core/base/shared_text.h"
#include "ui/base/tokens.h"
#include "ui/models/day_text.h"
#include "ui/style/paint.h"
#include "ui/widgets/calendar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/quick_row.h"
#include "ui/widgets/tag.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPointer>
#include <QWidgetAction>

#include <algorithm>

namespace attache {

namespace {

constexpr int LeastDueWidth = 64;

/// The usual words for a day that is over have room, so that whose promise it is stands in line.
int dueWidth()
{
    const QDate day(2000, 1, 10);
    return std::max(LeastDueWidth, Tag(dueText(day.addDays(-9), day)).sizeHint().width());
}

} // namespace

PromiseLine::PromiseLine(bool writable, QWidget *parent)
    : ListRow(tokens::RowHeight, parent)
    , m_writable(writable)
    , m_box(new QCheckBox)
    , m_account(new ElidedLabel({}, FontRole::Body, TextColor::Secondary))
    , m_text(new ElidedLabel)
    , m_quick(new QuickRow)
    , m_party(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_due(new Tag({}))
    , m_kept(new TextLabel({}, FontRole::Small, TextColor::Ok))
    , m_takeBack(new LinkButton(Common::tr("Undo")))
{
    addPieces();
    addQuickButtons();
    connect(m_box, &QCheckBox::clicked, this, &PromiseLine::tick);
    connect(m_takeBack, &QAbstractButton::clicked, this, [this] { tick(false); });
}

void PromiseLine::addPieces()
{
    // The row has the focus: it is a single tab stop, and its keys reach everything in it.
    m_box->setFocusPolicy(Qt::NoFocus);
    m_takeBack->setFocusPolicy(Qt::NoFocus);
    m_box->setEnabled(m_writable);
    row()->addWidget(m_box, 0, Qt::AlignVCenter);
    row()->addWidget(m_account);
    row()->setSpacing(0);
    row()->insertSpacing(1, tokens::Space2);
    row()->addWidget(m_text, 1);
    row()->addSpacing(tokens::Space2);
    row()->addWidget(m_quick, 0, Qt::AlignVCenter);
    row()->addWidget(m_party, 0, Qt::AlignVCenter);
    // Their room goes with them when they give way.
    m_party->setContentsMargins(0, 0, tokens::Space3, 0);
    m_kept->setContentsMargins(0, 0, tokens::Space2, 0);
    auto *due = new QWidget;
    auto *place = new QHBoxLayout(due);
    place->setContentsMargins(0, 0, 0, 0);
    place->addStretch(1);
    place->addWidget(m_due);
    due->setMinimumWidth(dueWidth());
    row()->addWidget(due);
    row()->addWidget(m_kept, 0, Qt::AlignVCenter);
    row()->addWidget(m_takeBack, 0, Qt::AlignVCenter);
}

void PromiseLine::addQuickButtons()
{
    m_tomorrow = m_quick->addButton({});
    m_friday = m_quick->addButton({});
    m_other = m_quick->addButton(tr("Pick date…"));
    QAbstractButton *done =
        m_quick->addButton(QStringLiteral("✓ ") + Common::tr("Done", "command"), TextColor::Ok);
    done->setAccessibleName(Common::tr("Mark as kept"));
    m_other->setAccessibleName(tr("Due on another day"));
    connect(m_tomorrow, &QAbstractButton::clicked, this,
            [this] { Q_EMIT moved(m_today.addDays(1)); });
    connect(m_friday, &QAbstractButton::clicked, this,
            [this] { Q_EMIT moved(fridayAfter(m_today)); });
    connect(m_other, &QAbstractButton::clicked, this, &PromiseLine::chooseDay);
    connect(done, &QAbstractButton::clicked, this, [this] { tick(true); });
}

QDate PromiseLine::fridayAfter(QDate today)
{
    const int ahead = (Qt::Friday - today.dayOfWeek() + 7) % 7;
    return today.addDays(ahead < 2 ? ahead + 7 : ahead);
}

void PromiseLine::setPromise(const PromiseRow &promise, QDate today, const QDateTime &keptAt)
{
    m_promise = promise.promise;
    m_today = today;
    //: An account and what was promised there
    const QString text = Common::tr("%1: %2").arg(promise.account, m_promise.text);
    //: The account, before what was promised there
    QString before = Common::tr("%1:").arg(promise.account);
    // A full-width colon has its space in it.
    if (before.endsWith(u':'))
        before += u' ';
    m_account->setText(before);
    m_text->setText(m_promise.text);
    m_text->setColor(isOpen() ? TextColor::Text : TextColor::Secondary);
    m_box->setChecked(!isOpen());
    m_box->setAccessibleName(tr("Kept: %1").arg(text));
    m_box->setToolTip(isOpen() ? Common::tr("Mark as kept") : QString());
    m_party->setText(labelOf(m_promise.party));
    const QString due = m_promise.due.isValid() ? dueText(m_promise.due, today) : QString();
    m_due->setText(due);
    m_due->setTone(dueTone(m_promise.due, today));
    //: A promise was kept at this time: "10:31 kept"
    m_kept->setText(QStringLiteral("✓ ") +
                    (keptAt.isValid() ? tr("%1 kept").arg(clockTime(keptAt)) : tr("kept")));
    const QDate friday = fridayAfter(today);
    const auto name = [&](QAbstractButton *button, const QString &word, QDate day) {
        const bool chosen = m_promise.due == day;
        button->setText(chosen ? word + QLatin1Char(' ') + shortDay(day, today) : word);
        button->setToolTip(shortDay(day, today));
        button->setAccessibleName(tr("Due %1").arg(word));
        QuickRow::setChosen(button, chosen);
    };
    name(m_tomorrow, Common::tr("Tomorrow"), today.addDays(1));
    name(m_friday, friday.weekNumber() == today.weekNumber() ? tr("Friday") : tr("Next Friday"),
         friday);
    setAccessibleName(text);
    setAccessibleDescription(isOpen() ? m_party->text() +
                                            (due.isEmpty() ? due : QStringLiteral(", ") + due)
                                      : m_kept->text());
    showPieces();
}

void PromiseLine::showPieces()
{
    const bool busy = m_writable && isOpen() && (m_held || underMouse() || showsFocus(this));
    m_quick->setVisible(busy);
    m_party->setVisible(isOpen() && !busy);
    m_due->parentWidget()->setVisible(isOpen() && !busy);
    m_due->setVisible(!m_due->text().isEmpty());
    m_kept->setVisible(!isOpen());
    m_takeBack->setVisible(!isOpen() && m_writable);
}

void PromiseLine::tick(bool kept)
{
    if (!m_writable)
        return;
    Q_EMIT ticked(kept);
    // On to the next one; it stays where it is when it is the last.
    if (kept && hasFocus())
        focusNeighbour(1, showsFocus(this) ? Qt::TabFocusReason : Qt::OtherFocusReason);
}

void PromiseLine::chooseDay()
{
    QMenu menu(this);
    auto *calendar = new Calendar;
    calendar->setToday(m_today);
    calendar->setSelectedDate(m_promise.due.isValid() ? qMax(m_promise.due, m_today) : m_today);
    QDate chosen;
    const auto take = [&](QDate day) {
        chosen = day;
        menu.close();
    };
    connect(calendar, &QCalendarWidget::clicked, &menu, take);
    connect(calendar, &QCalendarWidget::activated, &menu, take);
    auto *holder = new QWidgetAction(&menu);
    holder->setDefaultWidget(calendar);
    menu.addAction(holder);
    connect(&menu, &QMenu::aboutToShow, calendar, [calendar] { calendar->setFocus(); });
    m_held = true;
    const QPointer<PromiseLine> self(this);
    menu.exec(m_other->mapToGlobal(QPoint(0, m_other->height() + 2)));
    if (!self)
        return;
    m_held = false;
    if (chosen.isValid())
        Q_EMIT moved(chosen);
    showPieces();
}

void PromiseLine::showMenu(const QPoint &at)
{
    QMenu menu(this);
    const auto add = [&](const QString &text, const QKeySequence &key, auto run) {
        QAction *action = menu.addAction(text);
        // The row knows the key itself; here it is only told.
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, run);
    };
    if (m_writable && isOpen()) {
        add(Common::tr("Mark as kept"), Qt::Key_Space, [this] { tick(true); });
        add(tr("Due tomorrow"), Qt::Key_T, [this] { Q_EMIT moved(m_today.addDays(1)); });
        add(tr("Due on Friday"), Qt::Key_F, [this] { Q_EMIT moved(fridayAfter(m_today)); });
        add(tr("Due on another day…"), Qt::Key_D, [this] { chooseDay(); });
    } else if (m_writable) {
        add(tr("Not kept after all"), Qt::Key_Space, [this] { tick(false); });
    }
    add(Common::tr("Open"), Qt::Key_Return, [this] { Q_EMIT activated(); });
    m_held = true;
    const QPointer<PromiseLine> self(this);
    menu.exec(at);
    if (!self)
        return;
    m_held = false;
    showPieces();
}

void PromiseLine::enterEvent(QEnterEvent *event)
{
    ListRow::enterEvent(event);
    showPieces();
}

void PromiseLine::leaveEvent(QEvent *event)
{
    ListRow::leaveEvent(event);
    showPieces();
}

void PromiseLine::focusInEvent(QFocusEvent *event)
{
    ListRow::focusInEvent(event);
    showPieces();
}

void PromiseLine::focusOutEvent(QFocusEvent *event)
{
    ListRow::focusOutEvent(event);
    showPieces();
}

void PromiseLine::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier;
    const bool movable = plain && m_writable && isOpen();
    if (plain && event->key() == Qt::Key_Space)
        tick(isOpen());
    else if (movable && event->key() == Qt::Key_T)
        Q_EMIT moved(m_today.addDays(1));
    else if (movable && event->key() == Qt::Key_F)
        Q_EMIT moved(fridayAfter(m_today));
    else if (movable && event->key() == Qt::Key_D)
        chooseDay();
    else
        ListRow::keyPressEvent(event);
    // A key may have shown that the keyboard is used at all.
    showPieces();
}

void PromiseLine::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    showMenu(byKey ? mapToGlobal(QPoint(tokens::Space6, height())) : event->globalPos());
}

} // namespace attache

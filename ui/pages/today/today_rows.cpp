#include "ui/pages/today/today_rows.h"

#include "core/base/shared_text.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/tokens.h"
#include "ui/models/day_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clock_bar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/ratio_bar.h"
#include "ui/widgets/tag.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>

#include <algorithm>

namespace attache {

namespace {

constexpr int MinutesHeight = 43;
constexpr int ActionWidth = 64;
constexpr int LateWidth = 100;
constexpr int WeekDays = 7;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TodayPage)
};

/// Names share one column, so that what stands behind them does, too.
int nameWidth()
{
    constexpr int Letters = 7;
    return Letters * QFontMetrics(fontFor(FontRole::BodyBold)).horizontalAdvance(u'国') +
           tokens::Space1;
}

Button *smallButton(const QString &text)
{
    auto *button = new Button(text);
    button->setMinimumWidth(ActionWidth);
    button->setFixedHeight(tokens::ChipHeight);
    // The row is one tab stop: Enter on it does the same.
    button->setFocusPolicy(Qt::NoFocus);
    return button;
}

QString clockWords(const QDateTime &deadline, const QDateTime &now)
{
    constexpr qint64 Hour = 3600;
    constexpr qint64 HoursAlone = 10;
    const qint64 left = now.secsTo(deadline);
    if (left >= 0)
        //: How much time is left: "5 h 32 min left"
        return Common::tr("%1 left").arg(hoursAndMinutes(left));
    if (-left < HoursAlone * Hour)
        //: By how much it is late: "2 h 5 min over"
        return Common::tr("%1 over").arg(hoursAndMinutes(-left));
    return Words::tr("%n hour(s) over", nullptr, static_cast<int>(-left / Hour));
}

} // namespace

void tighten(CardWidget *card)
{
    constexpr int Gap = 3;
    card->layout()->setContentsMargins(tokens::Space4, tokens::Space2, tokens::Space4,
                                       tokens::Space1);
    card->layout()->setSpacing(Gap);
}

QString plannedWords(const QDateTime &planned, QDate today)
{
    const QDateTime local = planned.toLocalTime();
    const QDate day = local.date();
    QString when;
    if (day <= today.addDays(1))
        when = relativeDayWithin(day, today) + QLatin1Char(' ') + clockTime(planned);
    else if (today.daysTo(day) < WeekDays)
        when = QLocale().dayName(day.dayOfWeek(), QLocale::ShortFormat) + QLatin1Char(' ') +
               clockTime(planned);
    else
        //: A visit is planned on a day written in figures: "Planned 12-08"
        return Words::tr("Planned %1", "a date").arg(shortDay(day, today));
    //: A visit is planned: "Planned Fri 10:00"
    return Words::tr("Planned %1").arg(when);
}

namespace {

/// What stands at the end shares one column, too, as wide as the longest of it.
int endWidth()
{
    const QDate day(2026, 11, 24);
    const QString longest = plannedWords(QDateTime(day, QTime(20, 0)), day);
    return qMax(LateWidth, QFontMetrics(fontFor(FontRole::Small)).horizontalAdvance(longest) +
                               2 * tokens::Space2 + 2);
}

} // namespace

MinutesLine::MinutesLine(QWidget *parent)
    : ListRow(MinutesHeight, parent)
    , m_account(new ElidedLabel({}, FontRole::BodyBold))
    , m_subject(new ElidedLabel)
    , m_ended(new ElidedLabel({}, FontRole::Small, TextColor::Secondary))
    , m_clock(new ClockBar)
    , m_write(smallButton({}))
{
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addStretch(1);
    auto *first = new QHBoxLayout;
    first->setSpacing(0);
    first->addWidget(m_account);
    first->addWidget(m_subject, 1);
    lines->addLayout(first);
    lines->addWidget(m_ended);
    lines->addStretch(1);
    row()->addLayout(lines, 1);
    row()->addWidget(m_clock, 0, Qt::AlignVCenter);
    row()->addWidget(m_write, 0, Qt::AlignVCenter);
    connect(m_write, &QAbstractButton::clicked, this, &ListRow::activated);
}

void MinutesLine::setMinutes(const MinutesOwed &owed, bool begun, const QDateTime &now)
{
    const QString subject = owed.visit.title();
    m_account->setText(owed.visit.account);
    m_subject->setText(subject.isEmpty() ? QString() : QStringLiteral(" · ") + subject);
    const QDateTime end = owed.visit.end();
    m_ended->setText(Words::tr("Ended %1 %2")
                         .arg(relativeDayWithin(end.toLocalTime().date(), now.toLocalTime().date()),
                              clockTime(end)));
    const auto whole = static_cast<double>(qMax<qint64>(1, end.secsTo(owed.deadline)));
    m_clock->setTime(static_cast<double>(end.secsTo(now)) / whole, clockWords(owed.deadline, now));
    //: Minutes: to go on with them, or to begin with them
    m_write->setText(begun ? Words::tr("Continue") : Common::tr("Write minutes"));
    setAccessibleName(m_account->text() + m_subject->text());
    setAccessibleDescription(m_clock->words());
}

DueLine::DueLine(QWidget *parent)
    : ListRow(AccountLineHeight, parent)
    , m_badge(new TierBadge(Tier::C))
    , m_name(new ElidedLabel)
    , m_rhythm(new ElidedLabel({}, FontRole::Small, TextColor::Secondary))
    , m_ratio(new RatioBar)
    , m_late(new TextLabel({}, FontRole::Body, TextColor::Danger))
    , m_planned(new Tag({}, Tone::Ok))
{
    row()->addWidget(m_badge, 0, Qt::AlignVCenter);
    m_name->setFixedWidth(nameWidth());
    row()->addWidget(m_name);
    row()->addWidget(m_rhythm, 1);
    row()->addWidget(m_ratio, 0, Qt::AlignVCenter);
    auto *end = new QWidget;
    auto *place = new QHBoxLayout(end);
    place->setContentsMargins(0, 0, 0, 0);
    place->addStretch(1);
    place->addWidget(m_late);
    place->addWidget(m_planned);
    end->setMinimumWidth(endWidth());
    row()->addWidget(end);
}

namespace {

QString rhythmWords(int days, const QString &last)
{
    //: %n is the longest time between visits, %1 the day of the last one
    return Words::tr("every %n day(s), last on %1", nullptr, days).arg(last);
}

QString lastWords(const QString &last)
{
    //: The day of the last visit, where there is no room for more
    return Words::tr("last on %1").arg(last);
}

} // namespace

void DueLine::resizeEvent(QResizeEvent *event)
{
    ListRow::resizeEvent(event);
    showRhythm();
}

void DueLine::showRhythm()
{
    // It stays in its place, so that the columns behind it stand in line.
    constexpr int Pieces = 5;
    const int room = width() - m_badge->sizeHint().width() - nameWidth() -
                     m_ratio->sizeHint().width() - endWidth() - Pieces * row()->spacing();
    // All rows decide alike, by the longest that is usual.
    const QFontMetrics metrics(fontFor(FontRole::Small));
    const QString day = shortDay(QDate(2026, 11, 24), QDate(2026, 11, 24));
    const int whole = metrics.horizontalAdvance(rhythmWords(120, day));
    const int last = metrics.horizontalAdvance(lastWords(day));
    m_rhythm->setText(whole <= room ? m_whole : last <= room ? m_last : QString());
    // What it leaves is for the name.
    const int left = whole <= room ? 0 : last <= room ? room - last : room;
    m_name->setFixedWidth(nameWidth() + std::max(0, left));
}

void DueLine::setAccount(const DueAccount &due, QDate today)
{
    const bool planned = due.planned.isValid();
    m_badge->setTier(due.tier);
    m_name->setText(due.name);
    m_name->setFont(fontFor(planned ? FontRole::Body : FontRole::BodyBold));
    const QString rhythm = rhythmWords(due.cadenceDays, shortDay(due.lastContact, today));
    m_whole = rhythm;
    m_last = lastWords(shortDay(due.lastContact, today));
    showRhythm();
    setToolTip(rhythm);
    m_ratio->setRatio(due.overdue(today), planned ? Tone::Muted : Tone::Danger);
    m_late->setText(dueText(due.due, today));
    m_late->setVisible(!planned);
    m_planned->setText(planned ? plannedWords(due.planned, today) : QString());
    m_planned->setVisible(planned);
    setAccessibleName(due.name);
    setAccessibleDescription(rhythm + QStringLiteral(", ") +
                             (planned ? plannedWords(due.planned, today) : m_late->text()));
}

UncontactedLine::UncontactedLine(bool writable, QWidget *parent)
    : ListRow(AccountLineHeight, parent)
    , m_badge(new TierBadge(Tier::A))
    , m_name(new ElidedLabel({}, FontRole::BodyBold))
    , m_since(new ElidedLabel({}, FontRole::Small, TextColor::Secondary))
    , m_planned(new Tag({}, Tone::Ok))
    , m_plan(smallButton(Common::tr("Plan visit")))
    , m_writable(writable)
{
    row()->addWidget(m_badge, 0, Qt::AlignVCenter);
    m_name->setFixedWidth(nameWidth());
    row()->addWidget(m_name);
    row()->addWidget(m_since, 1);
    row()->addWidget(m_planned, 0, Qt::AlignVCenter);
    row()->addWidget(m_plan, 0, Qt::AlignVCenter);
    // It does something else than the row does.
    m_plan->setFocusPolicy(Qt::StrongFocus);
    connect(m_plan, &QAbstractButton::clicked, this, &UncontactedLine::visitRequested);
}

void UncontactedLine::setAccount(const UncontactedAccount &account, QDate today)
{
    const bool planned = account.planned.isValid();
    m_badge->setTier(account.tier);
    m_name->setText(account.name);
    const auto days = static_cast<int>(account.entered.daysTo(today));
    //: Since when an account is known: "Added 16 Nov, 8 days ago"
    m_since->setText(days > 0 ? Words::tr("Added %1, %n day(s) ago", nullptr, days)
                                    .arg(shortDay(account.entered, today))
                              : Words::tr("Added today"));
    m_planned->setText(planned ? plannedWords(account.planned, today) : QString());
    m_planned->setVisible(planned);
    m_plan->setVisible(!planned && m_writable);
    m_plan->setAccessibleName(Words::tr("Plan a visit to %1").arg(account.name));
    setAccessibleName(account.name);
    setAccessibleDescription(m_since->text());
}

} // namespace attache

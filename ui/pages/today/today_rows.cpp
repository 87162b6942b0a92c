#include "ui/pages/today/today_rows.h"

#include "core/domain/visit_rules.h"
#include "ui/badges/tier_badge.h"
#include "ui/desk/desk.h"
#include "ui/desk/link.h"
#include "ui/models/day_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/tag.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>

namespace attache {

namespace {

constexpr int VisitRowHeight = 52;
constexpr int PromiseRowHeight = 39;
constexpr int MinutesRowHeight = 46;
constexpr int TimeWidth = 44;
constexpr int MeterWidth = 134;
constexpr int ActionWidth = 64;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TodayPage)
};

template <typename T>
QString linkOf(Id<T> id, const QString &field = {})
{
    return Link{QLatin1String(tableOf<T>), id.value(), field}.toString();
}

/// A bold line over a small one.
QWidget *twoLines(const QString &upper, const QString &lower)
{
    auto *lines = new QWidget;
    auto *column = new QVBoxLayout(lines);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addStretch(1);
    column->addWidget(new ElidedLabel(upper, FontRole::BodyBold));
    column->addWidget(new ElidedLabel(lower, FontRole::Small, TextColor::Secondary));
    column->addStretch(1);
    return lines;
}

QString about(const VisitRow &visit)
{
    const QString kind = labelOf(visit.visit.kind);
    return visit.title().isEmpty() ? kind : visit.title() + QStringLiteral(" · ") + kind;
}

void addFixed(ListRow *row, QWidget *widget, int width)
{
    widget->setFixedWidth(width);
    row->row()->addWidget(widget, 0, Qt::AlignVCenter);
}

Button *addButton(ListRow *row, const QString &text)
{
    auto *button = new Button(text);
    button->setMinimumWidth(ActionWidth);
    row->row()->addWidget(button, 0, Qt::AlignVCenter);
    return button;
}

MeterWidget *addMeter(ListRow *row)
{
    auto *meter = new MeterWidget(0);
    meter->setNumberText(QStringLiteral("…"));
    meter->setTone(Tone::Muted);
    meter->setAccessibleName(Words::tr("Readiness"));
    addFixed(row, meter, MeterWidth);
    return meter;
}

Tone dueTone(QDate due, QDate today)
{
    if (!due.isValid() || due > today.addDays(1))
        return Tone::Neutral;
    return due < today ? Tone::Danger : Tone::Warn;
}

} // namespace

VisitLine makeVisitRow(const VisitRow &visit, const OpenLink &open)
{
    VisitLine line;
    line.row = new ListRow(VisitRowHeight);
    const bool over = visit.visit.status == VisitStatus::Done;
    const QString step = over ? QStringLiteral("minutes") : QStringLiteral("prepare");
    const QString link = linkOf(visit.visit.id, step);
    line.row->setAccessibleName(
        QStringLiteral("%1 %2, %3")
            .arg(clockTime(visit.visit.startsAt), visit.account, about(visit)));
    addFixed(line.row, new ElidedLabel(clockTime(visit.visit.startsAt)), TimeWidth);
    line.row->row()->addWidget(new TierBadge(visit.tier), 0, Qt::AlignVCenter);
    line.row->row()->addWidget(twoLines(visit.account, about(visit)), 1);
    if (over)
        line.row->row()->addWidget(new Tag(labelOf(visit.visit.status), Tone::Ok), 0,
                                   Qt::AlignVCenter);
    else
        line.meter = addMeter(line.row);
    Button *button = addButton(line.row, over ? Words::tr("Minutes") : Words::tr("Brief"));
    QObject::connect(button, &Button::clicked, line.row, [open, link] { open(link); });
    QObject::connect(line.row, &ListRow::activated, line.row, [open, link] { open(link); });
    return line;
}

VisitLine makeComingVisitRow(const VisitRow &visit, QDate today, const OpenLink &open)
{
    VisitLine line;
    line.row = new ListRow(tokens::RowHeight + tokens::Space1);
    const QDate day = visit.visit.startsAt.toLocalTime().date();
    const QString when =
        (day == today.addDays(1) ? relativeDay(day, today)
                                 : QLocale().dayName(day.dayOfWeek(), QLocale::ShortFormat)) +
        QLatin1Char(' ') + clockTime(visit.visit.startsAt);
    const QString link = linkOf(visit.visit.id, QStringLiteral("prepare"));
    line.row->setAccessibleName(QStringLiteral("%1, %2").arg(when, visit.account));
    const int whenWidth =
        QFontMetrics(fontFor(FontRole::Body))
            .horizontalAdvance(relativeDay(today.addDays(1), today) + QStringLiteral(" 00:00"));
    addFixed(line.row, new ElidedLabel(when, FontRole::Body, TextColor::Secondary),
             whenWidth + tokens::Space2);
    line.row->row()->addWidget(new TierBadge(visit.tier), 0, Qt::AlignVCenter);
    line.row->row()->addWidget(new ElidedLabel(visit.account), 2);
    line.row->row()->addWidget(new ElidedLabel(about(visit), FontRole::Small, TextColor::Secondary),
                               3);
    line.meter = addMeter(line.row);
    QObject::connect(line.row, &ListRow::activated, line.row, [open, link] { open(link); });
    return line;
}

ListRow *makePromiseRow(const PromiseRow &promise, Desk &desk, const OpenLink &open)
{
    auto *row = new ListRow(PromiseRowHeight);
    const QDate today = desk.clock().today();
    const Promise &record = promise.promise;
    //: An account and what was promised there
    const QString text = Words::tr("%1: %2").arg(promise.account, record.text);
    auto *box = new QCheckBox;
    box->setAccessibleName(Words::tr("Kept: %1").arg(text));
    box->setToolTip(Words::tr("Mark as kept"));
    box->setEnabled(!desk.workspace().isReadOnly());
    QObject::connect(
        box, &QCheckBox::clicked, &desk, [&desk, box, id = record.id, what = record.text] {
            const auto keep = [id](Writer &writer) { return promiseKept(writer, id); };
            if (!desk.editUndoably(Words::tr("Mark promise \"%1\" as kept").arg(what), keep))
                box->setChecked(false);
        });
    row->setAccessibleName(text);
    row->row()->addWidget(box, 0, Qt::AlignVCenter);
    row->row()->addWidget(new ElidedLabel(text), 1);
    //: Whose promise: ours or the customer's
    row->row()->addWidget(new Tag(labelOf(record.party)), 0, Qt::AlignVCenter);
    if (record.due.isValid())
        row->row()->addWidget(new Tag(dueText(record.due, today), dueTone(record.due, today)), 0,
                              Qt::AlignVCenter);
    const QString link = linkOf(record.id);
    QObject::connect(row, &ListRow::activated, row, [open, link] { open(link); });
    return row;
}

ListRow *makeMinutesRow(const MinutesOwed &owed, const QDateTime &now, const OpenLink &open)
{
    constexpr qint64 Hour = 3600;
    auto *row = new ListRow(MinutesRowHeight);
    const QDateTime end = owed.visit.end();
    const qint64 left = now.secsTo(owed.deadline);
    const QString title = owed.visit.title().isEmpty()
                              ? owed.visit.account
                              : owed.visit.account + QStringLiteral(" · ") + owed.visit.title();
    row->setAccessibleName(title);
    row->row()->addWidget(twoLines(title, Words::tr("Ended %1 %2")
                                              .arg(relativeDayWithin(end.toLocalTime().date(),
                                                                     now.toLocalTime().date()),
                                                   clockTime(end))),
                          1);
    const auto hours = static_cast<int>(qAbs(left) / Hour);
    auto *tag =
        left < 0 ? new Tag(Words::tr("%n hour(s) overdue", nullptr, qMax(1, hours)), Tone::Danger)
                 : new Tag(Words::tr("%n hour(s) left", nullptr, hours), Tone::Warn);
    row->row()->addWidget(tag, 0, Qt::AlignVCenter);
    const QString link = linkOf(owed.visit.visit.id, QStringLiteral("minutes"));
    QObject::connect(addButton(row, Words::tr("Continue")), &Button::clicked, row,
                     [open, link] { open(link); });
    QObject::connect(row, &ListRow::activated, row, [open, link] { open(link); });
    return row;
}

ListRow *makeDueRow(const DueAccount &due, QDate today, const OpenLink &open)
{
    constexpr int NameShare = 2;
    constexpr int RhythmShare = 4;
    auto *row = new ListRow(tokens::RowHeight);
    row->row()->setContentsMargins(tokens::Space2, 0, tokens::Space2, 0);
    row->row()->setSpacing(tokens::Space3);
    row->row()->addWidget(new TierBadge(due.tier), 0, Qt::AlignVCenter);
    row->row()->addWidget(new ElidedLabel(due.name), NameShare);
    const bool never = !due.lastContact.isValid();
    QString rhythm = Words::tr("every %n day(s)", nullptr, due.cadenceDays);
    if (!never)
        //: %n is the longest time between visits, %1 the day of the last one
        rhythm = Words::tr("every %n day(s), last on %1", nullptr, due.cadenceDays)
                     .arg(shortDay(due.lastContact, today));
    row->row()->addWidget(new ElidedLabel(rhythm, FontRole::Body, TextColor::Secondary),
                          RhythmShare);
    auto *words =
        new TextLabel(never ? Words::tr("Never contacted") : dueText(due.due, today),
                      FontRole::Body, due.due <= today ? TextColor::Danger : TextColor::Secondary);
    row->row()->addWidget(words);
    row->setAccessibleName(due.name);
    row->setAccessibleDescription(rhythm);
    const QString link = linkOf(due.account);
    QObject::connect(row, &ListRow::activated, row, [open, link] { open(link); });
    return row;
}

} // namespace attache
